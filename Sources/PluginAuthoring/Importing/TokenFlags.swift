/// The attributes of a token that are true or false, and those that cannot be told from its text.
enum TokenFlags {
    /// A pattern of the whole token for each attribute that its text can tell.
    static let patterns: [String: String] = [
        "IS_ALPHA": #"\b[\p{L}\p{M}]+\b"#,
        "IS_DIGIT": #"\b\d+\b"#,
        "IS_UPPER": #"\b(?=\w*\p{Lu})[^\W\p{Ll}]+\b"#,
        "IS_LOWER": #"\b(?=\w*\p{Ll})[^\W\p{Lu}\p{Lt}]+\b"#,
        "IS_TITLE": #"\b\p{Lu}[^\W\p{Lu}]*\b"#,
        "IS_PUNCT": #"\p{P}"#,
        "IS_CURRENCY": #"\p{Sc}"#,
        "IS_ASCII": #"(?:\b[0-9A-Za-z_]+\b|(?!\w)[!-~])"#,
        "LIKE_NUM": #"\b\d+(?:[.,/]\d+)*\b"#,
    ]

    private static let needingModel: Set<String> = [
        "POS", "TAG", "DEP", "LEMMA", "MORPH", "ENT_TYPE", "ENT_ID", "ENT_IOB", "ENT_KB_ID", "SENT_START",
        "IS_SENT_START",
    ]

    private static let needingTables: Set<String> = ["NORM", "IS_STOP", "IS_OOV", "LIKE_URL", "LIKE_EMAIL"]

    /// Why an attribute cannot be carried over.
    static func obstacle(_ key: String, _ path: String) -> ImportObstacle {
        if needingModel.contains(key) {
            return ImportObstacle(
                "\(key) needs a model, and plugins have none",
                "name the words with LOWER and IN, or name an annotation type in a rule",
                at: path
            )
        }
        if key == "_" {
            return ImportObstacle("extension attributes are code", "write what they test as a rule", at: path)
        }
        if needingTables.contains(key) {
            return ImportObstacle(
                "\(key) needs what spaCy knows of the language",
                "list the words, or write a REGEX",
                at: path
            )
        }
        return ImportObstacle("the attribute is not known", "write it as TEXT, LOWER or REGEX", at: path)
    }
}
