import DocumentModel

/// TEI P5: the text with its mentions inline, the entities and relations beside it.
///
/// A mention that ends behind the one it begins in is cut there; its pieces are parts `I` and `F` of one.
struct TEI: DocumentExporter {
    func append(_ graph: DocumentGraph, to bytes: inout [UInt8]) {
        bytes.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">")
        bytes.line("<teiHeader><fileDesc><titleStmt><title>\(graph.document.id.xml)</title></titleStmt>")
        bytes.line(
            "<publicationStmt><p>Marked by Vev</p></publicationStmt><sourceDesc><p>\(graph.document.id.xml)</p></sourceDesc></fileDesc></teiHeader>"
        )
        bytes.line("<standOff>\n<list>")
        for entity in graph.entities { bytes.line(Self.text(entity)) }
        bytes.line("</list>")
        if !graph.relations.isEmpty { Self.write(graph.relations, to: &bytes) }
        bytes.write(
            "</standOff>\n<text\(Self.attribute("xml:lang", graph.document.language))><body><ab xml:space=\"preserve\">"
        )
        Self.writeText(graph, to: &bytes)
        bytes.line("</ab></body></text>\n</TEI>")
    }

    private static func text(_ entity: Entity) -> String {
        let names = ([entity.name] + entity.aliases).map {
            "<name\(attribute("type", entity.type.xmlToken))>\($0.xml)</name>"
        }
        let value = entity.value.map { "<note type=\"value\">\($0.shortText.xml)</note>" } ?? ""
        return "<item xml:id=\"\(entity.id)\">\(names.joined())\(value)</item>"
    }

    private static func write(_ relations: [Relation], to bytes: inout [UInt8]) {
        bytes.line("<listRelation>")
        for relation in relations {
            let label = relation.label.map { "<desc>\($0.xml)</desc>" } ?? ""
            bytes.line(
                "<relation name=\"\(relation.type.xmlToken)\" active=\"#\(relation.from)\" passive=\"#\(relation.to)\">\(label)</relation>"
            )
        }
        bytes.line("</listRelation>")
    }

    private static func writeText(_ graph: DocumentGraph, to bytes: inout [UInt8]) {
        for event in Nesting.events(graph) {
            switch event {
            case .text(let range):
                bytes.write(String(decoding: graph.document.utf8[range], as: UTF8.self).xml)
            case .open(let mention, let part):
                let identity = part == .last ? "" : " xml:id=\"\(mention.id)\""
                bytes.write(
                    "<name\(identity) type=\"\(mention.type.xmlToken)\" ref=\"#\(mention.entity)\"\(attribute("part", part.tei))>"
                )
            case .close: bytes.write("</name>")
            }
        }
    }

    private static func attribute(_ name: String, _ text: String?) -> String {
        text.map { " \(name)=\"\($0.xmlAttribute)\"" } ?? ""
    }
}

extension Nesting.Part {
    fileprivate var tei: String? {
        switch self {
        case .whole: nil
        case .first: "I"
        case .last: "F"
        }
    }
}
