/// The pieces of pattern in which token patterns are written, as fragments of the plugin.
enum TokenVocabulary {
    /// The fragments, by name.
    static let fragments: [(name: String, about: String, pattern: String)] = [
        ("gap", "what may stand between two tokens", #"\h*\n?\h*"#),
        (
            "token", "any token: a word or number with what joins its parts, or one other character",
            #"(?:\b\w++(?:[.,'’]\w++)*+|[^\w\s])"#
        ),
    ]

    /// Where a token begins, and where it ends.
    static let start = #"(?<!\w)"#
    static let end = #"(?!\w)"#
    static let gap = "{{gap}}"
    static let token = "{{token}}"

    /// A pattern with the fragments put in, as a plugin's patterns are compiled.
    static func expand(_ pattern: String) -> String {
        fragments.reduce(pattern) { $0.replacing("{{\($1.name)}}", with: "(?-x:\($1.pattern))") }
    }

    /// The pattern of a token that is spelled like this.
    static func literal(_ text: String) -> String {
        let begin = text.first.map(isWord) == true ? #"\b"# : ""
        let end = text.last.map(isWord) == true ? #"\b"# : ""
        return begin + escaped(text) + end
    }

    /// The text with a backslash before each character that means something in a pattern.
    static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { special.contains($0) ? "\\\($0)" : "\($0)" }.joined()
    }

    private static let special = Set(#"\^$.|?*+()[]{}"#.unicodeScalars)

    private static func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }
}
