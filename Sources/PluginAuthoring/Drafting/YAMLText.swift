/// Writes texts as YAML scalars that every reader takes for the same texts.
enum YAMLText {
    /// A text on one line: plain where that is safe, else in single quotes, else in double ones.
    static func scalar(_ text: String) -> String {
        if isPlain(text) { return text }
        if text.unicodeScalars.allSatisfy(isPrintable) {
            // By scalar: an accent behind a quote would hide it from a search by character.
            return "'" + text.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
        }
        return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    /// A text behind its key: a literal block when it has several lines that can stand as they are.
    static func value(_ text: String, indent: Int) -> String {
        guard let lines = blockLines(text) else { return scalar(text) }
        let margin = String(repeating: " ", count: indent)
        let body = lines.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
        return (text.unicodeScalars.last == "\n" ? "|\n" : "|-\n") + body
    }

    /// A list on one line.
    static func list(_ texts: [String]) -> String {
        "[" + texts.map(scalar).joined(separator: ", ") + "]"
    }

    /// A mapping on one line, of scalars that are written already.
    static func mapping(_ pairs: [(key: String, scalar: String)]) -> String {
        "{" + pairs.map { "\($0.key): \($0.scalar)" }.joined(separator: ", ") + "}"
    }

    // Words that some readers take for a truth value or for nothing.
    private static let reserved: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        return isASCIILetter(first) && last != " " && !reserved.contains(text.lowercased())
            && text.unicodeScalars.allSatisfy {
                isASCIILetter($0) || ("0"..."9").contains($0) || " -_./".unicodeScalars.contains($0)
            }
    }

    private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    /// The lines of a literal block; nil for a text that would not come back as it was.
    private static func blockLines(_ text: String) -> [String]? {
        var body = text.unicodeScalars
        if body.last == "\n" { body.removeLast() }
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 1, let first = lines.first?.first, first != " ", lines.last?.isEmpty == false,
            lines.allSatisfy({ $0.isEmpty || $0.allSatisfy(isPrintable) && !$0.allSatisfy { $0 == " " } })
        else { return nil }
        return lines.map { String($0) }
    }

    /// Whether a character stands for itself within a line.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
            0x10000...0x10FFFF:
            true
        default: false
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\t": "\\t"
        default: isPrintable(scalar) ? String(scalar) : "\\u" + hex(scalar.value)
        }
    }

    /// Four digits are enough: everything that is escaped lies below U+10000.
    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
