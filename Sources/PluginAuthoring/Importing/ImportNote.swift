/// Something that an import did not carry over, with its place, the cause, and what to do instead.
public struct ImportNote: Hashable, Sendable, CustomStringConvertible {
    /// The name of the file.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// What it is about: a pattern's name, or a path into a token pattern.
    public let subject: String
    /// Why it was not carried over.
    public let cause: String
    /// What the author can do instead.
    public let remedy: String

    init(_ place: ImportPlace, _ subject: String, _ obstacle: ImportObstacle) {
        file = place.file
        line = place.line
        self.subject = subject.shortLine
        cause = obstacle.cause.shortLine
        remedy = obstacle.remedy
    }

    /// `file:line: subject: cause; remedy`.
    public var description: String { "\(file):\(line): \(subject): \(cause); \(remedy)" }
}

/// Where something stands in a file that is imported.
struct ImportPlace: Hashable, CustomStringConvertible {
    let file: String
    let line: Int

    var description: String { "\(file):\(line)" }
}

/// Why something cannot be carried over, and what to do instead.
struct ImportObstacle: Error, Hashable {
    let cause: String
    let remedy: String
    /// The path of what is in the way, within the thing; nil for the thing itself.
    var subject: String?

    init(_ cause: String, _ remedy: String, at subject: String? = nil) {
        self.cause = cause
        self.remedy = remedy
        self.subject = subject
    }
}

extension String {
    /// At most 80 characters on one line, control characters made visible.
    var shortLine: String { (count > 80 ? prefix(79) + "…" : self).oneLine }

    /// Whether the text holds a control character, white space aside.
    var hasControlCharacter: Bool {
        unicodeScalars.contains { $0.properties.generalCategory == .control && !$0.properties.isWhitespace }
    }
}
