extension Network {
    /// The part of a network that is worth drawing: the most mentioned nodes and the strongest edges between them.
    ///
    /// What says more than that two occur together comes first; of equals, the order of the network decides.
    public func strongest(nodes nodeLimit: Int, edges edgeLimit: Int) -> Network {
        guard nodes.count > nodeLimit || edges.count > edgeLimit else { return self }
        let kept = Set(ranked(nodes) { Double($0.mentions) }.prefix(nodeLimit).map(\.id))
        let between = edges.filter { kept.contains($0.from) && kept.contains($0.to) }
        let plain = Set(between.map(\.type)).filter { type in
            between.count { $0.type == type } > between.count / 2
        }
        let edges = ranked(between) { plain.contains($0.type) ? -1 / $0.weight : $0.weight }.prefix(edgeLimit)
        return Network(name: name, nodes: nodes.filter { kept.contains($0.id) }, edges: Array(edges))
    }

    private func ranked<Part>(_ parts: [Part], by measure: (Part) -> Double) -> [Part] {
        parts.enumerated().map { (-measure($1), $0, $1) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
}
