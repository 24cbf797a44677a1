import DocumentModel

extension JSONWriter {
    mutating func write(_ graph: DocumentGraph, keepsCandidates: Bool) {
        let document = graph.document
        object { json in
            json.member("id", document.id)
            json.member("language", document.language)
            json.member("date", document.referenceTime?.shortText)
            json.member("offsets", "unicode-scalars")
            json.key("text")
            json.string(utf8: document.utf8[...])
            json.writeAnnotations(graph)
            json.key("entities")
            json.array(graph.entities) { $0.write($1) }
            json.key("relations")
            json.array(graph.relations) { $0.write($1) }
            if keepsCandidates { json.writeRejected(graph) }
            json.writeDiagnostics(graph)
        }
    }

    private mutating func writeAnnotations(_ graph: DocumentGraph) {
        var offsets = ScalarOffsets(graph.document.utf8)
        key("annotations")
        array(graph.annotations) { json, annotation in
            json.write(annotation, at: offsets.range(annotation.span), in: graph.document)
        }
    }

    private mutating func write(_ annotation: Annotation, at range: Range<Int>, in document: Document) {
        object { json in
            json.member("id", annotation.id.description)
            json.member("type", annotation.type)
            json.member("start", range.lowerBound)
            json.member("end", range.upperBound)
            json.key("text")
            json.string(utf8: document.utf8[annotation.span.range])
            json.key("score")
            json.literal(annotation.score.description)
            if !annotation.features.isEmpty { json.member("features", annotation.features) }
            json.member(value: annotation.value)
            json.member("entity", annotation.entity.description)
            json.member(annotation.provenance)
        }
    }

    private mutating func write(_ entity: Entity) {
        object { json in
            json.member("id", entity.id.description)
            json.member("type", entity.type)
            json.member("name", entity.name)
            json.member("aliases", entity.aliases)
            json.member(value: entity.value)
            json.member("mentions", entity.mentions.map(\.description))
            json.key("links")
            json.array(entity.links) { $0.write($1) }
            json.member("could-be", entity.couldBe.map(\.description))
        }
    }

    package mutating func write(_ link: EntityLink) {
        object { json in
            json.member("mention", link.mention.description)
            json.member("through", link.evidence.description)
            json.member("reason", link.reason.rawValue)
        }
    }

    private mutating func write(_ relation: Relation) {
        object { json in
            json.member("type", relation.type)
            json.member("from", relation.from.description)
            json.member("to", relation.to.description)
            json.member("label", relation.label)
            json.key("score")
            json.literal(relation.score.description)
            json.member("evidence", relation.evidence.map(\.description))
            json.member(relation.provenance)
        }
    }

    private mutating func writeDiagnostics(_ graph: DocumentGraph) {
        var offsets = ScalarOffsets(graph.document.utf8)
        key("diagnostics")
        array(graph.diagnostics) { json, diagnostic in
            json.object { json in
                json.member("kind", diagnostic.kind.rawValue)
                json.member("offset", offsets.scalars(before: diagnostic.offset))
                json.member("message", diagnostic.message)
                json.member(diagnostic.provenance)
            }
        }
    }

    mutating func member(_ provenance: Provenance) {
        key("provenance")
        object { json in
            json.member("plugin", provenance.plugin)
            json.member("rule", provenance.rule)
        }
    }

    mutating func member(value: Value?) {
        key("value")
        if let value { write(value) } else { literal("null") }
    }
}
