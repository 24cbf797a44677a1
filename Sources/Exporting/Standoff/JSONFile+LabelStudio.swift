import DocumentModel

extension JSONFile {
    /// Label Studio: tasks with predictions, for a configuration with `Labels` named `label` on a `Text` named `text`.
    static let labelStudio = JSONFile(.array) { json, graph in
        json.object { json in
            json.key("data")
            json.object { json in
                json.member("id", graph.document.id)
                json.key("text")
                json.string(utf8: graph.document.utf8[...])
            }
            json.key("predictions")
            json.array([graph]) { json, graph in
                json.object { json in
                    json.member("model_version", "vev")
                    json.key("result")
                    json.writeResults(graph)
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func writeResults(_ graph: DocumentGraph) {
        var offsets = ScalarOffsets(graph.document.utf8)
        array(Result.all(of: graph)) { json, result in
            switch result {
            case .mention(let mention):
                json.write(mention, at: offsets.range(mention.span), in: graph.document)
            case .relation(let relation): json.write(relation, in: graph)
            }
        }
    }

    private enum Result {
        case mention(Annotation)
        case relation(Relation)

        static func all(of graph: DocumentGraph) -> [Result] {
            graph.annotations.map(Result.mention) + graph.relations.map(Result.relation)
        }
    }

    private mutating func write(_ mention: Annotation, at range: Range<Int>, in document: Document) {
        object { json in
            json.member("id", mention.id.description)
            json.member("from_name", "label")
            json.member("to_name", "text")
            json.member("type", "labels")
            json.key("score")
            json.literal(mention.score.description)
            json.key("value")
            json.object { json in
                json.member("start", range.lowerBound)
                json.member("end", range.upperBound)
                json.member("text", document[mention.span])
                json.member("labels", [mention.type])
            }
        }
    }

    private mutating func write(_ relation: Relation, in graph: DocumentGraph) {
        object { json in
            json.member("type", "relation")
            json.member("from_id", graph[relation.from].mentions[0].description)
            json.member("to_id", graph[relation.to].mentions[0].description)
            json.member("direction", "right")
            json.member("labels", [relation.label ?? relation.type])
        }
    }
}
