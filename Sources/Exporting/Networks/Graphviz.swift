/// The language of Graphviz: a digraph a network, nodes coloured by type.
struct Graphviz: NetworkExporter {
    func append(_ network: Network, to bytes: inout [UInt8]) {
        bytes.line("digraph \(network.name.quoted) {")
        bytes.line(
            #"  graph [rankdir=LR, charset="UTF-8"]; node [shape=box, style="rounded,filled", fontname="sans-serif"];"#
        )
        for node in network.nodes { bytes.line("  " + Self.text(node)) }
        for edge in network.edges { bytes.line("  " + Self.text(edge)) }
        bytes.line("}")
    }

    private static func text(_ node: Network.Node) -> String {
        let tooltip = [node.type, node.value].compactMap(\.self).joined(separator: " ")
        return "\(node.id.quoted) [label=\(node.label.quoted), tooltip=\(tooltip.quoted), "
            + "fillcolor=\"\(TypeHue(node.type).graphviz)\"];"
    }

    private static func text(_ edge: Network.Edge) -> String {
        "\(edge.from.quoted) -> \(edge.to.quoted) [label=\((edge.label ?? edge.type).quoted), "
            + "tooltip=\(edge.type.quoted), weight=\(max(1, Int(edge.weight.rounded())))];"
    }
}

extension String {
    /// The text between quotation marks; backslashes are doubled, since labels would read them as escapes.
    fileprivate var quoted: String {
        var result = "\""
        for scalar in visible.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
