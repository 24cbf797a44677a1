/// A document with everything that was found in it: annotations, entities, relations, and what was set aside.
public struct DocumentGraph: Sendable {
    /// The document as it was given; its language is the one that was used.
    public let document: Document
    /// What won the merge, in the order of the text.
    public let annotations: [Annotation]
    /// What the annotations mention, in the order of the first mention.
    public let entities: [Entity]
    /// What holds between entities.
    public let relations: [Relation]
    /// The candidates that lost, with their reasons, in the order of the text.
    public let rejected: [RejectedCandidate]
    /// What kept a part of the work from being done.
    public let diagnostics: [Diagnostic]

    /// Makes a graph; the pipeline answers for its parts fitting together.
    public init(
        document: Document,
        annotations: [Annotation] = [],
        entities: [Entity] = [],
        relations: [Relation] = [],
        rejected: [RejectedCandidate] = [],
        diagnostics: [Diagnostic] = []
    ) {
        self.document = document
        self.annotations = annotations
        self.entities = entities
        self.relations = relations
        self.rejected = rejected
        self.diagnostics = diagnostics
    }

    /// The annotation of an identity; annotations are stored in the order of their numbers.
    public subscript(id: AnnotationID) -> Annotation { annotations[id.number - 1] }

    /// The entity of an identity; entities are stored in the order of their numbers.
    public subscript(id: EntityID) -> Entity { entities[id.number - 1] }
}
