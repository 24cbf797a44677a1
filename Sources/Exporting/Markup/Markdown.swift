import DocumentModel

/// A summary to read: the entities of each type in a table, then what holds between them.
struct Markdown: DocumentExporter {
    var frame: FileFrame { FileFrame(separator: "\n") }

    func append(_ graph: DocumentGraph, to bytes: inout [UInt8]) {
        bytes.line("# \(graph.document.id.markdown)\n")
        for type in Set(graph.entities.map(\.type)).sorted() {
            bytes.line("## \(type.markdown)\n\n| name | value | mentions |\n|---|---|---:|")
            for entity in graph.entities.filter({ $0.type == type }) { bytes.line(Self.row(entity)) }
            bytes.line()
        }
        if graph.relations.isEmpty { return }
        bytes.line("## Relations\n")
        for relation in graph.relations { bytes.line(Self.item(relation, in: graph)) }
    }

    private static func row(_ entity: Entity) -> String {
        let names = ([entity.name] + entity.aliases).map(\.markdown).joined(separator: ", ")
        return "| \(names) | \((entity.value?.shortText ?? "").markdown) | \(entity.mentions.count) |"
    }

    private static func item(_ relation: Relation, in graph: DocumentGraph) -> String {
        let label = relation.label.map { " (\($0.markdown))" } ?? ""
        return
            "- \(graph[relation.from].name.markdown) **\(relation.type.markdown)**\(label) \(graph[relation.to].name.markdown)"
    }
}

extension String {
    /// The text on one line, with what Markdown would take for markup escaped.
    fileprivate var markdown: String {
        var result = ""
        for scalar in visible.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t": result += " "
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "&": result += "\\\(scalar)"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
