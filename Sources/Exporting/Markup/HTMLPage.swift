import DocumentModel

/// One self-contained page a document: the text with coloured mentions, its entities, and their graph.
///
/// Nothing is loaded from anywhere. All that is known of the document lies in one JSON object, whose every `<` is
/// escaped, so that no text can end the script that holds it; the script makes the page from it.
struct HTMLPage: DocumentExporter {
    func append(_ graph: DocumentGraph, to bytes: inout [UInt8]) {
        var json = JSONWriter(layout: .line)
        json.writePage(graph)
        bytes.write(
            "<!doctype html>\n<html lang=\"\((graph.document.language ?? "").xmlAttribute)\">\n<head>\n"
        )
        bytes.write(
            "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        )
        bytes.line(
            "<title>\(graph.document.id.xml) · Vev</title>\n<style>\n\(HTMLStyle.text)\n</style>\n</head>"
        )
        bytes.line("<body>\n\(HTMLBody.text)\n<script type=\"application/json\" id=\"graph\">")
        for byte in json.bytes {
            if byte == UInt8(ascii: "<") { bytes.write("\\u003c") } else { bytes.append(byte) }
        }
        bytes.line("\n</script>\n<script>\n\(HTMLScript.text)\n</script>\n</body>\n</html>")
    }
}

extension JSONWriter {
    fileprivate mutating func writePage(_ graph: DocumentGraph) {
        object { json in
            json.member("id", graph.document.id)
            json.member("date", graph.document.referenceTime?.dateText)
            json.key("text")
            json.string(utf8: graph.document.utf8[...])
            json.writeMentions(graph)
            json.writeEntities(graph)
            json.key("relations")
            json.array(graph.relations) { $0.write($1) }
        }
    }

    /// Browsers count UTF-16 units.
    private mutating func writeMentions(_ graph: DocumentGraph) {
        var offsets = ScalarOffsets(graph.document.utf8, in: .utf16)
        key("mentions")
        array(graph.annotations) { json, mention in
            let range = offsets.range(mention.span)
            json.object { json in
                json.member("start", range.lowerBound)
                json.member("end", range.upperBound)
                json.member("entity", mention.entity.number - 1)
                json.member("rule", mention.provenance.description)
                json.key("score")
                json.literal(mention.score.description)
                json.member("features", mention.featureText)
                json.member(
                    "reason",
                    graph[mention.entity].links.first { $0.mention == mention.id }?.reason.rawValue
                )
            }
        }
    }

    private mutating func writeEntities(_ graph: DocumentGraph) {
        key("entities")
        array(graph.entities) { json, entity in
            json.object { json in
                json.member("type", entity.type)
                json.member("name", entity.name)
                json.member("value", entity.value?.shortText)
                json.member("aliases", entity.aliases)
                json.key("mentions")
                json.array(entity.mentions) { $0.literal(String($1.number - 1)) }
                json.member("hue", TypeHue(entity.type).degrees)
            }
        }
    }

    private mutating func write(_ relation: Relation) {
        object { json in
            json.member("type", relation.type)
            json.member("from", relation.from.number - 1)
            json.member("to", relation.to.number - 1)
            json.member("label", relation.label)
            json.member("rule", relation.provenance.description)
            json.key("score")
            json.literal(relation.score.description)
        }
    }
}

extension Annotation {
    /// What else is known of a name, in a line; nil when nothing is. The parts of a value say no more than the value.
    fileprivate var featureText: String? {
        guard value == nil, !features.isEmpty else { return nil }
        return features.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: " · ")
    }
}
