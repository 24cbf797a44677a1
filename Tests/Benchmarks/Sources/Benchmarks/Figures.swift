import Foundation

/// How numbers are written in the tables.
enum Figures {
    /// Three digits that count, without an exponent: `0.043`, `1.73`, `168`.
    static func short(_ number: Double) -> String {
        guard number > 0 else { return "0" }
        let decimals = max(0, min(4, 2 - Int(floor(log10(number)))))
        return String(format: "%.\(decimals)f", number)
    }

    static func percent(_ part: Double?) -> String { part.map { "\(Int(($0 * 100).rounded())) %" } ?? "" }

    static func times(_ ratio: Double) -> String { short(ratio) + " x" }

    static func megabytes(_ bytes: Int) -> String { short(Double(bytes) / 1e6) }

    static func milliseconds(_ seconds: Double) -> String { short(seconds * 1000) }
}
