import Vev

/// A place in a document as a person finds it: line and column, both from 1, the column in Unicode scalars.
public struct TextPlace: Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// The place of a byte offset.
    public init(_ offset: Int, in utf8: [UInt8]) {
        let before = utf8[..<min(offset, utf8.count)]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        line = before.count { $0 == 0x0A } + 1
        column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    }

    /// `line:column`.
    public var description: String { "\(line):\(column)" }

    /// The byte offset of a line and column; nil when the text has no such place.
    public static func offset(line: Int, column: Int, in utf8: [UInt8]) -> Int? {
        let lines = utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.indices.contains(line - 1), column >= 1 else { return nil }
        let starts = lines[line - 1].indices.filter { utf8[$0] & 0xC0 != 0x80 }
        if column <= starts.count { return starts[column - 1] }
        return column == starts.count + 1 ? lines[line - 1].endIndex : nil
    }

    /// The byte offset in front of which a number of scalars stand; nil when there are not so many.
    public static func offset(scalars: Int, in utf8: [UInt8]) -> Int? {
        var count = 0
        for index in utf8.indices where utf8[index] & 0xC0 != 0x80 {
            if count == scalars { return index }
            count += 1
        }
        return count == scalars ? utf8.count : nil
    }
}
