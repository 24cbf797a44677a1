/// A table of nodes or of edges, with a row of names first.
struct NetworkTable: NetworkExporter {
    private let columns: [String]
    private let rows: @Sendable (Network) -> [[String]]

    private init(_ columns: [String], rows: @escaping @Sendable (Network) -> [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    var frame: FileFrame { FileFrame(prologue: CSVRow(columns).line) }

    func append(_ network: Network, to bytes: inout [UInt8]) {
        for row in rows(network) { bytes.write(CSVRow(row).line) }
    }

    /// Nodes and edges with the column names that Neo4j's bulk loader knows.
    static let neo4j = [
        FolderFile("nodes.csv", nodes(["id:ID", ":LABEL", "name", "value", "mentions:int", "from", "to"])),
        FolderFile(
            "edges.csv",
            edges([":START_ID", ":END_ID", ":TYPE", "id", "label", "weight:double", "evidence"])
        ),
    ]

    /// Nodes and edges with plain column names.
    static let plain = [
        FolderFile("nodes.csv", nodes(["id", "type", "name", "value", "mentions", "first", "last"])),
        FolderFile("edges.csv", edges(["from", "to", "type", "id", "label", "weight", "evidence"])),
    ]

    private static func nodes(_ columns: [String]) -> Self {
        Self(columns) { network in
            network.nodes.map { node in
                [
                    node.id, node.type, node.label, node.value ?? "", String(node.mentions),
                    node.dates.from ?? "", node.dates.to ?? "",
                ]
            }
        }
    }

    private static func edges(_ columns: [String]) -> Self {
        Self(columns) { network in
            network.edges.map { edge in
                [
                    edge.from, edge.to, edge.type, edge.id, edge.label ?? "", edge.weight.description,
                    edge.evidence.joined(separator: " "),
                ]
            }
        }
    }
}
