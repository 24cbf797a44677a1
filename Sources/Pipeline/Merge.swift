import DocumentModel

/// Settles which of competing candidates become annotations.
///
/// Candidates are taken in one total order: priority, then length, then score,
/// then the earlier start, then plugin and rule. One is kept when it overlaps none that was kept
/// before it. The order does not depend on how the candidates were found, so the
/// result does not either.
struct Merge {
    /// What won, in the order of the text.
    let winners: [Candidate]
    /// What lost, with the reason, in the order of the text.
    let rejected: [RejectedCandidate]

    init(_ candidates: [Candidate], minimumScore: Double) {
        var kept = KeptSpans()
        var rejected: [RejectedCandidate] = []
        for candidate in candidates.sorted(by: Self.standsHigher) {
            if candidate.score < minimumScore {
                rejected.append(RejectedCandidate(candidate, .belowThreshold))
            } else if let rival = kept.firstOverlapping(candidate.span) {
                rejected.append(RejectedCandidate(candidate, Self.reason(candidate, rival)))
            } else {
                kept.insert(candidate)
            }
        }
        winners = kept.inOrder
        self.rejected = rejected.sorted { ($0.candidate.span, $0.candidate.provenance) < ($1.candidate.span, $1.candidate.provenance) }
    }

    /// The merge order.
    static func standsHigher(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.priority != right.priority { return left.priority > right.priority }
        if left.span.count != right.span.count { return left.span.count > right.span.count }
        if left.score != right.score { return left.score > right.score }
        if left.span != right.span { return left.span < right.span }
        if left.provenance != right.provenance { return left.provenance < right.provenance }
        return left.tieBreak.lexicographicallyPrecedes(right.tieBreak)
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

/// The candidates kept so far: they do not overlap, so that a binary search finds the one in the way.
private struct KeptSpans {
    private(set) var inOrder: [Candidate] = []

    func firstOverlapping(_ span: Span) -> Candidate? {
        let index = position(of: span)
        guard index < inOrder.count, inOrder[index].span.overlaps(span) else { return nil }
        return inOrder[index]
    }

    mutating func insert(_ candidate: Candidate) {
        inOrder.insert(candidate, at: position(of: candidate.span))
    }

    /// The first kept candidate that ends behind the span's start.
    private func position(of span: Span) -> Int {
        var (low, high) = (0, inOrder.count)
        while low < high {
            let middle = (low + high) / 2
            if inOrder[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
