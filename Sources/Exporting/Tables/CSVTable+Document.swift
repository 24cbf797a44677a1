import DocumentModel

extension CSVTable {
    /// The tables of a folder; `document` and `id` join them, offsets count Unicode scalars.
    static let tables = [
        FolderFile("documents.csv", documents), FolderFile("mentions.csv", mentions),
        FolderFile("entities.csv", entities), FolderFile("relations.csv", relations),
    ]

    private static let documents = CSVTable(["id", "language", "date", "bytes"]) { graph in
        let document = graph.document
        return [
            [
                document.id, document.language ?? "", document.referenceTime?.dateText ?? "",
                String(document.utf8.count),
            ]
        ]
    }

    private static let mentions = CSVTable([
        "document", "id", "type", "start", "end", "text", "score", "value", "entity", "plugin", "rule",
    ]) { graph in
        var offsets = ScalarOffsets(graph.document.utf8)
        return graph.annotations.map { mention in
            let range = offsets.range(mention.span)
            return [
                graph.document.id, mention.id.description, mention.type, String(range.lowerBound),
                String(range.upperBound), graph.document[mention.span], mention.score.description,
                mention.value?.shortText ?? "", mention.entity.description, mention.provenance.plugin,
                mention.provenance.rule,
            ]
        }
    }

    private static let entities = CSVTable([
        "document", "id", "type", "name", "aliases", "value", "mentions", "could_be",
    ]) { graph in
        graph.entities.map { entity in
            [
                graph.document.id, entity.id.description, entity.type, entity.name,
                entity.aliases.joined(separator: " | "), entity.value?.shortText ?? "",
                String(entity.mentions.count), entity.couldBe.map(\.description).joined(separator: " "),
            ]
        }
    }

    private static let relations = CSVTable([
        "document", "type", "from", "to", "label", "score", "evidence", "plugin", "rule",
    ]) { graph in
        graph.relations.map { relation in
            [
                graph.document.id, relation.type, relation.from.description, relation.to.description,
                relation.label ?? "", relation.score.description,
                relation.evidence.map(\.description).joined(separator: " "), relation.provenance.plugin,
                relation.provenance.rule,
            ]
        }
    }
}
