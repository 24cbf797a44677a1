import DocumentModel

extension JSONFile {
    /// JSON-LD in the words of schema.org: each document an article that mentions things, with its context inside.
    static let linked = JSONFile(
        FileFrame(
            prologue: #"{"@context":{"@vocab":"https://schema.org/","vev":"urn:vev:term:"},"@graph":["#
                + "\n",
            separator: ",\n",
            epilogue: "\n]}\n"
        )
    ) { json, graph in
        let base = graph.document.id.documentIRI
        json.object { json in
            json.member("@id", base)
            json.member("@type", "Article")
            json.member("identifier", graph.document.id)
            if let language = graph.document.language { json.member("inLanguage", language) }
            if let date = graph.document.referenceTime { json.member("datePublished", date.dateText) }
            json.key("articleBody")
            json.string(utf8: graph.document.utf8[...])
            json.key("mentions")
            json.array(graph.entities) { $0.write($1, base: base, in: graph) }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ entity: Entity, base: String, in graph: DocumentGraph) {
        object { json in
            json.member("@id", "\(base)#\(entity.id)")
            json.member("@type", entity.type.className)
            json.member("name", entity.name)
            if !entity.aliases.isEmpty { json.member("alternateName", entity.aliases) }
            if let value = entity.value { json.member("value", value.shortText) }
            json.member("vev:mentions", entity.mentions.count)
            json.writeRelations(of: entity.id, base: base, in: graph)
        }
    }

    /// Relations of one type are one member, since a JSON object has each name once.
    private mutating func writeRelations(of id: EntityID, base: String, in graph: DocumentGraph) {
        let relations = graph.relations.filter { $0.from == id }
        for type in Set(relations.map(\.type)).sorted() {
            key(named: "vev:" + type)
            array(relations.filter { $0.type == type }) { json, relation in
                json.object { $0.member("@id", "\(base)#\(relation.to)") }
            }
        }
    }
}
