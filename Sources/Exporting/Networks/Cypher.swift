/// Cypher statements that can be run again without doubling anything, each ended by a semicolon and a line break.
///
/// In strings only quotation marks and backslashes are escaped, which all databases read alike; line breaks stand as they are.
///
/// All nodes are of the label `Entity`, all edges of the type `RELATION`; what they are is a property, since
/// types are open and databases with declared tables know these two in advance.
struct Cypher: NetworkExporter {
    func append(_ network: Network, to bytes: inout [UInt8]) {
        for node in network.nodes { bytes.line(Self.text(node)) }
        for edge in network.edges { bytes.line(Self.text(edge)) }
    }

    private static func text(_ node: Network.Node) -> String {
        "MERGE (n:Entity {id: \(node.id.cypher)}) SET n.type = \(node.type.cypher), n.name = \(node.label.cypher), "
            + "n.value = \((node.value ?? "").cypher), n.mentions = \(node.mentions);"
    }

    private static func text(_ edge: Network.Edge) -> String {
        "MATCH (a:Entity {id: \(edge.from.cypher)}), (b:Entity {id: \(edge.to.cypher)}) "
            + "MERGE (a)-[r:RELATION {id: \(edge.id.cypher)}]->(b) SET r.type = \(edge.type.cypher), "
            + "r.label = \((edge.label ?? "").cypher), r.weight = \(edge.weight), "
            + "r.evidence = \(edge.evidence.joined(separator: " ").cypher);"
    }
}

extension String {
    fileprivate var cypher: String {
        var result = "'"
        for scalar in unicodeScalars {
            if scalar == "'" || scalar == "\\" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result + "'"
    }
}
