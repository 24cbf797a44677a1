import DocumentModel

extension CSVTable {
    /// Nodes and edges with the column names that Neo4j's bulk loader knows.
    static let network = [FolderFile("nodes.csv", nodes), FolderFile("edges.csv", edges)]

    private static let nodes = CSVTable([
        "id:ID", ":LABEL", "name", "value", "mentions:int", "from", "to",
    ]) { graph in
        Network(graph).nodes.map { node in
            [
                node.id, node.type, node.label, node.value ?? "", String(node.mentions),
                node.dates.from ?? "", node.dates.to ?? "",
            ]
        }
    }

    private static let edges = CSVTable([
        ":START_ID", ":END_ID", ":TYPE", "id", "label", "weight:double", "evidence",
    ]) { graph in
        Network(graph).edges.map { edge in
            [
                edge.from, edge.to, edge.type, edge.id, edge.label ?? "", edge.weight.description,
                edge.evidence.joined(separator: " "),
            ]
        }
    }
}
