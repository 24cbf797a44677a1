import DocumentModel

/// Joins acronyms to the one name whose words begin with their letters.
struct AcronymClusters {
    let clusters: [MentionCluster]

    private static let length = 2...8

    /// The clusters, in the order of their first mentions.
    var joined: [MentionCluster] {
        let expansions = self.expansions
        var joined = clusters
        var gone: Set<Int> = []
        for (number, cluster) in clusters.enumerated() where Self.isAcronym(cluster.name) {
            guard let found = expansions[cluster.name], found.count == 1 else { continue }
            joined[found[0]].absorb(cluster, .acronym)
            gone.insert(number)
        }
        return joined.indices.filter { !gone.contains($0) }.map { joined[$0] }
            .sorted { $0.first.number < $1.first.number }
    }

    /// The clusters of several words, by the first letters of all their words, and of the capitalized ones.
    private var expansions: [String: [Int]] {
        var expansions: [String: [Int]] = [:]
        for (number, cluster) in clusters.enumerated() {
            let words = cluster.name.split(separator: " ")
            guard words.count > 1 else { continue }
            for letters in Set([words, words.filter { $0.first?.isUppercase == true }].map(Self.initials)) {
                expansions[letters, default: []].append(number)
            }
        }
        return expansions
    }

    private static func initials(_ words: [Substring]) -> String {
        words.compactMap { $0.first?.uppercased() }.joined()
    }

    private static func isAcronym(_ name: String) -> Bool {
        length.contains(name.count) && name.allSatisfy(\.isUppercase)
    }
}
