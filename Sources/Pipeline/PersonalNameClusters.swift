import DocumentModel

/// Joins parts of names to the one full name that has them.
///
/// A part that several full names have stays apart and says so: nobody is
/// guessed. Two full names are never joined, whatever they share.
struct PersonalNameClusters {
    private let clusters: [MentionCluster]
    private let names: [PersonalName]
    /// The clusters of several words, by each of their words.
    private let byWord: [String: [Int]]
    private let nicknames: [String: Set<String>]

    init(_ clusters: [MentionCluster], _ nicknames: [String: Set<String>] = [:]) {
        self.clusters = clusters
        self.nicknames = nicknames
        names = clusters.map { PersonalName($0.name, nicknames) }
        var byWord: [String: [Int]] = [:]
        for (number, name) in names.enumerated() where name.words.count > 1 {
            for word in Set(name.words) { byWord[word, default: []].append(number) }
        }
        self.byWord = byWord
    }

    /// The clusters of persons, in the order of their first mentions.
    var joined: [MentionCluster] {
        let people = clusters.indices.map(people)
        var target = people.enumerated().map { $1.count == 1 ? $1[0] : $0 }
        for number in target.indices { target[number] = root(of: number, target) }
        var joined = clusters
        for number in clusters.indices where people[number].count > 1 {
            joined[number].couldBe = people[number].map { clusters[$0].first.id }
        }
        for number in clusters.indices where target[number] != number {
            let reason = names[people[number][0]].reason(for: names[number]) ?? .shorterName
            joined[target[number]].absorb(
                clusters[number],
                EntityLink(clusters[number].first.id, through: clusters[people[number][0]].first.id, reason)
            )
        }
        return joined.indices.filter { target[$0] == $0 }.map { joined[$0] }
            .sorted { $0.first.number < $1.first.number }
    }

    /// The fullest names that one can stand for; those that share its last word as their last are preferred.
    private func people(_ short: Int) -> [Int] {
        guard let last = names[short].words.last else { return [] }
        let words = [last] + (nicknames[last] ?? []).sorted()
        let fuller = Set(words.flatMap { byWord[$0, default: []] }).sorted().filter {
            names[$0].reason(for: names[short]) != nil
        }
        let bySurname = fuller.filter { names[$0].words.last == last }
        let candidates = bySurname.isEmpty ? fuller : bySurname
        return candidates.filter { one in
            !candidates.contains { names[$0].reason(for: names[one]) != nil }
        }
    }

    private func root(of cluster: Int, _ target: [Int]) -> Int {
        var cluster = cluster
        while target[cluster] != cluster { cluster = target[cluster] }
        return cluster
    }
}
