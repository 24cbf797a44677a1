import DocumentModel

/// An annotation type as its plugin's manifest declares it.
public struct AnnotationType: Sendable {
    /// The name, such as `person`.
    public let name: String
    /// The plugin that declares it.
    public let plugin: String
    /// The name for readers.
    public let label: String
    /// The colour for displays, `#rrggbb`; nil leaves it to them.
    public let color: String?
    /// The terms of other vocabularies that mean the same, such as `schema:Person`.
    public let sameAs: [String]
    /// How mentions become entities.
    public let resolution: EntityResolution
    /// The suffixes that names of the type may carry, by the inflections' ids.
    public let inflections: [String]
    /// The list whose aliases are short for the given names that they stand beside, by its id; nil for none.
    public let nicknames: String?
    /// How names of the type are found again in the same document; nil when they are not.
    public let propagation: Propagation?

    /// Makes a type.
    public init(
        name: String,
        plugin: String,
        label: String,
        color: String? = nil,
        sameAs: [String] = [],
        resolution: EntityResolution = .name,
        inflections: [String] = [],
        nicknames: String? = nil,
        propagation: Propagation? = nil
    ) {
        self.name = name
        self.plugin = plugin
        self.label = label
        self.color = color
        self.sameAs = sameAs
        self.resolution = resolution
        self.inflections = inflections
        self.nicknames = nicknames
        self.propagation = propagation
    }
}

/// How the mentions of a type become entities.
public enum EntityResolution: String, Sendable, CaseIterable {
    /// Mentions with the same base form are one entity.
    case name
    /// The same, and a surname or given name stands for the full name that the document gives.
    case personalName = "personal-name"
    /// Mentions with equal values are one entity.
    case value
    /// As for names; but it is no name, so that what is said of all names in a stretch of text is not said of it.
    case word
}

/// How names that were found with strong evidence are found again in the same document.
public struct Propagation: Hashable, Sendable {
    /// The score that a candidate must have for its name to be looked for.
    public let from: Double
    /// The score of what is found.
    public let score: Double
    /// Which parts of the name are looked for.
    public let parts: Parts

    /// The rules whose names are not looked for.
    public private(set) var silentRules: Set<Provenance> = []

    /// Makes a propagation.
    public init(from: Double, score: Double, parts: Parts) {
        self.from = from
        self.score = score
        self.parts = parts
    }

    /// The same without the names of some rules.
    package func leavingOut(_ rules: Set<Provenance>) -> Propagation {
        var changed = self
        changed.silentRules = rules
        return changed
    }

    /// Which parts of a name stand for it.
    public enum Parts: String, Sendable, CaseIterable {
        /// The whole name.
        case whole
        /// The whole name, and its last word.
        case lastWord = "last-word"
    }
}
