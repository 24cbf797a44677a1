import DocumentModel

extension Network {
    /// The entities and relations of a document; ids begin with the document's, so that documents can share a file.
    public init(_ graph: DocumentGraph) {
        let document = graph.document.id
        self.init(
            name: document,
            nodes: graph.entities.map { Node($0, in: document) },
            edges: graph.relations.enumerated().map { Edge($1, number: $0 + 1, in: document) }
        )
    }
}

extension Network.Node {
    fileprivate init(_ entity: Entity, in document: String) {
        let time = entity.value?.time
        self.init(
            id: "\(document)#\(entity.id)",
            type: entity.type,
            label: entity.name,
            value: entity.value?.shortText,
            mentions: entity.mentions.count,
            dates: (time?.from?.dateTimeText, time?.to?.dateTimeText)
        )
    }
}

extension Network.Edge {
    fileprivate init(_ relation: Relation, number: Int, in document: String) {
        self.init(
            id: "\(document)#r\(number)",
            from: "\(document)#\(relation.from)",
            to: "\(document)#\(relation.to)",
            type: relation.type,
            label: relation.label,
            weight: relation.score,
            evidence: relation.evidence.map { "\(document)#\($0)" }
        )
    }
}
