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
        /// A file is not UTF-8.
        case notUTF8
        /// There is no plugin where one was to be.
        case noPlugin(reason: String)
        /// A file is no YAML: what the parser says.
        case invalidYAML(reason: String)
        /// A part of a YAML file stands for another part: such files can grow without bounds.
        case alias(String)
        /// A text holds a control character.
        case controlCharacter(key: String, scalar: Unicode.Scalar)
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
        /// A pattern names a group by its number.
        case numberedGroup(String, groups: Int)
        /// A pattern holds a callout of the author's own.
        case ownCallout(String)
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
        /// A list has a problem of its own: what is wrong and what to do about it.
        case invalidList(reason: String, remedy: String)
        /// A plugin needs another that is not there.
        case missingPlugin(String, known: [String])
        /// A plugin needs another version of Vev.
        case otherVersion(wanted: String, current: String)
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
