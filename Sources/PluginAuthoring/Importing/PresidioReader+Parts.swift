extension PresidioReader.Recognizer {
    /// Adds the recognizer's rules and lists for one language.
    func add(in language: String, _ suffix: String, context words: [String], to parts: inout ImportedParts) {
        let context = contextList(words, language, suffix, &parts)
        for pattern in patterns {
            parts.add(
                ImportedRule(
                    id: parts.uniqueName(pattern.name + suffix),
                    language: language,
                    about: "\(name), from \(pattern.place)",
                    pattern: pattern.source,
                    type: type,
                    score: pattern.score,
                    contextList: context
                )
            )
        }
        if !denied.isEmpty { addList(language, suffix, context, &parts) }
    }

    private func contextList(
        _ words: [String],
        _ language: String,
        _ suffix: String,
        _ parts: inout ImportedParts
    ) -> String? {
        if words.isEmpty { return nil }
        var list = list("\(name)-context\(suffix)", language, ignoresCase: true, &parts)
        list.entries = words.map { .init(name: $0) }
        list.isInline = true
        parts.add(list)
        return list.id
    }

    /// Adds the listed names. Context raises the score of rules alone, so that a list with context gets a rule.
    private func addList(
        _ language: String,
        _ suffix: String,
        _ context: String?,
        _ parts: inout ImportedParts
    ) {
        var list = list("\(name)-names\(suffix)", language, ignoresCase: ignoresCase, &parts)
        list.entries = denied
        list.score = deniedScore
        let context = deniedScore < 1 ? context : nil
        if context == nil { list.type = type }
        parts.add(list)
        guard let context else { return }
        parts.add(
            ImportedRule(
                id: parts.uniqueName(name + suffix),
                language: language,
                about: "\(name), from \(place)",
                pattern: "{{\(list.id)}}",
                type: type,
                score: deniedScore,
                contextList: context
            )
        )
    }

    private func list(
        _ name: String,
        _ language: String,
        ignoresCase: Bool,
        _ parts: inout ImportedParts
    ) -> ImportedList {
        ImportedList(
            id: parts.uniqueName(name),
            language: language,
            origin: place.file,
            ignoresCase: ignoresCase
        )
    }
}
