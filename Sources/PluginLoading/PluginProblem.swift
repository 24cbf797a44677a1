/// Something wrong in a plugin's files, with its place and what to do about it.
public struct PluginProblem: Error, Hashable, Sendable {
    /// Where the problem is.
    public let location: SourceLocation
    /// What is wrong.
    public let kind: Kind

    /// Makes a problem.
    public init(_ kind: Kind, at location: SourceLocation) {
        self.location = location
        self.kind = kind
    }

    /// The kinds of problem.
    public enum Kind: Hashable, Sendable {
        /// A file cannot be read: what the system says.
        case unreadable(reason: String)
        /// A file is no YAML: what the parser says.
        case invalidYAML(reason: String)
        /// A key is missing.
        case missingKey(String, of: String)
        /// A key is not known here.
        case unknownKey(String, known: [String])
        /// A value has another form than it should.
        case wrongForm(key: String, expected: String)
        /// A value is none of those allowed.
        case notAllowed(key: String, value: String, allowed: [String])
        /// A pattern does not compile.
        case invalidPattern(owner: String, reason: String)
        /// A reference in a pattern leads nowhere.
        case unknownReference(String, known: [String])
        /// Fragments that contain each other.
        case circularFragments([String])
        /// Rules that need each other's annotations.
        case circularRules([String])
        /// An emission or relation names a group that the pattern lacks.
        case unknownGroup(String, known: [String])
        /// Something is named that is not declared: what sort of thing, its name, what there is.
        case unknownName(String, String, known: [String])
        /// An id is used twice.
        case duplicate(String, String)
        /// A list has a problem of its own.
        case invalidList(reason: String)
        /// A plugin needs another that is not there.
        case missingPlugin(String, known: [String])
        /// A file's path leads out of the plugin's folder.
        case outsideFolder(String)
        /// A file is larger than a plugin's file may be.
        case tooLarge(bytes: Int, limit: Int)
        /// A pattern holds more references than one pattern can.
        case tooManyReferences(limit: Int)
        /// A pattern is longer, with its fragments put in, than any that PCRE2 compiles.
        case patternTooLong(limit: Int)
    }
}

/// A place in a file.
public struct SourceLocation: Hashable, Sendable {
    /// The file's path.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// Makes a location; the beginning of the file by default.
    public init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourceLocation: Comparable, CustomStringConvertible {
    /// Orders by file, line and column.
    public static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }

    /// `file:line:column`.
    public var description: String { "\(file):\(line):\(column)" }
}

extension PluginProblem: CustomStringConvertible {
    /// `file:line:column: message`.
    public var description: String { "\(location): \(message)" }

    /// What is wrong and what to do about it, in one line.
    public var message: String {
        switch kind {
        case .unreadable(let reason): "the file cannot be read: \(reason)"
        case .invalidYAML(let reason): "the file is not valid YAML: \(reason)"
        case .missingKey(let key, let owner): "\(owner) has no '\(key)'; add it"
        case .unknownKey(let key, let known): "'\(key)' means nothing here; known are \(known.quotedList)"
        case .wrongForm(let key, let expected): "'\(key)' should be \(expected)"
        case .notAllowed(let key, let value, let allowed):
            "'\(key)' cannot be '\(value)'; allowed are \(allowed.quotedList)"
        case .invalidPattern(let owner, let reason): "the pattern of \(owner) does not compile: \(reason)"
        case .unknownReference(let name, let known):
            "no fragment, gazetteer or annotation type is named '\(name)'\(name.suggestion(from: known))"
        case .circularFragments(let names): "these fragments contain each other: \(names.quotedList)"
        case .circularRules(let rules):
            "these rules need each other's annotations, so none can run first: \(rules.quotedList)"
        case .unknownGroup(let name, let known):
            "the pattern has no group '\(name)'; its groups are \(known.quotedList)"
        case .unknownName(let sort, let name, let known):
            "no \(sort) is named '\(name)'\(name.suggestion(from: known))"
        case .duplicate(let sort, let id): "the \(sort) '\(id)' is defined twice; rename one"
        case .invalidList(let reason): reason
        case .missingPlugin(let id, let known):
            "needs the plugin '\(id)', which is not there; there are \(known.quotedList)"
        case .outsideFolder(let path): "'\(path)' leads out of the plugin's folder; move the file into it"
        case .tooLarge(let bytes, let limit):
            "the file has \(bytes) bytes, more than the \(limit) that a plugin's file may have; split it"
        case .patternTooLong(let limit):
            "with its fragments put in, the pattern is longer than \(limit) bytes; put in fewer of them"
        case .tooManyReferences(let limit):
            "the pattern holds more than \(limit) references to lists and annotations; split the rule"
        }
    }
}
