import DocumentModel
import Recognition

/// A mention on its way to an entity.
struct Mention {
    /// Its place among the winners of the merge.
    let number: Int
    let candidate: Candidate
    /// The base form as it is written.
    let writtenName: String
    /// The name of the list entry that it is, or the base form as it is written.
    let name: String
}

/// Groups the mentions of one type into entities, as the type's manifest asks.
struct MentionClusters {
    let resolution: EntityResolution
    let base: BaseForm

    /// The groups, each with its mentions in the order of the text.
    func clusters(_ mentions: [Mention]) -> [[Mention]] {
        switch resolution {
        case .value:
            grouped(mentions) { $0.candidate.value.map(AnyHashable.init) ?? AnyHashable($0.writtenName) }
        case .name:
            grouped(settled(mentions)) { AnyHashable($0.name) }
        case .personalName:
            personalNames(settled(mentions))
        }
    }

    /// Takes a suffix off names that no list knows when the document also has the name without it.
    private func settled(_ mentions: [Mention]) -> [Mention] {
        var known = Set(mentions.map(\.name))
        if resolution == .personalName {
            known.formUnion(mentions.compactMap { $0.name.split(separator: " ").last.map(String.init) })
        }
        return mentions.map { mention in
            guard let name = base.possibleBases(of: mention.name).first(where: known.contains) else {
                return mention
            }
            return Mention(
                number: mention.number,
                candidate: mention.candidate,
                writtenName: name,
                name: name
            )
        }
    }

    private func grouped(_ mentions: [Mention], by key: (Mention) -> AnyHashable) -> [[Mention]] {
        var numbers: [AnyHashable: Int] = [:]
        var groups: [[Mention]] = []
        for mention in mentions {
            let key = key(mention)
            if let number = numbers[key] {
                groups[number].append(mention)
            } else {
                numbers[key] = groups.count
                groups.append([mention])
            }
        }
        return groups
    }

    /// Full names first; then a part of a name joins the one full name that has it. A part that several full
    /// names have stays on its own: nobody is guessed.
    private func personalNames(_ mentions: [Mention]) -> [[Mention]] {
        let groups = grouped(mentions) { AnyHashable($0.name) }
        let names = groups.map { PersonalName($0[0].name) }
        var target = Array(groups.indices)
        for short in groups.indices {
            let fuller = groups.indices.filter { names[$0].isFuller(than: names[short]) }
            let bySurname = fuller.filter { names[$0].words.last == names[short].words.last }
            let candidates = bySurname.isEmpty ? fuller : bySurname
            let people = candidates.filter { one in
                !candidates.contains { $0 != one && names[$0].isFuller(than: names[one]) }
            }
            if people.count == 1 { target[short] = people[0] }
        }
        var merged: [Int: [Mention]] = [:]
        for group in groups.indices { merged[root(group, target), default: []] += groups[group] }
        return merged.values.map { $0.sorted { $0.number < $1.number } }.sorted {
            $0[0].number < $1[0].number
        }
    }

    private func root(_ group: Int, _ target: [Int]) -> Int {
        var group = group
        while target[group] != group { group = target[group] }
        return group
    }
}

/// A person's name as words.
struct PersonalName {
    let words: [String]

    init(_ name: String) { words = name.split(separator: " ").map(String.init) }

    /// Whether the other name is this one with words left out or made initials: its last word is the same, or it is a first name alone.
    func isFuller(than other: PersonalName) -> Bool {
        guard words.count > other.words.count, !other.words.isEmpty else { return false }
        if other.words.count == 1 { return words.contains(other.words[0]) }
        return words.last == other.words.last && Self.fits(words[0], other.words[0])
            && other.words.dropFirst().dropLast().allSatisfy { middle in
                words.dropFirst().dropLast().contains { Self.fits($0, middle) }
            }
    }

    private static func fits(_ full: String, _ short: String) -> Bool {
        full == short || short.hasSuffix(".") && full.hasPrefix(short.dropLast())
    }
}
