import DocumentModel

/// Writes a document graph for eyes: the text with its mentions marked, then a table of the entities.
public struct TextExporter: DocumentExporter {
    private let style: MentionStyle
    private let headings: Bool

    /// Makes an exporter; `headings` puts each document's id above it, for runs over several.
    public init(style: MentionStyle = .brackets, headings: Bool = false) {
        self.style = style
        self.headings = headings
    }

    /// Appends the text, the table, the diagnostics if there are any, and an empty line.
    public func append(_ graph: DocumentGraph, to bytes: inout [UInt8]) {
        if headings { bytes.appendLine("==> \(graph.document.id.visible) <==") }
        MarkedText(style: style).append(graph, to: &bytes)
        if let last = graph.document.utf8.last, last != UInt8(ascii: "\n") { bytes.appendLine() }
        if !graph.document.utf8.isEmpty { bytes.appendLine() }
        for line in entityLines(graph) { bytes.appendLine(line) }
        for diagnostic in graph.diagnostics { bytes.appendLine("note: \(diagnostic.message)") }
        if headings { bytes.appendLine() }
    }

    private func entityLines(_ graph: DocumentGraph) -> [String] {
        if graph.entities.isEmpty { return ["no entities found"] }
        let entities = graph.entities.sorted { Self.rank($0) < Self.rank($1) }
        var table = TextTable([.words("TYPE"), .words("NAME"), .words("VALUE"), .numbers("MENTIONS")])
        for entity in entities {
            table.append([
                entity.type, entity.name, entity.value?.shortText ?? "", String(entity.mentions.count),
            ])
        }
        return table.lines { cell, row, column in
            guard case .colors(let colors) = style, column == 0, let row else { return cell }
            return colors.start(entities[row].type) + cell + TypeColors.end
        }
    }

    /// Types together, the most mentioned first, ties in the order of the text.
    private static func rank(_ entity: Entity) -> (String, Int, EntityID) {
        (entity.type, -entity.mentions.count, entity.id)
    }
}

extension [UInt8] {
    fileprivate mutating func appendLine(_ line: String = "") {
        append(contentsOf: line.utf8)
        append(UInt8(ascii: "\n"))
    }
}
