import DocumentModel
import PatternMatching
import Pipeline
import Recognition
import Testing
import Vev

/// The slow obvious way, each rule searched for by PCRE2 alone, is the oracle of the quick one.
@Suite("The sieve over the standard plugins")
struct SieveAgreementTests {
    @Test("finds what a plain search for each rule finds", arguments: ["nb", "nn", "en", "da", "sv"])
    func agrees(language: String) throws {
        let extractor = try Extractor()
        let text = try examples(extractor).joined(separator: "\n")
        let investigation = try extractor.investigate(Document(text: text, language: language))
        let (rules, findings) = (investigation.recognizers.rules, investigation.findings)
        // Far beyond what any rule needs: nothing may stop one side before the other.
        let limits = MatchLimits(match: 100_000_000, stack: 8 << 20)
        let plain = RuleRecognizer(limits: limits)
        let sieved = RuleRecognizer(limits: limits, sieve: RuleSieve(rules.map(\.pattern)))
        sieved.begin(findings.text)
        var matches = 0
        for (number, rule) in rules.enumerated() {
            let expected = plain.inspect(rule, findings).map(\.range)
            let found =
                sieved.canPass(over: number, findings)
                ? [] : sieved.inspect(rule, number: number, findings).map(\.range)
            #expect(found == expected, "\(rule.provenance)")
            matches += expected.count
        }
        #expect(matches > 1000)
    }

    /// The sentences beside the rules of all languages, their marks left in: text enough for every rule to match.
    private func examples(_ extractor: Extractor) throws -> [String] {
        try extractor.plugins().flatMap { try extractor.examples(of: $0.id) }.map(\.text)
    }
}
