import Foundation

/// What can be an entry of a plugin's list.
enum ListEntry {
    private static let longest = 1000

    /// The text as an entry: composed, on one line, without white space around it.
    static func text(_ text: String) throws(ImportObstacle) -> String {
        if text.hasControlCharacter {
            throw ImportObstacle("'\(text.shortLine)' holds a control character", "remove it")
        }
        guard text.utf8.count <= longest else {
            throw ImportObstacle("the entry has more than \(longest) bytes", "write a rule for it")
        }
        let entry = line(text)
        if entry.isEmpty { throw ImportObstacle("the entry is empty", "remove it") }
        if isComment(entry) {
            throw ImportObstacle("'\(entry.shortLine)' would be a comment in a list", "write a rule for it")
        }
        return entry
    }

    /// Whether a line of a list that begins like this is a comment.
    static func isComment(_ text: String) -> Bool { text.utf8.first == UInt8(ascii: "#") }

    /// A text without tabs and line breaks, which part the cells and lines of a list.
    static func line(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping.split { $0.isWhitespace || $0 == "\u{FEFF}" }
            .joined(separator: " ")
    }
}
