import DocumentModel
import PatternMatching

/// A match of a rule taken apart for a person: what its groups cover, and what came of each emission.
public struct MatchInspection: Sendable {
    /// The bytes of the analysed text that the whole pattern matched.
    public let range: Range<Int>
    /// The named groups that took part, in the order of the text.
    public let groups: [Group]
    /// What the rule claims by this match, in the order of its emissions.
    public let claims: [Claim]

    /// A named group that took part in a match.
    public struct Group: Sendable {
        /// The group's name.
        public let name: String
        /// The bytes that it covers.
        public let range: Range<Int>
        /// The entries that stand exactly there, of the lists that the pattern names.
        public let entries: [EntryUse]
        /// The candidates that stand exactly there, of the types that the pattern names.
        public let candidates: [Candidate]
    }

    /// A claim of an emission.
    public struct Claim: Sendable {
        /// What is claimed; its spans are those of the analysed text.
        public let candidate: Candidate
        /// Why it did not get as far as the merge; nil when it did.
        public let refusal: Rejection?
        /// The score before context words.
        public let score: Double
        /// What context words add to it.
        public let context: [ContextStep]
    }
}

/// An entry of a list that a match used.
public struct EntryUse: Hashable, Sendable {
    /// The list.
    public let list: Provenance
    /// The entry's base name.
    public let name: String
    /// Its features, by column.
    public let features: [String: String]

    /// Makes a use of an entry.
    public init(list: Provenance, name: String, features: [String: String] = [:]) {
        self.list = list
        self.name = name
        self.features = features
    }
}

/// Words that raised or lowered a score.
public struct ContextStep: Hashable, Sendable {
    /// The list that holds the words.
    public let list: Provenance
    /// Where they stand: bytes of the analysed text.
    public let words: Range<Int>
    /// What they add.
    public let change: Double
}

extension RuleMatch {
    /// The match taken apart.
    var inspection: MatchInspection {
        MatchInspection(
            range: match.range,
            groups: rule.pattern.pattern.groups.keys.sorted().compactMap(group)
                .sorted {
                    ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
                },
            claims: rule.emissions.compactMap(inspect)
        )
    }

    private func group(_ name: String) -> MatchInspection.Group? {
        guard let range = range(name) else { return nil }
        var entries: [EntryUse] = []
        var candidates: [Candidate] = []
        for reference in Set(rule.pattern.references) {
            switch reference {
            case .gazetteer(let list): entries += findings.entryUses(ofList: list, on: range)
            case .annotation(let type): candidates += findings.candidates(ofType: type, on: range)
            }
        }
        return MatchInspection.Group(
            name: name,
            range: range,
            entries: entries.sorted { ($0.list, $0.name) < ($1.list, $1.name) },
            candidates: candidates.sorted { $0.provenance < $1.provenance }
        )
    }

    private func inspect(_ emission: Emission) -> MatchInspection.Claim? {
        let context = range(emission.group).map(contextSteps) ?? []
        switch claim(emission) {
        case .accepted(let candidate):
            return MatchInspection.Claim(
                candidate: candidate,
                refusal: nil,
                score: emission.score,
                context: context
            )
        case .refused(let candidate, let reason):
            return MatchInspection.Claim(
                candidate: candidate,
                refusal: reason,
                score: emission.score,
                context: context
            )
        case nil: return nil
        }
    }
}

extension Findings {
    /// The entries of a list that stand exactly on a range, with what they say.
    public func entryUses(ofList list: Int, on range: Range<Int>) -> [EntryUse] {
        let gazetteer = index.lists[list]
        return entries(ofList: list, on: range).map { spelling in
            EntryUse(
                list: gazetteer.provenance,
                name: gazetteer.name(spelling),
                features: gazetteer.features(spelling)
            )
        }
    }
}
