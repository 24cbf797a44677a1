import DocumentModel

extension JSONWriter {
    /// Writes the candidates that lost, in the order of the text.
    mutating func writeRejected(_ graph: DocumentGraph) {
        var offsets = ScalarOffsets(graph.document.utf8)
        key("rejected")
        array(graph.rejected) { json, loser in
            json.write(loser, at: offsets.range(loser.candidate.span), in: graph.document)
        }
    }

    private mutating func write(_ loser: RejectedCandidate, at range: Range<Int>, in document: Document) {
        let candidate = loser.candidate
        object { json in
            json.member("type", candidate.type)
            json.member("start", range.lowerBound)
            json.member("end", range.upperBound)
            json.key("text")
            json.string(utf8: document.utf8[candidate.span.range])
            json.key("score")
            json.literal(candidate.score.description)
            json.member(value: candidate.value)
            json.member(candidate.provenance)
            json.member("reason", loser.reason.name)
            json.member("by", loser.reason.by)
        }
    }
}

extension Rejection {
    /// The reason's name in the closed list.
    fileprivate var name: String {
        switch self {
        case .outranked: "outranked"
        case .overlaps: "overlaps"
        case .duplicate: "duplicate"
        case .rejected: "rejected"
        case .blocked: "blocked"
        case .belowThreshold: "below-threshold"
        }
    }

    /// What stood against the candidate: a rule or list as `plugin/name`, or a validator or normalizer.
    fileprivate var by: String? {
        switch self {
        case .outranked(let rival), .overlaps(let rival), .duplicate(let rival), .blocked(let rival):
            "\(rival)"
        case .rejected(let check): check
        case .belowThreshold: nil
        }
    }
}
