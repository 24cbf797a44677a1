/// The version of Vev that plugins are read by.
public enum VevVersion {
    /// The version as `vev --version` has it.
    public static let current = "0.1.0"
}

/// The versions that a plugin works with: comparisons that must all hold, such as `>=0.1 <0.3`.
struct VersionRange {
    private let comparisons: [(sign: String, version: [Int])]

    /// How a range is written, for messages.
    static let form = "comparisons such as '>=0.1' or '>=0.1 <0.3'"

    /// Reads a range; nil when it is none.
    init?(_ text: String) {
        let words = text.split { $0 == " " || $0 == "," }
        let comparisons = words.map(Self.comparison)
        guard !words.isEmpty, comparisons.allSatisfy({ $0 != nil }) else { return nil }
        self.comparisons = comparisons.compactMap { $0 }
    }

    /// Whether a version, such as `0.1.0`, lies within.
    func contains(_ version: String) -> Bool {
        guard let version = Self.numbers(version[...]) else { return false }
        return comparisons.allSatisfy { sign, bound in
            switch sign {
            case ">=": version >= bound
            case ">": version > bound
            case "<=": version <= bound
            case "<": version < bound
            default: version == bound
            }
        }
    }

    private static func comparison(_ word: Substring) -> (sign: String, version: [Int])? {
        let sign = word.prefix { "<>=".contains($0) }
        guard ["", "=", "<", "<=", ">", ">="].contains(sign) else { return nil }
        return numbers(word.dropFirst(sign.count)).map { (String(sign), $0) }
    }

    /// One to three numbers; those that are left out are 0.
    private static func numbers(_ text: Substring) -> [Int]? {
        let pieces = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...3).contains(pieces.count), pieces.allSatisfy({ $0 != nil && $0! >= 0 }) else { return nil }
        return pieces.compactMap { $0 } + Array(repeating: 0, count: 3 - pieces.count)
    }
}

extension [Int] {
    fileprivate static func < (left: [Int], right: [Int]) -> Bool { left.lexicographicallyPrecedes(right) }
    fileprivate static func > (left: [Int], right: [Int]) -> Bool { right < left }
    fileprivate static func <= (left: [Int], right: [Int]) -> Bool { !(right < left) }
    fileprivate static func >= (left: [Int], right: [Int]) -> Bool { !(left < right) }
}
