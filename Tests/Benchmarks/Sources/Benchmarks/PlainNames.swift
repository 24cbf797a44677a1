/// Names as patterns: what a list comes to without a look-up.
///
/// Each word count has a pattern of its own, within a look-ahead, so that names
/// that begin together or overlap are all found.
enum PlainNames {
    static func patterns(_ names: [String]) -> [String] {
        let byWords = Dictionary(grouping: names) { $0.count { $0 == " " } }
        return byWords.sorted { $0.key < $1.key }.map { pattern($0.value) }
    }

    private static let part = #"[\p{L}\p{M}\p{Nd}\p{Nl}]"#

    private static func pattern(_ names: [String]) -> String {
        let before = #"(?<!\#(part))(?<!\#(part)[-‐‑'‘’ʼ])"#
        let behind = #"(?!\#(part)|[-‐‑]\#(part))"#
        let spelled = names.sorted().map { $0.replacing(" ", with: #"(?:\h+|\h*\n\h*)"#) }
        return "\(before)(?=(\(spelled.joined(separator: "|")))\(behind))"
    }
}
