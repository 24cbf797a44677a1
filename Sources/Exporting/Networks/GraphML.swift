/// GraphML: one graph, nodes and edges with their attributes as `data`.
struct GraphML: NetworkExporter {
    var frame: FileFrame {
        FileFrame(
            prologue: """
                <?xml version="1.0" encoding="UTF-8"?>
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                \(Self.keys)
                <graph edgedefault="directed">

                """,
            epilogue: "</graph>\n</graphml>\n"
        )
    }

    private static let keys = [
        ("node", "type", "string"), ("node", "label", "string"), ("node", "value", "string"),
        ("node", "mentions", "int"), ("node", "from", "string"), ("node", "to", "string"),
        ("node", "document", "string"), ("edge", "type", "string"), ("edge", "label", "string"),
        ("edge", "weight", "double"), ("edge", "evidence", "string"),
    ].map { #"<key id="\#($0)-\#($1)" for="\#($0)" attr.name="\#($1)" attr.type="\#($2)"/>"# }
        .joined(separator: "\n")

    func append(_ network: Network, to bytes: inout [UInt8]) {
        for node in network.nodes { bytes.line(Self.text(node, in: network)) }
        for edge in network.edges { bytes.line(Self.text(edge)) }
    }

    private static func text(_ node: Network.Node, in network: Network) -> String {
        element(
            #"node id="\#(node.id.xmlToken)""#,
            [
                ("type", node.type), ("label", node.label), ("value", node.value),
                ("mentions", String(node.mentions)), ("from", node.dates.from), ("to", node.dates.to),
                ("document", network.name),
            ]
        )
    }

    private static func text(_ edge: Network.Edge) -> String {
        element(
            #"edge id="\#(edge.id.xmlToken)" source="\#(edge.from.xmlToken)" target="\#(edge.to.xmlToken)""#,
            [
                ("type", edge.type), ("label", edge.label), ("weight", edge.weight.description),
                ("evidence", edge.evidence.joined(separator: " ")),
            ]
        )
    }

    private static func element(_ opening: String, _ members: [(key: String, text: String?)]) -> String {
        let name = opening.prefix { $0 != " " }
        let contents = members.map { member in
            member.text.map { #"<data key="\#(name)-\#(member.key)">\#($0.xml)</data>"# } ?? ""
        }
        return "<\(opening)>\(contents.joined())</\(name)>"
    }
}
