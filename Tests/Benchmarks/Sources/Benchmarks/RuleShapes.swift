/// The shapes that the scaled rule sets vary: what rules for news look like, each with words of its own.
///
/// White space is a single space, so that no match crosses a line and sides
/// that filter by line find the same.
enum RuleShapes {
    typealias Words = [String]
    typealias Shape = @Sendable (_ id: String, _ words: Words) -> PatternRule

    /// How many words a shape takes.
    static let wordsPerRule = 3

    static let all: [Shape] = [
        list, roleThenName, countedThing, namesAfterPreposition, compoundEnding, acronymBeforeWord, anyCase,
        dayAndWord, behindWord, inflected,
    ]

    private static func word(_ words: Words) -> PatternRule.Token { PatternRule.Token(words: words) }
    private static func shape(_ shape: String, isOptional: Bool = false) -> PatternRule.Token {
        PatternRule.Token(shape: shape, isOptional: isOptional)
    }
    private static func either(_ words: Words) -> String { "(?:\(words.joined(separator: "|")))" }

    private static let list: Shape = { id, words in
        PatternRule(id: id, pattern: #"\b\#(either(words))\b"#, filter: either(words), tokens: [word(words)])
    }

    private static let roleThenName: Shape = { id, words in
        let name = #"\p{Lu}\p{Ll}+"#
        return PatternRule(
            id: id,
            pattern: #"\b\#(either(words)) (?<name>\#(name)(?: \#(name)){0,2})"#,
            filter: #"\#(either(words)) \p{Lu}\p{Ll}"#,
            tokens: [word(words), shape("title"), shape("title", isOptional: true)]
        )
    }

    private static let countedThing: Shape = { id, words in
        PatternRule(
            id: id,
            pattern: #"(?<![\w.,])(?<count>\d{1,3}(?:[ .]\d{3})*(?:,\d+)?) \#(either(words))\b"#,
            filter: #"\d \#(either(words))"#,
            tokens: [shape("digits"), word(words)]
        )
    }

    private static let namesAfterPreposition: Shape = { id, words in
        PatternRule(
            id: id,
            pattern: #"\b\#(either(words)) (?:i|på|av|for|in|of) \p{Lu}[\p{L}-]+"#,
            filter: #"\#(either(words)) (?:i|på|av|for|in|of) \p{Lu}"#,
            tokens: [word(words), word(["i", "på", "av", "for", "in", "of"]), shape("title")]
        )
    }

    private static let compoundEnding: Shape = { id, words in
        PatternRule(
            id: id,
            pattern: #"\b\p{L}{2,12}\#(either(words))\b"#,
            filter: #"\p{L}\#(either(words))"#,
            tokens: nil
        )
    }

    private static let acronymBeforeWord: Shape = { id, words in
        PatternRule(
            id: id,
            pattern: #"\b[A-ZÆØÅ]{2,5} \#(either(words))\b"#,
            filter: #"[A-ZÆØÅ]{2} \#(either(words))"#,
            tokens: [shape("capitals"), word(words)]
        )
    }

    private static let anyCase: Shape = { id, words in
        PatternRule(
            id: id,
            pattern: #"\b(?i:\#(words[0]))(?:[- ]\#(either(Array(words.dropFirst()))))?\b"#,
            filter: #"(?i:\#(words[0]))"#,
            tokens: nil
        )
    }

    private static let dayAndWord: Shape = { id, words in
        PatternRule(
            id: id,
            pattern: #"\b\d{1,2}\. \#(either(words))(?: (?<year>\d{4})\b)?"#,
            filter: #"\d\. \#(either(words))"#,
            tokens: nil
        )
    }

    private static let behindWord: Shape = { id, words in
        PatternRule(
            id: id,
            pattern: #"(?<=\b\#(words[0]) )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?"#,
            filter: #"\#(words[0]) \p{Lu}\p{Ll}"#,
            tokens: nil
        )
    }

    private static let inflected: Shape = { id, words in
        PatternRule(
            id: id,
            pattern: #"\b\#(either(words))(?:en|et|er|ene|s)?(?= (?:og|and|eller|or)\b)"#,
            filter: #"\#(either(words))(?:en|et|er|ene|s)? (?:og|and|eller|or)"#,
            tokens: nil
        )
    }
}
