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
    /// The number of its rules over all languages.
    public let rules: Int
    /// The number of entries of its lists over all languages.
    public let gazetteerEntries: Int
}

extension PluginLibrary {
    /// What each plugin brings; reads the rule files and lists of all languages.
    public func summaries() throws(Failure) -> [PluginSummary] {
        let recognizers = try recognizers(for: nil)
        let rules = recognizers.steps.compactMap { step -> String? in
            if case .rule(let rule) = step { rule.provenance.plugin } else { nil }
        }
        return manifests.map { manifest in
            PluginSummary(
                id: manifest.id, version: manifest.version, summary: manifest.summary,
                languages: languages(of: manifest.id), types: manifest.types.map(\.name),
                rules: rules.count { $0 == manifest.id },
                gazetteerEntries: recognizers.index.lists.filter { $0.provenance.plugin == manifest.id }
                    .reduce(0) { $0 + $1.entryCount })
        }
    }
}
