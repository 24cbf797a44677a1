import DocumentModel
import Recognition

/// Groups the mentions of one type into entities, as the type's manifest asks.
struct MentionClusters {
    let resolution: EntityResolution
    let base: BaseForm
    /// The names that each short name may stand for.
    var nicknames: [String: Set<String>] = [:]

    /// The clusters, in the order of their first mentions.
    func clusters(_ mentions: [Mention]) -> [MentionCluster] {
        switch resolution {
        case .value:
            grouped(mentions) { $0.candidate.value.map(AnyHashable.init) ?? AnyHashable($0.writtenName) }
        case .name:
            AcronymClusters(clusters: grouped(settled(mentions)) { AnyHashable($0.name) }).joined
        case .word:
            grouped(settled(mentions)) { AnyHashable($0.name) }
        case .personalName:
            PersonalNameClusters(grouped(settled(mentions)) { AnyHashable($0.name) }, nicknames).joined
        }
    }

    /// Takes a suffix or capitals off names that no list knows when the document also has the name without.
    private func settled(_ mentions: [Mention]) -> [Mention] {
        var known = Set(mentions.map(\.name))
        if resolution == .personalName {
            known.formUnion(mentions.compactMap { $0.name.split(separator: " ").last.map(String.init) })
        }
        let byCapitals = byCapitals(known, for: mentions)
        return mentions.map { mention in
            let bases = base.possibleBases(of: mention.name)
            let name = bases.first(where: known.contains) ?? byCapitals[mention.name]
            return name.map(mention.renamed) ?? mention
        }
    }

    /// Names by how they are written in capitals, where any of the mentions is.
    private func byCapitals(_ names: Set<String>, for mentions: [Mention]) -> [String: String] {
        let isInCapitals = { (name: String) in !name.utf8.contains { (0x61...0x7A).contains($0) } }
        guard mentions.contains(where: { isInCapitals($0.name) }) else { return [:] }
        let others = names.sorted().map { ($0.uppercased(), $0) }.filter { $0.0 != $0.1 }
        return Dictionary(others) { first, _ in first }
    }

    private func grouped(_ mentions: [Mention], by key: (Mention) -> AnyHashable) -> [MentionCluster] {
        var numbers: [AnyHashable: Int] = [:]
        var clusters: [MentionCluster] = []
        for mention in mentions {
            let key = key(mention)
            if let number = numbers[key] {
                clusters[number].join(mention)
            } else {
                numbers[key] = clusters.count
                clusters.append(MentionCluster(mention))
            }
        }
        return clusters
    }
}
