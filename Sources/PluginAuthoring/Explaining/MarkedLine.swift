import Vev

/// A stretch of text on one line, with a line of marks below that point into it.
struct MarkedLine {
    let line: String
    /// A wave under what was read, and a caret at the mark.
    let marks: String

    /// How many characters are shown on either side of the mark.
    private static let context = 50

    /// Cuts a text around a byte offset; the wave begins at another.
    init(_ utf8: [UInt8], mark: Int, from start: Int) {
        let before = Self.characters(utf8[..<mark]).suffix(Self.context)
        let after = Self.characters(utf8[mark...].prefix(Self.context * 4)).prefix(Self.context)
        let read = min(Self.characters(utf8[min(start, mark)..<mark]).count, before.count)
        let (head, tail) = (String(before), String(after))
        line = head + tail
        let wave = String(before.suffix(read))
        marks =
            String(repeating: " ", count: String(before.dropLast(read)).displayWidth)
            + String(repeating: "~", count: wave.displayWidth) + "^"
    }

    /// The text with line breaks and tabs as blanks, so that it stays on one line.
    private static func characters(_ utf8: ArraySlice<UInt8>) -> [Character] {
        String(decoding: utf8, as: UTF8.self).visible.map { $0.isWhitespace ? " " : $0 }
    }
}
