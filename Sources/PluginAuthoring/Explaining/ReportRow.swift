/// A line of a report: a label in a column of its own, and a text.
enum ReportRow {
    static func text(_ label: String, _ text: String) -> String {
        "  " + label + String(repeating: " ", count: max(1, 10 - label.count)) + text
    }
}

extension String {
    /// The text on one line: white space as single spaces, control characters visible.
    var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ").visible }
}
