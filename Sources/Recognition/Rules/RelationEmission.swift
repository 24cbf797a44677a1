/// A relation between what stands on two groups of a match.
public struct RelationEmission: Hashable, Sendable {
    /// The relation type.
    public let type: String
    /// The group where the relation starts; nil for whoever the document says it of elsewhere.
    public let from: String?
    /// The group where it ends.
    public let to: String
    /// What the text calls the relation; nil when the type says it all.
    public let label: Emission.FeatureSource?
    /// How sure the rule is.
    public let score: Double

    /// Makes a relation emission.
    public init(
        type: String,
        from: String?,
        to: String,
        label: Emission.FeatureSource? = nil,
        score: Double = 0.8
    ) {
        self.type = type
        self.from = from
        self.to = to
        self.label = label
        self.score = score
    }
}
