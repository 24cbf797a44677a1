import PatternMatching
import Pipeline
import Recognition
import Vev

/// Explains the candidates of a document: where each came from, and what became of it.
struct ClaimExplanations {
    private let investigation: Investigation
    private let rules: [Provenance: Rule]
    private let recognizer = RuleRecognizer(limits: MatchLimits())
    private let question: Question

    init(_ investigation: Investigation, _ question: Question) {
        self.investigation = investigation
        self.question = question
        rules = Dictionary(investigation.recognizers.rules.map { ($0.provenance, $0) }) { first, _ in first }
    }

    private var findings: Findings { investigation.findings }

    /// The claims that a question asks about: all of them at a place, the winners alone without one.
    func claims() -> [Explanation.Claim] {
        let isBroad = question.places == nil && question.rule == nil
        let candidates =
            isBroad
            ? investigation.winners : findings.candidates + findings.rejected.map(\.candidate)
        let asked = candidates.filter {
            question.asks(about: findings.text.original($0.span)) && question.asks(about: $0.provenance)
        }
        let inspections = inspections(of: Set(asked.map(\.provenance)))
        let claims = asked.map { claim($0, inspections[$0.provenance] ?? []) }
        return claims.sorted {
            ($0.rank, $0.candidate.span, $0.candidate.provenance) < (
                $1.rank, $1.candidate.span, $1.candidate.provenance
            )
        }
    }

    private func inspections(of provenances: Set<Provenance>) -> [Provenance: [MatchInspection]] {
        rules.filter { provenances.contains($0.key) }.mapValues { recognizer.inspect($0, findings) }
    }

    private func claim(_ candidate: Candidate, _ inspections: [MatchInspection]) -> Explanation.Claim {
        Explanation.Claim(
            candidate: findings.original(candidate),
            origin: origin(candidate, inspections),
            fate: fate(candidate),
            beaten: beaten(by: candidate)
        )
    }

    // MARK: Origin

    private func origin(_ candidate: Candidate, _ inspections: [MatchInspection]) -> Explanation.Origin {
        for inspection in inspections {
            if let claim = inspection.claims.first(where: { $0.candidate == candidate }),
                let rule = rules[candidate.provenance]
            {
                return .rule(use(of: rule, inspection, claim))
            }
        }
        if let source = candidate.features["propagated-from"] { return .propagation(from: source) }
        let entries = findings.listEntries { $0 == candidate.span.range }.map(\.use)
        return .entry(
            entries.first { $0.list == candidate.provenance }
                ?? EntryUse(list: candidate.provenance, name: candidate.baseName ?? "")
        )
    }

    private func use(
        of rule: Rule,
        _ inspection: MatchInspection,
        _ claim: MatchInspection.Claim
    ) -> Explanation.RuleUse {
        Explanation.RuleUse(
            pattern: findings.readable(rule.pattern, expanding: question.isExpanding).text,
            match: findings.string(inspection.range),
            groups: inspection.groups.map { Explanation.GroupUse($0, in: findings) },
            score: claim.score,
            context: claim.context.map { (findings.string($0.words), $0.list, $0.change) }
        )
    }

    // MARK: Fate

    private func fate(_ candidate: Candidate) -> Explanation.Fate {
        if let number = investigation.winners.firstIndex(of: candidate) {
            return .annotation(
                Explanation.Membership(investigation.graph.annotations[number], in: investigation.graph)
            )
        }
        guard let loss = investigation.rejected.first(where: { $0.candidate == candidate }) else {
            return .unreported
        }
        return .lost(loss.reason, to: rival(of: candidate, loss.reason))
    }

    private func rival(of candidate: Candidate, _ reason: Rejection) -> Explanation.Rival? {
        guard let provenance = reason.rival else { return nil }
        let rival = investigation.winners.first {
            $0.provenance == provenance && $0.span.overlaps(candidate.span)
        }
        return rival.map {
            Explanation.Rival(
                candidate: findings.original($0),
                criterion: Merge.decide($0, candidate).criterion.rawValue
            )
        }
    }

    private func beaten(by candidate: Candidate) -> [Explanation.Rival] {
        guard investigation.winners.contains(candidate) else { return [] }
        return investigation.rejected.filter {
            $0.reason.rival == candidate.provenance && $0.candidate.span.overlaps(candidate.span)
        }.map {
            Explanation.Rival(
                candidate: findings.original($0.candidate),
                criterion: Merge.decide(candidate, $0.candidate).criterion.rawValue
            )
        }
    }
}

extension Explanation.Membership {
    init(_ annotation: Annotation, in graph: DocumentGraph) {
        id = annotation.id
        entity = graph[annotation.entity]
        link = entity.links.first { $0.mention == annotation.id }.map {
            ($0, graph.document[graph[$0.evidence].span])
        }
        couldBe = entity.couldBe.map { graph[$0] }
        relations = graph.uses { $0.evidence.contains(annotation.id) }
    }
}

extension DocumentGraph {
    /// Some relations, with the mentions that show them.
    func uses(of isAsked: (Relation) -> Bool) -> [Explanation.RelationUse] {
        relations.filter(isAsked).map { relation in
            Explanation.RelationUse(
                relation: relation,
                from: self[relation.from].name,
                to: self[relation.to].name,
                evidence: relation.evidence.map { self[$0] }
            )
        }
    }
}

extension Explanation.GroupUse {
    init(_ group: MatchInspection.Group, in findings: Findings) {
        name = group.name
        text = findings.string(group.range)
        entries = group.entries
        candidates = group.candidates.map(findings.original)
    }
}

extension Rejection {
    /// What stood higher, when another candidate was the reason.
    var rival: Provenance? {
        switch self {
        case .outranked(let by), .overlaps(let by), .duplicate(let by): by
        case .rejected, .blocked, .belowThreshold: nil
        }
    }
}

extension Explanation.Claim {
    /// Winners come first.
    fileprivate var rank: Int { if case .annotation = fate { 0 } else { 1 } }
}
