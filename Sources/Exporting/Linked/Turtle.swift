import DocumentModel

/// RDF in Turtle: NIF 2.0 for the text and its mentions, ITS RDF for what they refer to.
///
/// Offsets count Unicode scalars, as NIF has it.
struct Turtle: DocumentExporter {
    var frame: FileFrame {
        FileFrame(
            prologue: """
                @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
                @prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                @prefix vev: <urn:vev:term:> .

                """
        )
    }

    func append(_ graph: DocumentGraph, to bytes: inout [UInt8]) {
        let base = graph.document.id.documentIRI
        var offsets = ScalarOffsets(graph.document.utf8)
        let count = offsets.scalars(before: graph.document.utf8.count)
        let context = "<\(base)#char=0,\(count)>"
        let language =
            graph.document.language.map { " ;\n  nif:predLang <urn:vev:language:\($0.iriPart)>" } ?? ""
        bytes.line(
            "\(context) a nif:Context, nif:OffsetBasedString ;\n  nif:beginIndex \(Self.index(0)) ;\n  nif:endIndex \(Self.index(count)) ;\n"
                + "  nif:isString \(graph.document.text.quoted(by: "\""))\(language) ."
        )
        for mention in graph.annotations {
            let text = Self.text(mention, at: offsets.range(mention.span), base: base, in: graph)
            bytes.line("\(text) ;\n  nif:referenceContext \(context) .")
        }
        for entity in graph.entities { bytes.line(Self.text(entity, base: base)) }
        for relation in graph.relations { bytes.line(Self.text(relation, base: base)) }
    }

    private static func text(
        _ mention: Annotation,
        at range: Range<Int>,
        base: String,
        in graph: DocumentGraph
    ) -> String {
        """
        <\(base)#char=\(range.lowerBound),\(range.upperBound)> a nif:OffsetBasedString, nif:Phrase ;
          nif:anchorOf \(graph.document[mention.span].quoted(by: "\"")) ;
          nif:beginIndex \(index(range.lowerBound)) ;
          nif:endIndex \(index(range.upperBound)) ;
          itsrdf:taClassRef <urn:vev:term:\(mention.type.className.iriPart)> ;
          itsrdf:taIdentRef <\(base)#\(mention.entity)> ;
          itsrdf:taConfidence "\(mention.score)"^^xsd:double ;
          itsrdf:taAnnotatorsRef <urn:vev:rule:\(mention.provenance.description.iriPart)>
        """
    }

    private static func text(_ entity: Entity, base: String) -> String {
        let others = entity.aliases.map { " ;\n  vev:alias \($0.quoted(by: "\""))" }.joined()
        let value = entity.value.map { " ;\n  vev:value \($0.shortText.quoted(by: "\""))" } ?? ""
        return "<\(base)#\(entity.id)> a <urn:vev:term:\(entity.type.className.iriPart)> ;\n"
            + "  rdfs:label \(entity.name.quoted(by: "\""))\(others)\(value) ."
    }

    private static func text(_ relation: Relation, base: String) -> String {
        let ends =
            "<\(base)#\(relation.from)> <urn:vev:term:\(relation.type.iriPart)> <\(base)#\(relation.to)> ."
        guard let label = relation.label else { return ends }
        return ends
            + "\n[] a vev:Relation ; vev:type \(relation.type.quoted(by: "\"")) ; vev:from <\(base)#\(relation.from)> ; "
            + "vev:to <\(base)#\(relation.to)> ; rdfs:label \(label.quoted(by: "\"")) ."
    }

    private static func index(_ number: Int) -> String { "\"\(number)\"^^xsd:nonNegativeInteger" }
}
