import Vev

/// The remarks of a check as a person reads them: place, message, the line with a caret, and what to do.
public struct CheckText {
    private let remarks: [Remark]
    private let usesColor: Bool
    private let lines = SourceLines()

    /// Makes a text of a check's remarks.
    public init(_ check: PluginCheck, usesColor: Bool = false) {
        remarks = check.remarks
        self.usesColor = usesColor
    }

    /// The text: a paragraph a remark, then one line of counts.
    public var text: String {
        (remarks.map(paragraph) + [summary]).joined(separator: "\n") + "\n"
    }

    private func paragraph(_ remark: Remark) -> String {
        let severity = styled(remark.severity.rawValue, remark.severity == .error ? "1;31" : "1;33")
        let head =
            "\(remark.location.description.visible): \(severity): \(styled(remark.message.visible, "1"))"
        return ([head] + excerpt(remark)).joined(separator: "\n") + "\n"
    }

    private func excerpt(_ remark: Remark) -> [String] {
        let number = "\(remark.location.line)"
        let gutter = String(repeating: " ", count: number.count + 2)
        let remedy = "\(gutter)= \(remark.remedy.visible)"
        guard let line = lines.line(at: remark.location) else { return [remedy] }
        let excerpt = SourceExcerpt(line, column: remark.location.column)
        let caret = String(repeating: " ", count: excerpt.caretColumn) + styled("^", "1;32")
        return [" \(number) | \(excerpt.line)", "\(gutter)| \(caret)", remedy]
    }

    private var summary: String {
        let errors = remarks.count { $0.severity == .error }
        let files = Set(remarks.map(\.location.file)).count
        let counts = "\(counted(errors, "error")), \(counted(remarks.count - errors, "warning"))"
        return remarks.isEmpty ? counts : "\(counts) in \(counted(files, "file"))"
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    private func styled(_ text: String, _ style: String) -> String {
        usesColor ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
    }
}
