/// The page of an imported plugin that says what it is made of, and what it lacks.
struct ImportReadme {
    let id: String
    let parts: ImportedParts
    let sources: [String]

    var text: String {
        [
            "# \(id)", "Imported from \(sources.map { "`\($0)`" }.joined(separator: ", ")).",
            "## What was carried over", carried, "## What was not carried over", missing,
            "## What means something else here", differences,
        ].joined(separator: "\n\n") + "\n"
    }

    // A page that lists a hundred thousand rules is read by nobody.
    private static let mostLines = 500

    private var carried: String {
        let rules = parts.rules.map {
            "- \($0.language): rule `\($0.id)` for `\($0.type)`: \($0.about.shortLine)"
        }
        let lists = parts.lists.map { list in
            let use = list.type.map { "for `\($0)`" } ?? "for rules"
            return "- \(list.language): list `\(list.id)` \(use): entries: \(list.entries.count)"
        }
        return Self.short(lists + rules)
    }

    private var missing: String {
        parts.notes.isEmpty ? "Everything was." : Self.short(parts.notes.map { "- \($0)" })
    }

    private static func short(_ lines: [String]) -> String {
        let rest = lines.count - mostLines
        return (lines.prefix(mostLines) + (rest > 0 ? ["- and \(rest) more"] : [])).joined(separator: "\n")
    }

    private var differences: String {
        let general = """
            - A list's entries are found as whole words, white space and hyphens counting as in the text; an entry \
            is not found as part of a hyphen compound.
            - Mentions with a score below 0.5 are found but not reported; `vev extract --min-score 0` reports them.
            """
        let context = """
            - Context words are looked for as they are written among the \(PresidioContext.words) words before a \
            mention, and add \(PresidioContext.change) to its score.
            """
        let tokens = """
            - A token pattern is matched over the text: a token is a word or number, or one other character, as the \
            fragment `token` says. `LIKE_NUM` finds digits, not number words.
            - What came without a score has \(Importing.defaultScore).
            """
        let hasContext = parts.rules.contains { $0.contextList != nil }
        return ([general] + (hasContext ? [context] : []) + (hasRulerParts ? [tokens] : []))
            .joined(separator: "\n")
    }

    private var hasRulerParts: Bool {
        parts.usesTokens || parts.lists.contains { $0.score == Importing.defaultScore }
    }
}
