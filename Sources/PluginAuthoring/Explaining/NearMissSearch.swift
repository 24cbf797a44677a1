import PatternMatching
import Pipeline
import Recognition
import Vev

/// Looks for the rules that could have claimed something at a place, and for how far each came.
struct NearMissSearch {
    private let investigation: Investigation
    private let question: Question

    /// How far in front of the place a rule may begin, in bytes.
    private static let reachBack = 240
    /// How many rules are told of.
    private static let most = 6

    init(_ investigation: Investigation, _ question: Question) {
        self.investigation = investigation
        self.question = question
    }

    private var findings: Findings { investigation.findings }

    /// The near misses of all rules but some, best first; none when neither a place nor a rule is asked about.
    func misses(without claiming: Set<Provenance>) -> [Explanation.NearMiss] {
        guard question.places != nil || question.rule != nil else { return [] }
        let rules = investigation.recognizers.rules.filter {
            isWanted($0.provenance) && !claiming.contains($0.provenance)
                && (question.rule != nil || !$0.emissions.isEmpty)
        }
        let misses = rules.map { (rule: $0, found: search($0)) }
        if question.rule != nil { return misses.map { $0.found.miss($0.rule.provenance) } }
        return misses.filter { $0.found.progress > 0 }
            .sorted { ($1.found.progress, $0.rule.provenance) < ($0.found.progress, $1.rule.provenance) }
            .prefix(Self.most).map { $0.found.miss($0.rule.provenance) }
    }

    /// How far one rule came.
    func miss(of rule: Rule) -> Explanation.NearMiss { search(rule).miss(rule.provenance) }

    /// Whether a rule is asked about; of plugins that only help others, by its name alone.
    private func isWanted(_ rule: Provenance) -> Bool {
        question.rule.map { $0 == rule } ?? investigation.recognizers.reportedPlugins.contains(rule.plugin)
    }

    /// What came of a rule: how much of its pattern was matched, which ranks it, and the reason.
    private struct Found {
        var progress = 0
        var reason = Explanation.NearMiss.Reason.nothing

        func miss(_ rule: Provenance) -> Explanation.NearMiss {
            Explanation.NearMiss(rule: rule, reason: reason)
        }
    }

    private func search(_ rule: Rule) -> Found {
        guard rule.condition.holds(for: findings.document) else {
            return Found(reason: .condition(rule.condition))
        }
        guard let probe = PatternProbe(rule.pattern.pattern) else { return Found(reason: .tooLarge) }
        let seen = rule.readsMentions ? investigation.mentions : findings
        let references = rule.pattern.references.map(seen.spans)
        let best = findings.text.utf8.withUnsafeBufferPointer { text in
            starts(text).lazy.map { probe.reach(in: text, references: references, from: $0) }
                .filter(touches).max { $0.rank < $1.rank }
        }
        guard let best, best.offset > best.start || question.rule != nil else { return Found() }
        return Found(progress: best.evidence, reason: reason(best, rule))
    }

    private func reason(_ reach: PatternProbe.Reach, _ rule: Rule) -> Explanation.NearMiss.Reason {
        if let match = reach.match, !match.isEmpty {
            return .elsewhere(findings.text.original(Span(match.lowerBound, match.upperBound)))
        }
        return .stopped(PatternStop(reach, of: rule.pattern, in: findings))
    }

    // MARK: Places

    /// The places asked about, in bytes of the analysed text.
    private var places: [Range<Int>] {
        guard let places = question.places else { return [0..<findings.text.utf8.count] }
        return places.map { findings.text.analysed($0.lowerBound)..<findings.text.analysed($0.upperBound) }
    }

    /// The scalars at which a rule may begin that is to reach one of the places.
    private func starts(_ text: UnsafeBufferPointer<UInt8>) -> [Int] {
        let ranges = places.map { max(0, $0.lowerBound - Self.reachBack)..<$0.upperBound }
        return text.indices.filter { offset in
            text[offset] & 0xC0 != 0x80 && ranges.contains { $0.contains(offset) }
        }
    }

    /// Whether an attempt, begun within reach of a place, got to it; a match must cover some of it.
    private func touches(_ reach: PatternProbe.Reach) -> Bool {
        let end = reach.match?.upperBound ?? reach.offset
        return places.contains { place in
            reach.start >= place.lowerBound - Self.reachBack && reach.start < place.upperBound
                && (end > place.lowerBound || reach.start >= place.lowerBound)
        }
    }
}

extension PatternProbe.Reach {
    /// The more of the pattern helped the better; of two that are level, the one that read more.
    fileprivate var rank: (Int, Int) { (evidence, offset - start) }
}
