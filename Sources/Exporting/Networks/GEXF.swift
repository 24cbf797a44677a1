/// GEXF 1.3: one network a file; nodes that have dates are there from the first to the last of them.
struct GEXF: NetworkExporter {
    func append(_ network: Network, to bytes: inout [UInt8]) {
        bytes.line(Self.head)
        bytes.line("<nodes>")
        for node in network.nodes { bytes.line(Self.text(node)) }
        bytes.line("</nodes>\n<edges>")
        for edge in network.edges { bytes.line(Self.text(edge)) }
        bytes.line("</edges>\n</graph>\n</gexf>")
    }

    private static let head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <gexf xmlns="http://gexf.net/1.3" version="1.3">
        <graph mode="dynamic" defaultedgetype="directed" timeformat="date">
        <attributes class="node" mode="static">
        <attribute id="type" title="type" type="string"/>
        <attribute id="value" title="value" type="string"/>
        <attribute id="mentions" title="mentions" type="integer"/>
        </attributes>
        <attributes class="edge" mode="static">
        <attribute id="relation" title="relation" type="string"/>
        <attribute id="evidence" title="evidence" type="string"/>
        </attributes>
        """

    private static func text(_ node: Network.Node) -> String {
        let times = attribute("start", day(node.dates.from)) + attribute("end", day(node.dates.to))
        let values = [("type", node.type), ("value", node.value), ("mentions", String(node.mentions))]
        return
            "<node\(attribute("id", node.id))\(attribute("label", node.label))\(times)>\(attvalues(values))</node>"
    }

    private static func text(_ edge: Network.Edge) -> String {
        let ends = attribute("id", edge.id) + attribute("source", edge.from) + attribute("target", edge.to)
        let label = attribute("label", edge.label ?? edge.type) + attribute("weight", edge.weight.description)
        let values = [("relation", edge.type), ("evidence", edge.evidence.joined(separator: " "))]
        return "<edge\(ends)\(label)>\(attvalues(values))</edge>"
    }

    /// Readers know days alone; an end is the midnight behind the last one.
    private static func day(_ moment: String?) -> String? { moment.map { String($0.prefix { $0 != "T" }) } }

    private static func attribute(_ name: String, _ text: String?) -> String {
        text.map { #" \#(name)="\#($0.xmlAttribute)""# } ?? ""
    }

    private static func attvalues(_ values: [(String, String?)]) -> String {
        let known = values.map { name, text in
            text == nil ? "" : "<attvalue\(attribute("for", name))\(attribute("value", text))/>"
        }
        return "<attvalues>\(known.joined())</attvalues>"
    }
}
