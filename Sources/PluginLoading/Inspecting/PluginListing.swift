import DocumentModel
import Recognition

/// A plugin as its files declare it and as Vev reads it, for documents of one language.
public struct PluginListing: Sendable {
    /// The plugin's folder.
    public let path: String
    /// What its `plugin.yaml` says.
    public let manifest: Manifest
    /// Its rules, in the order of its files.
    public let rules: [RuleListing]
    /// Its fragments, in the order of its files.
    public let fragments: [FragmentListing]
    /// Its lists, in the order of its files.
    public let lists: [ListListing]
}

extension PluginListing {
    /// The plugin with nothing but what some language folders declare; `any` is the one for every language.
    public func declared(in languages: [String]) -> PluginListing {
        PluginListing(
            path: path,
            manifest: manifest,
            rules: rules.filter { languages.contains($0.language) },
            fragments: fragments.filter { languages.contains($0.language) },
            lists: lists.filter { languages.contains($0.language) }
        )
    }
}

/// A rule as its file declares it.
public struct RuleListing: Sendable {
    /// The plugin and the rule's id there.
    public let provenance: Provenance
    /// The language folder that the rule stands in; `any` for every language.
    public let language: String
    /// What it finds, as its author says; empty when the author says nothing.
    public let about: String
    /// Where its id stands.
    public let location: SourceLocation
    /// The annotation types that it makes, in the order of its emissions.
    public let types: [String]
    /// The documents for which it runs.
    public let condition: DocumentCondition
    /// The pattern as it is written.
    public let pattern: String
    /// Where the pattern stands.
    public let patternLocation: SourceLocation
    /// The pattern written out; nil when it has problems.
    public let expanded: ExpandedPattern?
    /// Its examples, counterexamples and todos, in the order of the file.
    public let examples: [PluginExample]
}

/// A fragment as its file declares it.
public struct FragmentListing: Sendable {
    /// Its name.
    public let name: String
    /// The language folder that it stands in; `any` for every language.
    public let language: String
    /// Where its piece of pattern stands.
    public let location: SourceLocation
    /// The piece of pattern as it is written.
    public let pattern: String
}
