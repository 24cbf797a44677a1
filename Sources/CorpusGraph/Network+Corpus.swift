import Exporting

extension Network {
    /// The entities and relations of a corpus; ids are keys, an edge weighs as much as there are documents that show it.
    public init(_ corpus: CorpusGraph, name: String) {
        self.init(
            name: name,
            nodes: corpus.nodes.map(Node.init),
            edges: corpus.edges.enumerated().map { Edge($1, number: $0 + 1) }
        )
    }
}

extension Network.Node {
    fileprivate init(_ node: CorpusNode) {
        self.init(
            id: node.key.description,
            type: node.key.type,
            label: node.name,
            value: node.isValue ? node.key.name : nil,
            mentions: node.sightings.counts().mentions,
            dates: (
                node.sightings.days?.lowerBound.description, node.sightings.days?.upperBound.description
            )
        )
    }
}

extension Network.Edge {
    fileprivate init(_ edge: CorpusEdge, number: Int) {
        self.init(
            id: "r\(number)",
            from: edge.from.description,
            to: edge.to.description,
            type: edge.kind.type,
            label: edge.kind.label,
            weight: Double(edge.sightings.counts().documents),
            evidence: edge.sightings.evidence
        )
    }
}
