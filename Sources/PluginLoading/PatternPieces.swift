/// Cuts a pattern into text and `{{name}}` references, stepping over classes, escapes, quotations and comments.
struct PatternPieces: Sequence, IteratorProtocol {
    struct Piece {
        let kind: Kind
        /// The text, or the name of a reference.
        let text: String
        /// Where the piece begins in the pattern, in bytes.
        let offset: Int
    }

    enum Kind {
        case text, reference
        /// The opening of a group that captures.
        case capture
        /// A group named by its number, which references shift.
        case numbered
        /// A callout of the author's own.
        case callout
    }

    private let bytes: [UInt8]
    private var offset = 0
    private let isExtended: Bool

    init(_ pattern: String) {
        bytes = Array(pattern.utf8)
        isExtended = Self.isExtended(pattern)
    }

    /// Whether a pattern begins with an option setting that turns on `x`, so that `#` begins a comment.
    static func isExtended(_ pattern: String) -> Bool {
        guard pattern.prefix(2) == "(?" else { return false }
        return pattern.dropFirst(2).prefix { $0.isLetter }.contains("x")
    }

    /// Whether a pattern's last line is a comment, which would swallow what is put behind it.
    static func endsInComment(_ pattern: String) -> Bool {
        isExtended(pattern) && (pattern.split(whereSeparator: \.isNewline).last?.contains("#") ?? false)
    }

    mutating func next() -> Piece? {
        guard offset < bytes.count else { return nil }
        let start = offset
        if let piece = special() { return piece }
        while offset < bytes.count {
            let mark = offset
            if mark > start, special() != nil {
                offset = mark
                break
            }
            offset = mark
            step()
        }
        return Piece(kind: .text, text: string(start..<offset), offset: start)
    }

    /// What begins here, if it is not mere text; moves behind it.
    private mutating func special() -> Piece? {
        let start = offset
        // All of them begin with one of three marks.
        switch bytes[start] {
        case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "\\"): break
        default: return nil
        }
        if starts(with: "{{"), let end = find("}}", from: start + 2) {
            let name = string(start + 2..<end).filter { $0 != " " }
            guard name.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }), !name.isEmpty else {
                return nil
            }
            offset = end + 2
            return Piece(kind: .reference, text: name, offset: start)
        }
        if starts(with: "(?C") { return through(start + 3, .callout) }
        if let reference = NumberedReference(bytes[start...]) {
            return through(start + reference.length, .numbered)
        }
        return captures ? through(start + 1, .capture) : nil
    }

    /// Whether a group opens here that captures.
    private var captures: Bool {
        guard starts(with: "(") else { return false }
        if starts(with: "(?<") { return !starts(with: "(?<=") && !starts(with: "(?<!") }
        return starts(with: "(?P<") || starts(with: "(?'") || !starts(with: "(?") && !starts(with: "(*")
    }

    private mutating func through(_ end: Int, _ kind: Kind) -> Piece {
        let start = offset
        offset = Swift.min(end, bytes.count)
        return Piece(kind: kind, text: string(start..<offset), offset: start)
    }

    /// Moves over one thing that holds no reference.
    private mutating func step() {
        if starts(with: "\\Q") {
            offset = find("\\E", from: offset).map { $0 + 2 } ?? bytes.count
        } else if starts(with: "\\") {
            offset = Swift.min(offset + 2, bytes.count)
        } else if starts(with: "(?#") {
            offset = find(")", from: offset).map { $0 + 1 } ?? bytes.count
        } else if starts(with: "[") {
            stepOverClass()
        } else if isExtended, starts(with: "#") {
            offset = find("\n", from: offset).map { $0 + 1 } ?? bytes.count
        } else {
            offset += 1
        }
    }

    private mutating func stepOverClass() {
        offset += starts(with: "[^") ? 2 : 1
        if starts(with: "]") { offset += 1 }
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "]") {
            if starts(with: "\\") {
                offset += 2
            } else if starts(with: "[:"), let end = find(":]", from: offset + 2) {
                offset = end + 2
            } else {
                offset += 1
            }
        }
        offset = Swift.min(offset + 1, bytes.count)
    }

    private func starts(with text: StaticString) -> Bool {
        guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[offset + $0] == text.utf8Start[$0] }
    }

    private func find(_ text: StaticString, from start: Int) -> Int? {
        let length = text.utf8CodeUnitCount
        guard start + length <= bytes.count else { return nil }
        return (start...bytes.count - length).first { index in
            (0..<length).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
        }
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
