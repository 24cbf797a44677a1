import Pipeline
import Recognition
import Vev

/// Rules that never win: another claims the place in every one of their own examples.
struct ShadowedRuleCheck {
    private let extractor: Extractor

    /// Makes a check with an extractor for the one plugin that is checked.
    init(_ extractor: Extractor) { self.extractor = extractor }

    func remarks(on rule: RuleListing) throws(PluginLibrary.Failure) -> [Remark] {
        var rivals: Set<String> = []
        for example in rule.examples where example.kind == .example {
            let found = try self.rivals(of: rule.provenance, in: example)
            // An example in which the rule wins, or finds nothing at all, tells of no rival.
            if found.isEmpty { return [] }
            rivals.formUnion(found)
        }
        if rivals.isEmpty { return [] }
        return [
            Remark(
                .shadowedRule,
                at: rule.location,
                "in every example of rule '\(rule.provenance.rule)' another wins over it: "
                    + rivals.sorted().quotedList,
                remedy: "remove the rule, raise its priority, or add an example in which it is needed"
            )
        ]
    }

    /// What won over a rule wherever it found something in an example; empty when the rule won somewhere.
    private func rivals(
        of rule: Provenance,
        in example: PluginExample
    ) throws(PluginLibrary.Failure) -> Set<String> {
        guard let sentence = try? MarkedSentence(example.text) else { return [] }
        let language = example.language == "any" ? nil : example.language
        let investigation = try extractor.investigate(Document(text: sentence.text, language: language))
        let losses = investigation.rejected.filter { $0.candidate.provenance == rule }
        let winners = investigation.winners.map(Self.origin)
        if winners.contains(rule.description) { return [] }
        return Set(
            losses.compactMap { loss in
                investigation.winners.first {
                    $0.provenance == loss.reason.rival && $0.span.overlaps(loss.candidate.span)
                }.map(Self.origin)
            }
        )
    }

    /// What a winner goes back to: a name that was found again, to the rule that found it first.
    private static func origin(_ winner: Candidate) -> String {
        winner.features["propagated-from"] ?? winner.provenance.description
    }
}
