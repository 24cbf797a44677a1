import DocumentModel

/// Settles which of competing candidates become annotations.
///
/// Candidates are taken in one total order: priority, then length, then score,
/// then the earlier start, then plugin and rule. One is kept when it overlaps none that was kept
/// before it. The order does not depend on how the candidates were found, so the
/// result does not either.
package struct Merge {
    /// What won, in the order of the text.
    let winners: [Candidate]
    /// What lost, with the reason, in the order of the text.
    let rejected: [RejectedCandidate]

    init(_ candidates: [Candidate], minimumScore: Double) {
        var winners: [Candidate] = []
        var rejected: [RejectedCandidate] = []
        for run in Self.runs(candidates.sorted { $0.span < $1.span }) {
            Self.settle(run, minimumScore, &winners, &rejected)
        }
        self.winners = winners
        self.rejected = rejected.sorted {
            ($0.candidate.span, $0.candidate.provenance) < ($1.candidate.span, $1.candidate.provenance)
        }
    }

    /// Cuts candidates, ordered by span, where no span crosses: each run is settled without the others.
    private static func runs(_ candidates: [Candidate]) -> [ArraySlice<Candidate>] {
        var runs: [ArraySlice<Candidate>] = []
        var (start, end) = (0, Int32(0))
        for (index, candidate) in candidates.enumerated() {
            if index > start, candidate.span.start >= end {
                runs.append(candidates[start..<index])
                start = index
            }
            end = max(end, candidate.span.end)
        }
        if start < candidates.count { runs.append(candidates[start...]) }
        return runs
    }

    private static func settle(
        _ run: ArraySlice<Candidate>,
        _ minimumScore: Double,
        _ winners: inout [Candidate],
        _ rejected: inout [RejectedCandidate]
    ) {
        var kept: [Candidate] = []
        for candidate in run.sorted(by: standsHigher) {
            if candidate.score < minimumScore {
                rejected.append(RejectedCandidate(candidate, .belowThreshold))
            } else if let rival = kept.first(where: { $0.span.overlaps(candidate.span) }) {
                rejected.append(RejectedCandidate(candidate, reason(candidate, rival)))
            } else {
                kept.append(candidate)
            }
        }
        winners += kept.sorted { $0.span < $1.span }
    }

    /// The merge order.
    static func standsHigher(_ left: Candidate, _ right: Candidate) -> Bool {
        decide(left, right).leftStandsHigher
    }

    /// What settles which of two candidates stands higher, in the order in which it is looked at.
    package enum Criterion: String {
        case priority, length, score
        case start = "earlier start"
        case rule = "name of the rule"
        case features
    }

    /// Which of two candidates stands higher, and what settles it.
    package static func decide(
        _ left: Candidate,
        _ right: Candidate
    ) -> (leftStandsHigher: Bool, criterion: Criterion) {
        if left.priority != right.priority { return (left.priority > right.priority, .priority) }
        if left.span.count != right.span.count { return (left.span.count > right.span.count, .length) }
        if left.score != right.score { return (left.score > right.score, .score) }
        if left.span != right.span { return (left.span < right.span, .start) }
        if left.provenance != right.provenance { return (left.provenance < right.provenance, .rule) }
        return (left.tieBreak.lexicographicallyPrecedes(right.tieBreak), .features)
    }

    private static func reason(_ candidate: Candidate, _ rival: Candidate) -> Rejection {
        guard candidate.span == rival.span else { return .overlaps(by: rival.provenance) }
        return candidate.type == rival.type && candidate.value == rival.value
            ? .duplicate(of: rival.provenance) : .outranked(by: rival.provenance)
    }
}

extension Candidate {
    /// What is left to tell apart two claims of one rule on one span.
    fileprivate var tieBreak: [String] {
        [type, baseName ?? ""] + features.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    }
}
