/// A typed, directed edge between two entities, with the mentions that are its evidence.
public struct Relation: Hashable, Sendable {
    /// What holds between the two, such as `holds-role`; declared by a plugin's manifest.
    public let type: String
    /// Where the edge starts.
    public let from: EntityID
    /// Where the edge ends.
    public let to: EntityID
    /// What the text calls it, such as the title of an office; nil when the type says it all.
    public let label: String?
    /// How sure the surest rule is, 0 to 1.
    public let score: Double
    /// The mentions that show it, in the order of the text.
    public let evidence: [AnnotationID]
    /// What made the claim; of several rules the surest.
    public let provenance: Provenance

    /// Makes a relation.
    public init(
        type: String,
        from: EntityID,
        to: EntityID,
        label: String? = nil,
        score: Double = 0.8,
        evidence: [AnnotationID],
        provenance: Provenance
    ) {
        self.type = type
        self.from = from
        self.to = to
        self.label = label
        self.score = score
        self.evidence = evidence
        self.provenance = provenance
    }
}
