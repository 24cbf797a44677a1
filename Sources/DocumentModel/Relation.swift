/// A typed, directed edge between two entities, with the mentions that are its evidence.
public struct Relation: Hashable, Sendable {
    /// What holds between the two, such as `holds-role`; declared by a plugin's manifest.
    public let type: String
    /// Where the edge starts.
    public let from: EntityID
    /// Where the edge ends.
    public let to: EntityID
    /// The mentions that show it, in the order of the text.
    public let evidence: [AnnotationID]
    /// What made the claim.
    public let provenance: Provenance

    /// Makes a relation.
    public init(
        type: String,
        from: EntityID,
        to: EntityID,
        evidence: [AnnotationID],
        provenance: Provenance
    ) {
        self.type = type
        self.from = from
        self.to = to
        self.evidence = evidence
        self.provenance = provenance
    }
}
