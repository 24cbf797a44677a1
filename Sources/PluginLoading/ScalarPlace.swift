import Yams

/// Where the text of a YAML scalar stands in its file: turns a byte of the text into a place in the file.
///
/// It walks the file from the scalar's mark, because folding, indentation and
/// escapes make the text in the file longer than the text that is read.
struct ScalarPlace: Sendable {
    private let file: String
    private let lines: [Substring]
    private let text: String
    private let form: Form
    // The row and column of the scalar's mark, from 0.
    private let row: Int
    private let column: Int

    /// How a scalar is written in its file.
    private enum Form {
        case literal, folded, singleQuoted, doubleQuoted, plain
    }

    /// The place of a scalar; nil for a node of another kind.
    init?(_ node: Node, file: String, lines: [Substring]) {
        guard case .scalar(let scalar) = node, let mark = node.mark else { return nil }
        (self.file, self.lines, text) = (file, lines, scalar.string)
        (row, column) = (mark.line - 1, mark.column - 1)
        form =
            switch scalar.style {
            case .literal: .literal
            case .folded: .folded
            case .singleQuoted: .singleQuoted
            case .doubleQuoted: .doubleQuoted
            case .plain, .any: .plain
            }
    }

    /// The place of a byte of the text; a byte behind its end gives the place of its end.
    func location(byte offset: Int) -> SourceLocation {
        var open = text.utf8.prefix(offset).count { !UTF8.isContinuation($0) }
        var (row, column) = start
        while open > 0, lines.indices.contains(row) {
            let line = Array(lines[row].unicodeScalars)
            if column < end(of: line) {
                column += width(line[column...])
                open -= 1
            } else {
                let next = nextRow(behind: row)
                open -= isLiteral || next == row + 1 ? 1 : next - row - 1
                (row, column) = (next, indentation(of: next))
            }
        }
        return SourceLocation(file: file, line: row + 1, column: column + 1)
    }

    /// The row and column of the first scalar, from 0.
    private var start: (row: Int, column: Int) {
        switch form {
        case .literal, .folded: (row + 1, blockIndentation)
        case .singleQuoted, .doubleQuoted: (row, column + 1)
        case .plain: (row, column)
        }
    }

    /// Whether every line break of the file is one of the text.
    private var isLiteral: Bool { form == .literal }

    /// The column behind the last scalar of a line that is text.
    private func end(of line: [Unicode.Scalar]) -> Int {
        let isRead: (Unicode.Scalar) -> Bool = { isLiteral ? $0 != "\r" : !$0.properties.isWhitespace }
        return (line.lastIndex(where: isRead) ?? -1) + 1
    }

    /// The row where the text goes on: folding passes over empty lines, and each of them is one line break.
    private func nextRow(behind row: Int) -> Int {
        var next = row + 1
        while !isLiteral, next < lines.count - 1, lines[next].allSatisfy(\.isWhitespace) { next += 1 }
        return next
    }

    private func indentation(of row: Int) -> Int {
        guard lines.indices.contains(row) else { return 0 }
        return isLiteral ? blockIndentation : lines[row].prefix { $0 == " " }.count
    }

    /// The indentation of a block scalar: that of its first line with text.
    private var blockIndentation: Int {
        let first = lines[min(row + 1, lines.count)...].first { !$0.allSatisfy(\.isWhitespace) }
        return first?.prefix { $0 == " " }.count ?? 0
    }

    /// How many scalars of the file stand for the next one of the text.
    private func width(_ rest: ArraySlice<Unicode.Scalar>) -> Int {
        switch (form, rest.first, rest.dropFirst().first) {
        case (.singleQuoted, "'", "'"): 2
        case (.doubleQuoted, "\\", "x"): 4
        case (.doubleQuoted, "\\", "u"): 6
        case (.doubleQuoted, "\\", "U"): 10
        case (.doubleQuoted, "\\", _): 2
        default: 1
        }
    }
}
