import DocumentModel
import Recognition

/// Builds the graph of a document from the winners of the merge: mentions become entities, claims relations.
struct GraphBuilder {
    let findings: Findings
    let winners: [Candidate]
    let types: [String: AnnotationType]
    let inflections: [String: [Inflection]]
    let unitingRelations: Set<String>

    func graph(rejected: [RejectedCandidate]) -> DocumentGraph {
        let groups = united(clusters()).sorted { $0[0].number < $1[0].number }
        var entityOfMention = Array(repeating: EntityID(0), count: winners.count)
        for (number, group) in groups.enumerated() {
            for mention in group { entityOfMention[mention.number] = EntityID(number + 1) }
        }
        let text = findings.text
        return DocumentGraph(
            document: findings.document,
            annotations: winners.enumerated().map { number, winner in
                annotation(winner, AnnotationID(number + 1), entityOfMention[number])
            },
            entities: groups.enumerated().map { entity($0.element, EntityID($0.offset + 1)) },
            relations: relations(entityOfMention),
            rejected: rejected.map { loser in
                var candidate = loser.candidate
                candidate.span = text.original(candidate.span)
                return RejectedCandidate(candidate, loser.reason)
            },
            diagnostics: findings.diagnostics.sorted { $0.provenance < $1.provenance }
        )
    }

    private func annotation(_ winner: Candidate, _ id: AnnotationID, _ entity: EntityID) -> Annotation {
        Annotation(
            id: id,
            type: winner.type,
            span: findings.text.original(winner.span),
            score: winner.score,
            features: winner.features,
            value: winner.value,
            entity: entity,
            provenance: winner.provenance
        )
    }

    // MARK: Entities

    /// The mentions of each entity, type by type.
    private func clusters() -> [[Mention]] {
        Dictionary(grouping: winners.indices) { winners[$0].type }.sorted { $0.key < $1.key }.flatMap {
            type,
            numbers in
            let base = BaseForm(inflections[type] ?? [])
            let mentions = numbers.map { mention($0, base) }
            return MentionClusters(resolution: types[type]?.resolution ?? .name, base: base).clusters(
                mentions
            )
        }
    }

    private func mention(_ number: Int, _ base: BaseForm) -> Mention {
        let candidate = winners[number]
        let written = base.name(of: candidate, in: findings)
        return Mention(
            number: number,
            candidate: candidate,
            writtenName: written,
            name: candidate.baseName ?? written
        )
    }

    private func entity(_ mentions: [Mention], _ id: EntityID) -> Entity {
        let name = Self.fullestName(mentions)
        var aliases: [String] = []
        for alias in mentions.flatMap({ [$0.name, $0.writtenName] })
        where alias != name && !aliases.contains(alias) {
            aliases.append(alias)
        }
        let value = mentions[0].candidate.value
        return Entity(
            id: id,
            type: mentions[0].candidate.type,
            name: name,
            aliases: value == nil ? aliases : [],
            value: value,
            mentions: mentions.map { AnnotationID($0.number + 1) }
        )
    }

    /// The name with the most words; of several the first. For a value it is the text of the first mention.
    private static func fullestName(_ mentions: [Mention]) -> String {
        guard mentions[0].candidate.value == nil else { return mentions[0].writtenName }
        let words = { (mention: Mention) in mention.name.count { $0 == " " } }
        let most = mentions.map(words).max() ?? 0
        return mentions.first { words($0) == most }!.name
    }

    // MARK: Relations

    /// Joins the groups that a uniting relation says are one entity.
    private func united(_ groups: [[Mention]]) -> [[Mention]] {
        var groups = groups
        for claim in findings.relations where unitingRelations.contains(claim.type) {
            guard let from = group(of: claim.from, in: groups), let to = group(of: claim.to, in: groups),
                from != to
            else { continue }
            groups[min(from, to)] = (groups[from] + groups[to]).sorted { $0.number < $1.number }
            groups.remove(at: max(from, to))
        }
        return groups
    }

    private func group(of end: RelationClaim.End, in groups: [[Mention]]) -> Int? {
        groups.firstIndex { mentions in
            mentions.contains { $0.candidate.span == end.span && end.allows($0.candidate.type) }
        }
    }

    private func relations(_ entityOfMention: [EntityID]) -> [Relation] {
        let numberOfSpan = Dictionary(
            uniqueKeysWithValues: winners.enumerated().map { ($0.element.span, $0.offset) }
        )
        var found: [RelationKey: [AnnotationID]] = [:]
        for claim in findings.relations {
            guard let from = numberOfSpan[claim.from.span], let to = numberOfSpan[claim.to.span],
                claim.from.allows(winners[from].type), claim.to.allows(winners[to].type)
            else { continue }
            let key = RelationKey(
                type: claim.type,
                from: entityOfMention[from],
                to: entityOfMention[to],
                provenance: claim.provenance
            )
            found[key, default: []] += [AnnotationID(from + 1), AnnotationID(to + 1)]
        }
        return found.sorted { $0.key < $1.key }.filter { $0.key.from != $0.key.to }.map { key, evidence in
            Relation(
                type: key.type,
                from: key.from,
                to: key.to,
                evidence: Set(evidence).sorted(),
                provenance: key.provenance
            )
        }
    }
}

private struct RelationKey: Hashable, Comparable {
    let type: String
    let from: EntityID
    let to: EntityID
    let provenance: Provenance

    static func < (left: Self, right: Self) -> Bool {
        (left.from, left.to, left.type, left.provenance) < (
            right.from, right.to, right.type, right.provenance
        )
    }
}
