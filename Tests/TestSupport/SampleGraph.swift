import DocumentModel

/// A graph in which every kind of part, value and awkward character occurs.
package enum SampleGraph {
    package static let text =
        "A\u{301}se \"møtte\" NATO 😀\t3. mai\\\r\n\u{1}ca. 12,5 % av 1,2 mrd. kr; første 3 km"

    package static var graph: DocumentGraph {
        var builder = GraphBuilder(text: text)
        builder.mention("A\u{301}se", "person", aliases: ["Å"])
        builder.mention("NATO", "organization")
        builder.mention("3. mai", "date", value: Value(.time(day), modifier: .before))
        builder.mention(
            "12,5 %",
            "percent",
            value: Value(.quantity(decimal("12.5"), unit: "%"), modifier: .approx)
        )
        builder.mention("1,2 mrd. kr", "money", value: Value(.money(decimal("1200000000"), currency: "NOK")))
        builder.mention("første", "ordinal", value: Value(.number(decimal("1"))))
        builder.mention("3 km", "quantity", value: Value(.quantity(decimal("3"), unit: "km")))
        return builder.graph(
            relations: [
                Relation(
                    type: "member-of",
                    from: EntityID(1),
                    to: EntityID(2),
                    evidence: [AnnotationID(1), AnnotationID(2)],
                    provenance: GraphBuilder.provenance
                )
            ],
            diagnostics: [Diagnostic(.matchLimit, GraphBuilder.provenance, offset: 24)]
        )
    }

    package static let day = TimeValue(
        timex: "2024-05-03",
        from: LocalDateTime(year: 2024, month: 5, day: 3),
        to: LocalDateTime(year: 2024, month: 5, day: 4),
        grain: .day
    )

    package static func decimal(_ text: String) -> DecimalNumber { DecimalNumber(text)! }
}

/// Builds graphs whose mentions are given by their texts, in the order of the text.
package struct GraphBuilder {
    package static let provenance = Provenance(plugin: "sample", rule: "by-hand")

    private let document: Document
    private var position = 0
    private var annotations: [Annotation] = []
    private var entities: [Entity] = []

    package init(id: String = "sample.txt", text: String, language: String? = "nb") {
        document = Document(id: id, text: text, language: language)
    }

    /// Adds the next occurrence of a text as a mention of an entity of its own, or of the one of that number.
    package mutating func mention(
        _ text: String,
        _ type: String,
        value: Value? = nil,
        aliases: [String] = [],
        of known: Int? = nil
    ) {
        let bytes = Array(text.utf8)
        let start = document.utf8.indices.first { index in
            index >= position && document.utf8[index...].starts(with: bytes)
        }!
        position = start + bytes.count
        let id = AnnotationID(annotations.count + 1)
        let entity = EntityID(known ?? entities.count + 1)
        annotations.append(
            Annotation(
                id: id,
                type: type,
                span: Span(start, position),
                score: 0.95,
                value: value,
                entity: entity,
                provenance: Self.provenance
            )
        )
        if let known {
            let old = entities[known - 1]
            entities[known - 1] = Entity(
                id: old.id,
                type: old.type,
                name: old.name,
                aliases: old.aliases,
                value: old.value,
                mentions: old.mentions + [id]
            )
        } else {
            entities.append(
                Entity(id: entity, type: type, name: text, aliases: aliases, value: value, mentions: [id])
            )
        }
    }

    package func graph(relations: [Relation] = [], diagnostics: [Diagnostic] = []) -> DocumentGraph {
        DocumentGraph(
            document: document,
            annotations: annotations,
            entities: entities,
            relations: relations,
            diagnostics: diagnostics
        )
    }
}
