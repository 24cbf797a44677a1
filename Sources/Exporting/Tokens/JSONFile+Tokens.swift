import DocumentModel

extension JSONFile {
    /// spaCy: `Doc.from_json` of each line; mentions inside others are only in the span group.
    static let spacy = JSONFile { json, graph in
        let sequence = TokenSequence(graph)
        json.object { json in
            json.member("id", graph.document.id)
            json.key("text")
            json.string(utf8: graph.document.utf8[...])
            json.key("ents")
            json.write(sequence.mentions, in: graph)
            json.key("tokens")
            json.write(sequence.tokens, in: graph) { _, _ in }
            json.key("spans")
            json.object { json in
                json.key("mentions")
                json.write(graph.annotations, in: graph)
            }
        }
    }

    /// Prodigy: tasks with tokens, spans and relations.
    static let prodigy = JSONFile { json, graph in
        let sequence = TokenSequence(graph)
        json.object { json in
            json.key("text")
            json.string(utf8: graph.document.utf8[...])
            json.key("meta")
            json.object { $0.member("source", graph.document.id) }
            json.key("tokens")
            json.write(sequence.tokens, in: graph) { json, token in
                json.key("text")
                json.string(utf8: graph.document.utf8[token.span.range])
                json.key("ws")
                json.literal(token.blankFollows ? "true" : "false")
            }
            json.key("spans")
            json.writeTokenSpans(of: sequence, in: graph)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ mentions: [Annotation], in graph: DocumentGraph) {
        var offsets = ScalarOffsets(graph.document.utf8)
        array(mentions) { json, mention in
            let range = offsets.range(mention.span)
            json.object { json in
                json.member("start", range.lowerBound)
                json.member("end", range.upperBound)
                json.member("label", mention.type)
                json.member("kb_id", mention.entity.description)
            }
        }
    }

    fileprivate mutating func write(
        _ tokens: [TokenSequence.Token],
        in graph: DocumentGraph,
        more: (inout JSONWriter, TokenSequence.Token) -> Void
    ) {
        var offsets = ScalarOffsets(graph.document.utf8)
        array(tokens.enumerated()) { json, element in
            let range = offsets.range(element.element.span)
            json.object { json in
                json.member("id", element.offset)
                json.member("start", range.lowerBound)
                json.member("end", range.upperBound)
                more(&json, element.element)
            }
        }
    }

    fileprivate mutating func writeTokenSpans(of sequence: TokenSequence, in graph: DocumentGraph) {
        var offsets = ScalarOffsets(graph.document.utf8)
        let tokens = sequence.tokens
        var first = 0
        array(sequence.mentions) { json, mention in
            while first < tokens.count, tokens[first].span.start < mention.span.start { first += 1 }
            var last = first
            while last + 1 < tokens.count, tokens[last + 1].span.start < mention.span.end { last += 1 }
            let range = offsets.range(mention.span)
            json.object { json in
                json.member("start", range.lowerBound)
                json.member("end", range.upperBound)
                json.member("token_start", first)
                json.member("token_end", last)
                json.member("label", mention.type)
            }
        }
    }
}
