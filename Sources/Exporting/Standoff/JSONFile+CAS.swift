import DocumentModel

extension JSONFile {
    /// UIMA's JSON CAS 0.4: one view, mentions as annotations with offsets in UTF-16 units.
    static let cas = JSONFile { json, graph in
        json.object { json in
            json.key("%TYPES")
            json.writeTypes()
            json.key("%FEATURE_STRUCTURES")
            json.writeStructures(graph)
            json.key("%VIEWS")
            json.object { json in
                json.key("_InitialView")
                json.object { json in
                    json.key("%SOFA")
                    json.literal("1")
                    json.key("%MEMBERS")
                    json.array(0..<graph.annotations.count + 1) { $0.literal(String($1 + 2)) }
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func writeTypes() {
        object { json in
            json.key("vev.Mention")
            json.object { json in
                json.member("%NAME", "vev.Mention")
                json.member("%SUPER_TYPE", "uima.tcas.Annotation")
                for feature in ["id", "kind", "entity", "entityName", "value", "rule"] {
                    json.feature(feature, "uima.cas.String")
                }
                json.feature("score", "uima.cas.Double")
            }
        }
    }

    private mutating func feature(_ name: String, _ range: String) {
        key(named: name)
        object { json in
            json.member("%NAME", name)
            json.member("%RANGE", range)
        }
    }

    fileprivate mutating func writeStructures(_ graph: DocumentGraph) {
        var offsets = ScalarOffsets(graph.document.utf8, in: .utf16)
        array(0..<graph.annotations.count + 2) { json, index in
            switch index {
            case 0: json.writeSofa(graph.document)
            case 1: json.writeDocumentAnnotation(graph.document)
            default:
                let mention = graph.annotations[index - 2]
                json.write(mention, at: offsets.range(mention.span), in: graph)
            }
        }
    }

    private mutating func writeSofa(_ document: Document) {
        object { json in
            json.member("%ID", 1)
            json.member("%TYPE", "uima.cas.Sofa")
            json.member("sofaNum", 1)
            json.member("sofaID", "_InitialView")
            json.member("mimeType", "text/plain")
            json.key("sofaString")
            json.string(utf8: document.utf8[...])
        }
    }

    private mutating func writeDocumentAnnotation(_ document: Document) {
        object { json in
            json.member("%ID", 2)
            json.member("%TYPE", "uima.tcas.DocumentAnnotation")
            json.key("@sofa")
            json.literal("1")
            json.member("begin", 0)
            json.member("end", document.text.utf16.count)
            json.member("language", document.language ?? "x-unspecified")
        }
    }

    private mutating func write(_ mention: Annotation, at range: Range<Int>, in graph: DocumentGraph) {
        object { json in
            json.member("%ID", mention.id.number + 2)
            json.member("%TYPE", "vev.Mention")
            json.key("@sofa")
            json.literal("1")
            json.member("begin", range.lowerBound)
            json.member("end", range.upperBound)
            json.member("id", mention.id.description)
            json.member("kind", mention.type)
            json.member("entity", mention.entity.description)
            json.member("entityName", graph[mention.entity].name)
            if let value = mention.value { json.member("value", value.shortText) }
            json.member("rule", mention.provenance.description)
            json.key("score")
            json.literal(mention.score.description)
        }
    }
}
