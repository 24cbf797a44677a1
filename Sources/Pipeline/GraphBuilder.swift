import DocumentModel
import Recognition

/// Builds the graph of a document from the winners of the merge: mentions become entities, claims relations.
struct GraphBuilder {
    private let findings: Findings
    private let winners: [Candidate]
    private let claims: [RelationClaim]
    private let diagnostics: [Diagnostic]
    private let recognizers: RecognizerSet

    /// Takes what was found before the merge, and what after it over the winners.
    init(_ findings: Findings, _ mentions: Findings, _ recognizers: RecognizerSet) {
        self.findings = findings
        winners = mentions.candidates
        claims = findings.relations + mentions.relations
        diagnostics = findings.diagnostics + mentions.diagnostics
        self.recognizers = recognizers
    }

    func graph(rejected: [RejectedCandidate]) -> DocumentGraph {
        let words = recognizers.types.filter { $0.value.resolution == .word }
        let places = MentionPlaces(winners, words: Set(words.keys))
        let clusters = united(clusters(), places).sorted { $0.first.number < $1.first.number }
        var entityOfMention = Array(repeating: EntityID(0), count: winners.count)
        for (number, cluster) in clusters.enumerated() {
            for mention in cluster.mentions { entityOfMention[mention.number] = EntityID(number + 1) }
        }
        let entities = clusters.enumerated().map { entity($1, EntityID($0 + 1), entityOfMention) }
        return DocumentGraph(
            document: findings.document,
            annotations: winners.enumerated().map {
                annotation($1, AnnotationID($0 + 1), entityOfMention[$0])
            },
            entities: entities,
            relations: RelationBuilder(places, entityOfMention, entities).relations(claims),
            rejected: rejected.map(original),
            diagnostics: diagnostics.sorted { $0.provenance < $1.provenance }
        )
    }

    private func original(_ loser: RejectedCandidate) -> RejectedCandidate {
        var candidate = loser.candidate
        candidate.span = findings.text.original(candidate.span)
        return RejectedCandidate(candidate, loser.reason)
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
    private func clusters() -> [MentionCluster] {
        Dictionary(grouping: winners.indices) { winners[$0].type }.sorted { $0.key < $1.key }.flatMap {
            type,
            numbers in
            let base = BaseForm(recognizers.inflections[type] ?? [])
            let resolution = recognizers.types[type]?.resolution ?? .name
            let nicknames = recognizers.nicknames[type] ?? [:]
            return MentionClusters(resolution: resolution, base: base, nicknames: nicknames).clusters(
                numbers.map { mention($0, base) }
            )
        }
    }

    private func mention(_ number: Int, _ base: BaseForm) -> Mention {
        let candidate = winners[number]
        let written = base.name(of: candidate, in: findings)
        return Mention(
            number: number,
            candidate: candidate,
            text: findings.name(candidate.span.range),
            writtenName: written,
            name: candidate.baseName ?? written
        )
    }

    /// Joins the clusters that a uniting relation says are one entity.
    private func united(_ clusters: [MentionCluster], _ places: MentionPlaces) -> [MentionCluster] {
        var clusters: [MentionCluster?] = clusters
        var clusterOfMention = Array(repeating: 0, count: winners.count)
        for (number, cluster) in clusters.enumerated() {
            for mention in cluster?.mentions ?? [] { clusterOfMention[mention.number] = number }
        }
        for claim in claims where recognizers.unitingRelations.contains(claim.type) {
            guard let from = claim.from.flatMap(places.mention), let to = places.mention(at: claim.to) else {
                continue
            }
            let ends = [clusterOfMention[from], clusterOfMention[to]].sorted()
            guard ends[0] != ends[1], let joined = clusters[ends[1]] else { continue }
            let link = EntityLink(AnnotationID(from + 1), through: AnnotationID(to + 1), .stated)
            clusters[ends[0]]?.absorb(joined, link)
            clusters[ends[1]] = nil
            for mention in joined.mentions { clusterOfMention[mention.number] = ends[0] }
        }
        return clusters.compactMap { $0 }
    }

    private func entity(_ cluster: MentionCluster, _ id: EntityID, _ entityOfMention: [EntityID]) -> Entity {
        let name = cluster.fullestName
        return Entity(
            id: id,
            type: cluster.first.candidate.type,
            name: name,
            aliases: cluster.aliases(besides: name),
            value: cluster.first.candidate.value,
            mentions: cluster.mentions.map(\.id),
            links: cluster.links,
            couldBe: Set(cluster.couldBe.map { entityOfMention[$0.number - 1] }).sorted()
        )
    }
}

extension MentionCluster {
    /// The name with the most words; of several the first. For a value it is the text of the first mention.
    fileprivate var fullestName: String {
        guard first.candidate.value == nil else { return first.writtenName }
        let words = { (mention: Mention) in mention.name.count { $0 == " " } }
        let most = mentions.map(words).max() ?? 0
        return (mentions.first { words($0) == most } ?? first).name
    }

    /// The other names, in the order of their first mention; a value has none.
    fileprivate func aliases(besides name: String) -> [String] {
        guard first.candidate.value == nil else { return [] }
        var aliases: [String] = []
        for alias in mentions.flatMap({ [$0.name, $0.writtenName] })
        where alias != name && !aliases.contains(alias) {
            aliases.append(alias)
        }
        return aliases
    }
}
