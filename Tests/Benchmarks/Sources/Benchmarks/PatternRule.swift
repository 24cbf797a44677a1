/// A rule as all sides get it: a pattern, and what those need that cannot take the pattern as it is.
struct PatternRule: Codable {
    let id: String
    /// The PCRE2 pattern.
    let pattern: String
    /// A pattern without look-around and `\b` that matches on every line on which the other one does.
    let filter: String
    /// The tokens that a token matcher such as spaCy's looks for; nil where it has no such pattern.
    let tokens: [Token]?

    /// One token of a token pattern, as spaCy names its parts.
    struct Token: Codable {
        var words: [String]?
        var shape: String?
        var isOptional = false
    }
}
