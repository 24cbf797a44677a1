/// The imported rules and lists of one language, as they stand in a rule file.
struct ImportedRuleText {
    let parts: ImportedParts
    let language: String

    /// The fragments and lists, which come before the rules.
    var head: String { [fragments, gazetteers].joined() }

    /// The rules, each as it stands under `rules:`.
    var rules: [String] { parts.rules.filter { $0.language == language }.map(Self.text) }

    private var fragments: String {
        let patterns = parts.rules.filter { $0.language == language }.map(\.pattern)
        let used = TokenVocabulary.fragments.filter { fragment in
            patterns.contains { $0.contains("{{\(fragment.name)}}") }
        }
        if !parts.usesTokens || used.isEmpty { return "" }
        return "fragments:\n"
            + used.map { "  # \($0.about)\n  \($0.name): \(YAMLText.scalar($0.pattern))\n" }.joined() + "\n"
    }

    private var gazetteers: String {
        let lists = parts.lists.filter { $0.language == language }
        return lists.isEmpty ? "" : "gazetteers:\n" + lists.map(Self.text).joined() + "\n"
    }

    private static func text(_ list: ImportedList) -> String {
        var lines = ["  - id: \(YAMLText.scalar(list.id))"]
        lines.append(
            list.isInline
                ? "    words: \(YAMLText.list(list.entries.map(\.name)))"
                : "    file: \(YAMLText.scalar(list.id + ".tsv"))"
        )
        if list.ignoresCase { lines.append("    case: ignore") }
        if let type = list.type { lines.append("    emit: \(emission(type, list.score))") }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func text(_ rule: ImportedRule) -> String {
        var lines = [
            "  - id: \(YAMLText.scalar(rule.id))",
            "    about: \(YAMLText.scalar(rule.about.shortLine))",
            "    pattern: \(YAMLText.value(rule.pattern, indent: 6))",
            "    emit: \(emission(rule.type, rule.score, id: rule.entryID))",
        ]
        if let list = rule.contextList {
            let within = "within: \(PresidioContext.words), side: before, add: \(PresidioContext.change)"
            lines.append("    context: {words: \(YAMLText.scalar(list)), \(within)}")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func emission(_ type: String, _ score: Double, id: String? = nil) -> String {
        var pairs = [("type", YAMLText.scalar(type)), ("score", "\(score)")]
        // Text that looks like the name of a group would be taken for one.
        if let id, !id.hasPrefix("${") {
            pairs.append(("features", YAMLText.mapping([("id", YAMLText.scalar(id))])))
        }
        return YAMLText.mapping(pairs.map { (key: $0.0, scalar: $0.1) })
    }
}

/// How far Presidio looks for context words, and what they add to a score.
enum PresidioContext {
    static let words = 5
    static let change = 0.35
}
