import DocumentModel

/// brat's standoff: mentions as `T`, relations between mentions as `R`, values as notes.
struct Brat: DocumentExporter {
    func append(_ graph: DocumentGraph, to bytes: inout [UInt8]) {
        var offsets = ScalarOffsets(graph.document.utf8)
        for mention in graph.annotations {
            let places = Self.lines(mention.span, in: graph.document).map { span in
                let range = offsets.range(span)
                return "\(range.lowerBound) \(range.upperBound)"
            }
            let text = Self.lines(mention.span, in: graph.document).map { graph.document[$0] }
            bytes.line(
                "T\(mention.id.number)\t\(mention.type) \(places.joined(separator: ";"))\t\(text.joined(separator: " "))"
            )
            if let value = mention.value {
                bytes.line("#\(mention.id.number)\tAnnotatorNotes T\(mention.id.number)\t\(value.shortText)")
            }
        }
        for (number, relation) in graph.relations.enumerated() {
            let from = Self.mention(of: relation.from, for: relation, in: graph)
            let to = Self.mention(of: relation.to, for: relation, in: graph)
            bytes.line("R\(number + 1)\t\(relation.type) Arg1:T\(from.number) Arg2:T\(to.number)")
        }
    }

    /// The mention that is evidence, or else the first one: brat's relations join mentions, not entities.
    private static func mention(of id: EntityID, for relation: Relation, in graph: DocumentGraph)
        -> AnnotationID
    {
        relation.evidence.first { graph[$0].entity == id } ?? graph[id].mentions[0]
    }

    /// The parts of a span between line breaks, which no place of brat's may hold.
    private static func lines(_ span: Span, in document: Document) -> [Span] {
        let isBreak: (UInt8) -> Bool = { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        return document.utf8[span.range].split(whereSeparator: isBreak).map {
            Span($0.startIndex, $0.endIndex)
        }
    }
}

/// A document's text as it is.
struct PlainText: DocumentExporter {
    func append(_ graph: DocumentGraph, to bytes: inout [UInt8]) { bytes += graph.document.utf8 }
}
