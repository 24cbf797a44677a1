/// Cypher statements that can be run again without doubling anything, one a line.
///
/// All nodes are of the label `Entity`, all edges of the type `RELATION`; what they are is a property, since
/// types are open and databases with declared tables know these two in advance.
struct Cypher: NetworkExporter {
    func append(_ network: Network, to bytes: inout [UInt8]) {
        for node in network.nodes { bytes.line(Self.text(node)) }
        for edge in network.edges { bytes.line(Self.text(edge)) }
    }

    private static func text(_ node: Network.Node) -> String {
        "MERGE (n:Entity {id: \(node.id.quoted(by: "'"))}) SET n.type = \(node.type.quoted(by: "'")), n.name = \(node.label.quoted(by: "'")), "
            + "n.value = \((node.value ?? "").quoted(by: "'")), n.mentions = \(node.mentions);"
    }

    private static func text(_ edge: Network.Edge) -> String {
        "MATCH (a:Entity {id: \(edge.from.quoted(by: "'"))}), (b:Entity {id: \(edge.to.quoted(by: "'"))}) "
            + "MERGE (a)-[r:RELATION {id: \(edge.id.quoted(by: "'"))}]->(b) SET r.type = \(edge.type.quoted(by: "'")), "
            + "r.label = \((edge.label ?? "").quoted(by: "'")), r.weight = \(edge.weight), "
            + "r.evidence = \(edge.evidence.joined(separator: " ").quoted(by: "'"));"
    }
}
