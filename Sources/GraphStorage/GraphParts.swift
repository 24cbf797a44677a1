import DocumentModel

/// The parts of a document graph as a file holds them: ids are numbers, offsets count Unicode scalars, nothing is checked yet.
struct GraphParts {
    var id: String?
    var language: String?
    var date: LocalDateTime?
    var text: [UInt8]?
    var annotations: [Mention] = []
    var entities: [Node] = []
    var relations: [Edge] = []
    var rejected: [Loser] = []
    var diagnostics: [Stop] = []

    /// Why parts make no graph.
    struct Misfit: Error {
        let message: String
    }

    struct Mention {
        var number = 0
        var type = ""
        var (start, end) = (0, 0)
        var score = 0.0
        var features: [String: String] = [:]
        var value: Value?
        var entity = 0
        var provenance = Provenance(plugin: "", rule: "")
    }

    struct Node {
        var number = 0
        var type = ""
        var name = ""
        var aliases: [String] = []
        var value: Value?
        var mentions: [AnnotationID] = []
        var links: [EntityLink] = []
        var couldBe: [EntityID] = []
    }

    struct Edge {
        var type = ""
        var (from, to) = (0, 0)
        var label: String?
        var score = 0.0
        var evidence: [AnnotationID] = []
        var provenance = Provenance(plugin: "", rule: "")
    }

    struct Loser {
        var mention: Mention
        var reason: Rejection
    }

    struct Stop {
        var kind: Diagnostic.Kind?
        var offset = 0
        var provenance = Provenance(plugin: "", rule: "")
    }

    static let empty = GraphParts()
}

extension GraphParts {
    /// The graph, once all parts fit together.
    func graph() throws(Misfit) -> DocumentGraph {
        guard let id, let text else { throw Misfit(message: "an object without 'id' and 'text' is no graph") }
        try checkNumbers()
        var places = ScalarPlaces(text)
        return DocumentGraph(
            document: Document(id: id, validatedUTF8: text, language: language, referenceTime: date),
            annotations: try annotations.map { (mention) throws(Misfit) in try mention.annotation(&places) },
            entities: entities.map(\.entity),
            relations: relations.map(\.relation),
            rejected: try rejected.map { (loser) throws(Misfit) in try loser.candidate(&places) },
            diagnostics: try diagnostics.map { (stop) throws(Misfit) in try stop.diagnostic(&places) }
        )
    }

    /// Mentions and entities are found by their numbers, so every number must lead to one.
    private func checkNumbers() throws(Misfit) {
        guard annotations.map(\.number).elementsEqual(1..<annotations.count + 1) else {
            throw Misfit(message: "the annotations are not numbered from 'a1' on")
        }
        guard entities.map(\.number).elementsEqual(1..<entities.count + 1) else {
            throw Misfit(message: "the entities are not numbered from 'e1' on")
        }
        let mentions =
            entities.flatMap { $0.mentions + $0.links.flatMap { [$0.mention, $0.evidence] } }
            + relations.flatMap(\.evidence)
        if let stray = mentions.first(where: { $0.number > annotations.count }) {
            throw Misfit(message: "'\(stray)' is no annotation")
        }
        let nodes =
            annotations.map(\.entity) + entities.flatMap { $0.couldBe.map(\.number) }
            + relations.flatMap { [$0.from, $0.to] }
        if let stray = nodes.first(where: { !(1..<entities.count + 1).contains($0) }) {
            throw Misfit(message: "'e\(stray)' is no entity")
        }
    }
}

extension GraphParts.Mention {
    fileprivate func span(_ places: inout ScalarPlaces) throws(GraphParts.Misfit) -> Span {
        guard start < end, let first = places.byte(of: start), let last = places.byte(of: end) else {
            throw GraphParts.Misfit(message: "the text has nothing from \(start) to \(end)")
        }
        return Span(first, last)
    }

    fileprivate func annotation(_ places: inout ScalarPlaces) throws(GraphParts.Misfit) -> Annotation {
        Annotation(
            id: AnnotationID(number),
            type: type,
            span: try span(&places),
            score: score,
            features: features,
            value: value,
            entity: EntityID(entity),
            provenance: provenance
        )
    }
}

extension GraphParts.Node {
    fileprivate var entity: Entity {
        Entity(
            id: EntityID(number),
            type: type,
            name: name,
            aliases: aliases,
            value: value,
            mentions: mentions,
            links: links,
            couldBe: couldBe
        )
    }
}

extension GraphParts.Edge {
    fileprivate var relation: Relation {
        Relation(
            type: type,
            from: EntityID(from),
            to: EntityID(to),
            label: label,
            score: score,
            evidence: evidence,
            provenance: provenance
        )
    }
}

extension GraphParts.Loser {
    fileprivate func candidate(_ places: inout ScalarPlaces) throws(GraphParts.Misfit) -> RejectedCandidate {
        let candidate = Candidate(
            type: mention.type,
            span: try mention.span(&places),
            score: mention.score,
            value: mention.value,
            provenance: mention.provenance
        )
        return RejectedCandidate(candidate, reason)
    }
}

extension GraphParts.Stop {
    fileprivate func diagnostic(_ places: inout ScalarPlaces) throws(GraphParts.Misfit) -> Diagnostic {
        guard let kind, let byte = places.byte(of: offset) else {
            throw GraphParts.Misfit(message: "a diagnostic without a known 'kind' and a place in the text")
        }
        return Diagnostic(kind, provenance, offset: byte)
    }
}
