import Vev

/// The line of a file that a remark is about, cut to what fits on a screen, and where the caret stands below it.
struct SourceExcerpt {
    /// The line as it is shown.
    let line: String
    /// The columns of a terminal before the caret.
    let caretColumn: Int

    /// The widest part of a line that is shown, in terminal columns.
    private static let widest = 100
    private static let tab = "    "

    /// Cuts a line; `column` counts Unicode scalars from 1.
    init(_ text: Substring, column: Int) {
        let scalars = text.unicodeScalars
        let caret = scalars.index(scalars.startIndex, offsetBy: column - 1, limitedBy: scalars.endIndex)
        let split = caret ?? scalars.endIndex
        let before = Self.shown(text[..<split])
        let behind = Self.shown(text[split...])
        let start = Self.end(of: before, within: max(Self.widest * 2 / 3, Self.widest - behind.displayWidth))
        line = start + Self.beginning(of: behind, within: Self.widest - start.displayWidth)
        caretColumn = start.displayWidth
    }

    /// Tabs as blanks, and control characters as what shows them.
    private static func shown(_ text: Substring) -> String {
        let line = text.hasSuffix("\r") ? text.dropLast() : text
        return line.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: tab).visible
    }

    private static func beginning(of text: String, within width: Int) -> String {
        guard text.displayWidth > width else { return text }
        var shown = ""
        for character in text {
            if (shown + String(character)).displayWidth >= width { break }
            shown.append(character)
        }
        return shown + "…"
    }

    private static func end(of text: String, within width: Int) -> String {
        guard text.displayWidth > width else { return text }
        return String(beginning(of: String(text.reversed()), within: width).reversed())
    }
}
