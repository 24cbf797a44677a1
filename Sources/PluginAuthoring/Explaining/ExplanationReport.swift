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
        let entries = explanation.silentEntries.isEmpty ? [] : [silentEntries]
        let misses = explanation.misses.isEmpty ? [] : [heading] + explanation.misses.map(paragraph)
        let all = claims + entries + misses
        return all.isEmpty
            ? "nothing was claimed there, and no rule came near\n" : all.joined(separator: "\n")
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
        if let value = candidate.value { lines.append(row("value", "\(value.exampleText)")) }
        lines += features(candidate.features)
        lines += claim.beaten.map { rival in
            row("beat", "\(named(rival.candidate)) by \(settled(rival, candidate, isWinner: true))")
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
        case .annotation(let id, let entity):
            [row("is", "\(id), a mention of \(entity.id) \"\(entity.name)\"")]
        case .unreported:
            [
                row(
                    "because",
                    "plugin '\(candidate.provenance.plugin)' was not asked for; it only helps others"
                )
            ]
        case .lost(let reason, let rival):
            [row("because", rival.map { lostTo($0, reason, candidate) } ?? reason.explanation)]
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
        case .entry(let entry): [row("entry", describe(entry))]
        case .propagation(let source):
            [row("because", "the same name stands elsewhere in the document, found by \(source)")]
        case .rule(let use):
            [row("pattern", pattern(use.pattern)), row("matched", "\"\(use.match.oneLine)\"")]
                + use.groups.flatMap(group) + steps(use)
        }
    }

    /// The pattern on one line; a long one is cut, since the plugin's file has it.
    private func pattern(_ pattern: String) -> String {
        let line = pattern.oneLine
        return isExpanding || line.count <= 300 ? line : "\(line.prefix(300))…"
    }

    private func group(_ group: Explanation.GroupUse) -> [String] {
        [row("group", "\(group.name) = \"\(group.text.oneLine)\"")]
            + group.entries.map { row("", "  entry \(describe($0))") }
            + group.candidates.map { row("", "  \(named($0)), \(score($0.score))") }
    }

    private func steps(_ use: Explanation.RuleUse) -> [String] {
        guard !use.context.isEmpty else { return [] }
        let steps = use.context.map { step in
            let change = step.change < 0 ? "- \(score(-step.change))" : "+ \(score(step.change))"
            return "\(change) for \"\(step.text.oneLine)\" of \(step.list)"
        }
        return [row("score", "\(score(use.score)) of the rule \(steps.joined(separator: " "))")]
    }

    private func describe(_ entry: EntryUse) -> String {
        let features = entry.features.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return "'\(entry.name)' of \(entry.list)"
            + (features.isEmpty ? "" : " (\(features.joined(separator: ", ")))")
    }

    private func features(_ features: [String: String]) -> [String] {
        let shown = features.filter { $0.key != "propagated-from" }.sorted { $0.key < $1.key }
        return shown.isEmpty
            ? [] : [row("features", shown.map { "\($0.key)=\($0.value)" }.joined(separator: ", ").oneLine)]
    }

    private var silentEntries: String {
        explanation.silentEntries.map { silent in
            let reason =
                silent.isAmbiguous
                ? "ambiguous: it takes a rule to claim it" : "a list for patterns: it claims nothing itself"
            return "entry  \"\(silent.text.oneLine)\" is \(describe(silent.entry)); \(reason)\n"
        }.joined()
    }

    // MARK: Near misses

    private var heading: String { "rules that claimed nothing there, and how far they came:\n" }

    private func paragraph(_ miss: Explanation.NearMiss) -> String {
        var lines = ["missed \(miss.rule)"]
        switch miss.reason {
        case .nothing: lines.append(row("because", "nothing there begins its pattern"))
        case .tooLarge:
            lines.append(
                row(
                    "because",
                    "its pattern is too large to be followed piece by piece; use fewer inline lists"
                )
            )
        case .condition(let condition): lines.append(row("because", condition.explanation))
        case .elsewhere(let span):
            lines.append(
                row(
                    "because",
                    "it matches \"\(document[span].oneLine)\", and annotates another part of it, or an earlier match covers its beginning"
                )
            )
        case .stopped(let stop): lines += self.stop(stop)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func stop(_ stop: PatternStop) -> [String] {
        let text = MarkedLine(document.utf8, mark: stop.read.upperBound, from: stop.read.lowerBound)
        return [
            row("text", text.line), row("", "\(text.marks) \(place(stop.read.upperBound))"),
            row("wanted", stop.wanted.map(\.oneLine).joined(separator: "  or  ")),
        ] + marked("pattern", stop.pattern)
            + (stop.fragment.map { marked("in {{\($0.name)}}", $0.place) } ?? [])
    }

    private func marked(_ label: String, _ place: PatternStop.Place) -> [String] {
        let line = MarkedLine(Array(place.text.utf8), mark: place.offset, from: place.offset)
        return [
            row(label, line.line),
            row("", String(repeating: " ", count: max(0, label.count + 1 - 10)) + line.marks),
        ]
    }

    private func row(_ label: String, _ text: String) -> String {
        "  " + label + String(repeating: " ", count: max(1, 10 - label.count)) + text
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

extension DocumentCondition {
    fileprivate var explanation: String {
        let metadata = self.metadata.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
        let wants =
            metadata + (languages.isEmpty ? [] : ["language = \(languages.joined(separator: " or "))"])
        return "it only runs on documents with \(wants.joined(separator: " and "))"
    }
}

extension String {
    /// The text on one line: white space as single spaces, control characters visible.
    var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ").visible }
}
