import DocumentModel
import Recognition

/// Where the mentions of a document stand, to find the ends of relations.
struct MentionPlaces {
    private let winners: [Candidate]
    private let numberOfSpan: [Span: Int]
    /// The types whose mentions are words and no names.
    private let words: Set<String>

    init(_ winners: [Candidate], words: Set<String>) {
        self.winners = winners
        self.words = words
        numberOfSpan = Dictionary(winners.enumerated().map { ($1.span, $0) }) { first, _ in first }
    }

    /// The mention on exactly the end's span, if it is of a type that the end allows, and not of another list's entry.
    func mention(at end: RelationClaim.End) -> Int? {
        guard let number = numberOfSpan[end.span], end.allows(winners[number].type) else { return nil }
        let isOther = end.entry.flatMap { entry in winners[number].baseName.map { $0 != entry } } ?? false
        return isOther ? nil : number
    }

    /// The mention on exactly a span, whatever it is.
    func mention(on span: Span) -> AnnotationID? { numberOfSpan[span].map { AnnotationID($0 + 1) } }

    /// The names inside a span; mentions stand in the order of the text and do not overlap.
    func names(in span: Span) -> [Int] {
        var (low, high) = (0, winners.count)
        while low < high {
            let middle = (low + high) / 2
            if winners[middle].span.start < span.start { low = middle + 1 } else { high = middle }
        }
        return (low..<winners.count).prefix { winners[$0].span.end <= span.end }
            .filter { winners[$0].value == nil && !words.contains(winners[$0].type) }
    }
}

/// Turns the claims of rules into relations between entities: equal claims become one, with all their evidence.
struct RelationBuilder {
    private let places: MentionPlaces
    private let entityOfMention: [EntityID]
    /// The entities of each name; several where types share one.
    private let byName: [String: [EntityID]]

    init(_ places: MentionPlaces, _ entityOfMention: [EntityID], _ entities: [Entity]) {
        self.places = places
        self.entityOfMention = entityOfMention
        byName = Dictionary(grouping: entities.filter { $0.value == nil }, by: \.name).mapValues {
            $0.map(\.id)
        }
    }

    func relations(_ claims: [RelationClaim]) -> [Relation] {
        var found = Found()
        for claim in claims { claim.from.map { add(claim, from: $0, to: &found) } }
        for claim in claims where claim.from == nil { support(claim, in: &found) }
        return found.sorted { $0.key < $1.key }.map { relation($0, $1.claim, $1.evidence) }
    }

    private typealias Found = [Key: (claim: RelationClaim, evidence: Set<AnnotationID>)]

    private func add(_ claim: RelationClaim, from start: RelationClaim.End, to found: inout Found) {
        for from in targets(start) {
            for to in targets(claim.to) where from.entity != to.entity {
                let key = Key(type: claim.type, from: from.entity, to: to.entity, label: claim.label ?? "")
                let best =
                    found[key].map { Self.stands($0.claim, above: claim) ? $0.claim : claim } ?? claim
                let evidence = Set([from.mention, to.mention].compactMap { $0 })
                found[key] = (best, evidence.union(found[key]?.evidence ?? []))
            }
        }
    }

    /// A claim without a start means whoever the document says it of: of those with the same label if there are any, and
    /// only when that is one entity.
    private func support(_ claim: RelationClaim, in found: inout Found) {
        for to in targets(claim.to) {
            let known = found.keys.filter { $0.type == claim.type && $0.to == to.entity }.sorted()
            let labelled = known.filter { $0.label == claim.label ?? "" }
            let meant = labelled.isEmpty ? known : labelled
            guard let first = meant.first, Set(meant.map(\.from)).count == 1, let mention = to.mention else {
                continue
            }
            found[first]?.evidence.insert(mention)
        }
    }

    private func relation(_ key: Key, _ claim: RelationClaim, _ evidence: Set<AnnotationID>) -> Relation {
        Relation(
            type: key.type,
            from: key.from,
            to: key.to,
            label: claim.label,
            score: claim.score,
            evidence: evidence.sorted(),
            provenance: claim.provenance
        )
    }

    /// The entities at an end, each with the mention that shows it: the mention that stands there; else the one entity
    /// that bears the name of the list entry there; else the names inside.
    private func targets(_ end: RelationClaim.End) -> [(entity: EntityID, mention: AnnotationID?)] {
        if let number = places.mention(at: end) { return [target(number)] }
        if let name = end.entry {
            guard let named = byName[name], named.count == 1 else { return [] }
            return [(named[0], places.mention(on: end.span))]
        }
        return end.types.isEmpty ? places.names(in: end.span).map(target) : []
    }

    private func target(_ number: Int) -> (entity: EntityID, mention: AnnotationID?) {
        (entityOfMention[number], AnnotationID(number + 1))
    }

    private static func stands(_ left: RelationClaim, above right: RelationClaim) -> Bool {
        left.score != right.score ? left.score > right.score : left.provenance <= right.provenance
    }

    private struct Key: Hashable, Comparable {
        let type: String
        let from: EntityID
        let to: EntityID
        let label: String

        static func < (left: Self, right: Self) -> Bool {
            (left.from, left.to, left.type, left.label) < (right.from, right.to, right.type, right.label)
        }
    }
}
