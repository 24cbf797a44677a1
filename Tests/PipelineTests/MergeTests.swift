import DocumentModel
import TestSupport
import Testing

@testable import Pipeline

@Suite("Merge")
struct MergeTests {
    @Test("does not depend on the order of the candidates, and keeps none that overlap", arguments: 0..<100)
    func properties(seed: Int) {
        var random = SplitMix(seed: seed)
        let candidates = (0..<random.below(14)).map { _ in random.candidate() }
        let merge = Merge(candidates, minimumScore: 0.5)
        let shuffled = Merge(candidates.shuffled(using: &random), minimumScore: 0.5)
        #expect(merge.winners == shuffled.winners)
        #expect(Set(merge.rejected) == Set(shuffled.rejected))
        #expect(merge.winners.count + merge.rejected.count == candidates.count)
        #expect(zip(merge.winners, merge.winners.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
        // What won once wins again, alone.
        #expect(Merge(merge.winners, minimumScore: 0.5).winners == merge.winners)
        for loser in merge.rejected where loser.reason != .belowThreshold {
            #expect(
                merge.winners.contains {
                    $0.span.overlaps(loser.candidate.span) && Merge.standsHigher($0, loser.candidate)
                }
            )
        }
    }

    @Test("gives each loser its reason")
    func reasons() {
        let winner = candidate(0, 10, score: 0.9, rule: "a")
        let cases: [(Candidate, Rejection)] = [
            (candidate(0, 10, score: 0.9, rule: "b"), .duplicate(of: winner.provenance)),
            (candidate(0, 10, score: 0.8, type: "place", rule: "b"), .outranked(by: winner.provenance)),
            (candidate(3, 12, score: 0.95, rule: "b"), .overlaps(by: winner.provenance)),
            (candidate(20, 22, score: 0.4, rule: "b"), .belowThreshold),
        ]
        for (loser, reason) in cases {
            #expect(Merge([loser, winner], minimumScore: 0.5).rejected == [RejectedCandidate(loser, reason)])
        }
    }

    @Test("asks for priority, then length, then score, then place, then rule")
    func order() {
        let ranked = [
            candidate(5, 6, score: 0.5, priority: 1, rule: "z"), candidate(0, 9, score: 0.5, rule: "z"),
            candidate(0, 8, score: 0.9, rule: "z"), candidate(0, 8, score: 0.8, rule: "z"),
            candidate(1, 9, score: 0.8, rule: "a"), candidate(1, 9, score: 0.8, rule: "b"),
        ]
        #expect(ranked.reversed().sorted(by: Merge.standsHigher) == ranked)
    }
}

func candidate(
    _ start: Int,
    _ end: Int,
    score: Double,
    priority: Int = 0,
    type: String = "person",
    rule: String
) -> Candidate {
    Candidate(
        type: type,
        span: Span(start, end),
        score: score,
        priority: priority,
        provenance: Provenance(plugin: "p", rule: rule)
    )
}

extension SplitMix {
    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

    /// A candidate somewhere in thirty bytes.
    mutating func candidate() -> Candidate {
        let start = below(25)
        return PipelineTests.candidate(
            start,
            start + 1 + below(5),
            score: Double(below(8)) / 8,
            priority: below(3) - 1,
            type: ["person", "place"][below(2)],
            rule: ["a", "b", "c"][below(3)]
        )
    }
}
