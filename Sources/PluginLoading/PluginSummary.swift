import Recognition

/// What a plugin brings, in numbers.
public struct PluginSummary: Hashable, Sendable {
    /// The plugin's id.
    public let id: String
    /// Its version.
    public let version: String
    /// What it is for, in one line.
    public let summary: String
    /// The languages that it brings, sorted; rules for every language are not among them.
    public let languages: [String]
    /// The annotation types that it declares.
    public let types: [String]
    /// The annotation types that its rules and lists make, sorted: its own, and those of plugins that it needs.
    public let emittedTypes: [String]
    /// The number of its rules over all languages.
    public let rules: Int
    /// The number of entries of its lists over all languages.
    public let gazetteerEntries: Int
}

extension PluginLibrary {
    /// What each plugin brings; reads the rule files and lists of all its languages.
    public func summaries() throws(Failure) -> [PluginSummary] {
        var problems: [PluginProblem] = []
        let summaries = folders.map { summary(of: $0, &problems) }
        if !problems.isEmpty { throw .problems(problems.sorted { $0.location < $1.location }) }
        return summaries
    }

    private func summary(of folder: PluginFolder, _ problems: inout [PluginProblem]) -> PluginSummary {
        var (rules, entries) = (0, 0)
        var emitted: Set<String> = []
        for language in folder.languages {
            let part = PluginPart(folder, languages: [language]).readingLists()
            rules += part.rules.count
            entries += part.lists.reduce(0) { $0 + $1.entryCount }
            emitted.formUnion(part.rules.flatMap(\.emissions).map(\.type))
            emitted.formUnion(part.gazetteers.compactMap(\.emission?.type))
            problems += part.problems
        }
        let manifest = folder.manifest
        return PluginSummary(
            id: manifest.id,
            version: manifest.version,
            summary: manifest.summary,
            languages: languages(of: manifest.id),
            types: manifest.types.map(\.name),
            emittedTypes: emitted.sorted(),
            rules: rules,
            gazetteerEntries: entries
        )
    }
}
