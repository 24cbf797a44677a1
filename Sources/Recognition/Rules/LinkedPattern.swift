import PatternMatching

/// A compiled pattern with what its references stand for.
public struct LinkedPattern: Sendable {
    /// The pattern, its references written as callouts.
    public let pattern: Pattern
    /// What each reference stands for, by its number.
    public let references: [Reference]
    /// The fragments that were put in, those within others included, inner ones before the outer.
    public let fragments: [Fragment]

    /// Makes a linked pattern.
    public init(_ pattern: Pattern, references: [Reference] = [], fragments: [Fragment] = []) {
        self.pattern = pattern
        self.references = references
        self.fragments = fragments
    }

    /// A fragment that was put in: its name, and where it stands in the pattern's source, in bytes.
    public struct Fragment: Hashable, Sendable {
        /// The name in double braces.
        public let name: String
        /// The bytes of the source, with the group around the fragment.
        public let range: Range<Int>

        /// Makes a fragment.
        public init(name: String, range: Range<Int>) {
            self.name = name
            self.range = range
        }
    }

    /// What `{{name}}` stands for when it is not text.
    public enum Reference: Hashable, Sendable {
        /// An entry of a list, by the list's number.
        case gazetteer(Int)
        /// An annotation of a type made earlier.
        case annotation(String)
    }
}
