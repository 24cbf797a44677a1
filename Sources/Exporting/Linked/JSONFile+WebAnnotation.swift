import DocumentModel

extension JSONFile {
    /// W3C Web Annotation: a page of annotations a line, each with its place in the text and its words.
    static let webAnnotation = JSONFile { json, graph in
        let base = graph.document.id.documentIRI
        json.object { json in
            json.member("@context", "http://www.w3.org/ns/anno.jsonld")
            json.member("id", base + "#annotations")
            json.member("type", "AnnotationPage")
            json.key("items")
            var offsets = ScalarOffsets(graph.document.utf8)
            json.array(graph.annotations) { json, mention in
                json.write(mention, at: offsets.range(mention.span), base: base, in: graph)
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func write(
        _ mention: Annotation,
        at range: Range<Int>,
        base: String,
        in graph: DocumentGraph
    ) {
        object { json in
            json.member("id", "\(base)#\(mention.id)")
            json.member("type", "Annotation")
            json.member("motivation", "identifying")
            json.key("body")
            json.array([("tagging", mention.type), ("identifying", graph[mention.entity].name)]) {
                json,
                body in
                json.object { json in
                    json.member("type", "TextualBody")
                    json.member("purpose", body.0)
                    json.member("value", body.1)
                }
            }
            json.key("target")
            json.writeTarget(mention, at: range, base: base, in: graph)
        }
    }

    private mutating func writeTarget(
        _ mention: Annotation,
        at range: Range<Int>,
        base: String,
        in graph: DocumentGraph
    ) {
        object { json in
            json.member("source", base)
            json.key("selector")
            json.array([true, false]) { json, isPosition in
                json.object { json in
                    json.member("type", isPosition ? "TextPositionSelector" : "TextQuoteSelector")
                    if isPosition {
                        json.member("start", range.lowerBound)
                        json.member("end", range.upperBound)
                    } else {
                        json.member("exact", graph.document[mention.span])
                    }
                }
            }
        }
    }
}
