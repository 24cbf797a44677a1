import Recognition
import Vev

/// An explanation as a person reads it.
public struct ExplanationReport {
    private let explanation: Explanation
    private let document: Document
    private let isExpanding: Bool

    /// Makes a report on a document; `isExpanding` shows patterns whole, however long they are.
    public init(_ explanation: Explanation, of document: Document, isExpanding: Bool = false) {
        self.isExpanding = isExpanding
        self.explanation = explanation
        self.document = document
    }

    /// The lines of the report.
    public var text: String {
        let claims = explanation.claims.map(paragraph)
        let relations = explanation.relations.map { RelationText($0).paragraph(in: document) }
        let entries = explanation.silentEntries.isEmpty ? [] : [silentEntries]
        let misses =
            explanation.misses.isEmpty
            ? []
            : ["rules that claimed nothing there, and how far they came:\n"]
                + explanation.misses.map(paragraph)
        let all = claims + relations + entries + misses
        return all.isEmpty
            ? "nothing was claimed there, and no rule came near\n" : all.joined(separator: "\n")
    }

    private func paragraph(_ miss: Explanation.NearMiss) -> String {
        let location = explanation.locations[miss.rule].map { ReportRow.text("at", "\($0)") + "\n" } ?? ""
        return NearMissText(miss, in: document).text + location
    }

    private func place(_ offset: Int) -> String { "\(TextPlace(offset, in: document.utf8))" }

    // MARK: Claims

    private func paragraph(_ claim: Explanation.Claim) -> String {
        let candidate = claim.candidate
        var lines = [
            "\(verdict(claim.fate))  \(candidate.type)  \"\(document[candidate.span].oneLine)\"  "
                + "\(place(candidate.span.range.lowerBound))  \(score(candidate.score))  \(candidate.provenance)"
        ]
        lines += fate(claim.fate, candidate)
        lines += origin(claim.origin)
        lines += explanation.locations[candidate.provenance].map { [ReportRow.text("at", "\($0)")] } ?? []
        if let value = candidate.value { lines.append(ReportRow.text("value", "\(value.exampleText)")) }
        lines += features(candidate.features)
        lines += claim.beaten.map { rival in
            ReportRow.text(
                "beat",
                "\(named(rival.candidate)) by \(settled(rival, candidate, isWinner: true))"
            )
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func verdict(_ fate: Explanation.Fate) -> String {
        switch fate {
        case .annotation: "found"
        case .lost: "lost "
        case .unreported: "aside"
        }
    }

    private func fate(_ fate: Explanation.Fate, _ candidate: Candidate) -> [String] {
        switch fate {
        case .annotation(let membership): MembershipText(membership).rows
        case .unreported:
            [
                ReportRow.text(
                    "because",
                    "plugin '\(candidate.provenance.plugin)' was not asked for; it only helps others"
                )
            ]
        case .lost(let reason, let rival):
            [ReportRow.text("because", rival.map { lostTo($0, reason, candidate) } ?? reason.explanation)]
        }
    }

    private func lostTo(_ rival: Explanation.Rival, _ reason: Rejection, _ candidate: Candidate) -> String {
        if case .duplicate = reason {
            return "\(rival.candidate.provenance) claims the same; it is kept once"
        }
        return "\(named(rival.candidate)) stands higher by \(settled(rival, candidate, isWinner: false))"
    }

    private func named(_ candidate: Candidate) -> String {
        "\(candidate.type) \"\(document[candidate.span].oneLine)\" of \(candidate.provenance)"
    }

    /// What settled a contest, with the numbers that were compared, the winner's first.
    private func settled(_ rival: Explanation.Rival, _ own: Candidate, isWinner: Bool) -> String {
        let (winner, loser) = isWinner ? (own, rival.candidate) : (rival.candidate, own)
        switch rival.criterion {
        case "priority": return "priority (\(winner.priority) over \(loser.priority))"
        case "length": return "length (\(winner.span.count) bytes over \(loser.span.count))"
        case "score": return "score (\(score(winner.score)) over \(score(loser.score)))"
        default: return rival.criterion
        }
    }

    // MARK: Origin

    private func origin(_ origin: Explanation.Origin) -> [String] {
        switch origin {
        case .entry(let entry): [ReportRow.text("entry", describe(entry))]
        case .propagation(let source):
            [ReportRow.text("because", "the same name stands elsewhere in the document, found by \(source)")]
        case .rule(let use):
            [
                ReportRow.text("pattern", pattern(use.pattern)),
                ReportRow.text("matched", "\"\(use.match.oneLine)\""),
            ]
                + use.groups.flatMap(group) + steps(use)
        }
    }

    /// The pattern on one line; a long one is cut, since the plugin's file has it.
    private func pattern(_ pattern: String) -> String {
        let line = pattern.oneLine
        return isExpanding || line.count <= 300 ? line : "\(line.prefix(300))…"
    }

    private func group(_ group: Explanation.GroupUse) -> [String] {
        [ReportRow.text("group", "\(group.name) = \"\(group.text.oneLine)\"")]
            + group.entries.map { ReportRow.text("", "  entry \(describe($0))") }
            + group.candidates.map { ReportRow.text("", "  \(named($0)), \(score($0.score))") }
    }

    private func steps(_ use: Explanation.RuleUse) -> [String] {
        guard !use.context.isEmpty else { return [] }
        let steps = use.context.map { step in
            let change = step.change < 0 ? "- \(score(-step.change))" : "+ \(score(step.change))"
            return "\(change) for \"\(step.text.oneLine)\" of \(step.list)"
        }
        return [ReportRow.text("score", "\(score(use.score)) of the rule \(steps.joined(separator: " "))")]
    }

    private func describe(_ entry: EntryUse) -> String {
        let features = entry.features.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return "'\(entry.name)' of \(entry.list)"
            + (features.isEmpty ? "" : " (\(features.joined(separator: ", ")))")
    }

    private func features(_ features: [String: String]) -> [String] {
        let shown = features.filter { $0.key != "propagated-from" }.sorted { $0.key < $1.key }
        return shown.isEmpty
            ? []
            : [
                ReportRow.text(
                    "features",
                    shown.map { "\($0.key)=\($0.value)" }.joined(separator: ", ").oneLine
                )
            ]
    }

    private var silentEntries: String {
        explanation.silentEntries.map { silent in
            let reason =
                silent.isAmbiguous
                ? "ambiguous: it takes a rule to claim it" : "a list for patterns: it claims nothing itself"
            return "entry  \"\(silent.text.oneLine)\" is \(describe(silent.entry)); \(reason)\n"
        }.joined()
    }

    private func score(_ score: Double) -> String { "\((score * 1000).rounded() / 1000)" }
}

extension Rejection {
    /// The reason when no other candidate was one.
    fileprivate var explanation: String {
        switch self {
        case .outranked(let by): "\(by) stands higher"
        case .overlaps(let by): "\(by) covers some of it"
        case .duplicate(let by): "\(by) claims the same"
        case .rejected(let by): "'\(by)' refused it: it found no value, or a false check digit"
        case .blocked(let by): "its text is an entry of \(by), which the rule's 'unless' names"
        case .belowThreshold: "its score is under the lowest that is reported"
        }
    }
}
