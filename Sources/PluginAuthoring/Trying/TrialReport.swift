import Vev

/// What a person reads after a pattern was tried: the lines with matches, marked, and the groups below them.
public struct TrialReport {
    private let trial: PatternTrial
    private let usesColor: Bool

    /// Makes a report; without colours matches stand in double brackets.
    public init(_ trial: PatternTrial, usesColor: Bool) {
        self.trial = trial
        self.usesColor = usesColor
    }

    /// The lines of the report.
    public var text: String {
        let matches = trial.matches.map(describe).joined()
        let limit = trial.diagnostic.map { "\($0.message)\n" } ?? ""
        return matches + limit + summary
    }

    private var summary: String {
        if let miss = trial.miss {
            return "no match\n" + NearMissText(miss, in: trial.document).reason
        }
        return "\(trial.matches.count) \(trial.matches.count == 1 ? "match" : "matches")\n"
    }

    private func describe(_ match: PatternTrial.Match) -> String {
        let place = TextPlace(match.range.lowerBound, in: trial.document.utf8)
        let groups = match.groups.flatMap { group in
            ["    \(group.name) = \"\(group.text.oneLine)\""]
                + group.entries.map { "      entry '\($0.name)' of \($0.list)" }
                + group.candidates.map { "      \($0.type) of \($0.provenance)" }
        }
        return ([line(match, place)] + groups).map { $0 + "\n" }.joined()
    }

    /// The line, or lines, that a match stands in.
    private func line(_ match: PatternTrial.Match, _ place: TextPlace) -> String {
        let utf8 = trial.document.utf8
        let start = utf8[..<match.range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = utf8[match.range.upperBound...].firstIndex(of: 0x0A) ?? utf8.count
        let text = { (range: Range<Int>) in
            String(decoding: utf8[range], as: UTF8.self).visible
        }
        let (open, close) = usesColor ? ("\u{1B}[1;31m", "\u{1B}[0m") : ("[[", "]]")
        return "\(place): " + text(start..<match.range.lowerBound) + open + text(match.range) + close
            + text(match.range.upperBound..<end)
    }
}
