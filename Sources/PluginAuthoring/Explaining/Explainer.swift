import PatternMatching
import Pipeline
import Recognition
import Vev

/// Tells why something was found in a document, and why something else was not.
///
/// The document is read as always; then the rules that claim something at the place
/// are run once more and their matches taken apart, and the others are tried with a
/// ``PatternProbe``. Nothing of this costs an ordinary run anything.
public struct Explainer {
    private let extractor: Extractor

    /// Makes an explainer.
    public init(_ extractor: Extractor) { self.extractor = extractor }

    /// The answer to a question about a document.
    ///
    /// - Throws: ``PluginLibrary/Failure`` when the rules of the document's language have problems.
    public func explain(_ document: Document, _ question: Question) throws(PluginLibrary.Failure)
        -> Explanation
    {
        let investigation = try extractor.investigate(document)
        let claims = ClaimExplanations(investigation, question).claims()
        return Explanation(
            claims: claims,
            silentEntries: silentEntries(investigation.findings, question),
            misses: NearMissSearch(investigation, question).misses(
                without: Set(claims.map(\.candidate.provenance))
            )
        )
    }

    /// The rules and claiming lists of a name, which is `plugin/rule` or the rule alone.
    public func rules(named name: String, for document: Document) throws(PluginLibrary.Failure) -> RuleNames {
        let recognizers = try extractor.investigate(
            Document(id: document.id, text: "", language: document.language)
        ).recognizers
        let lists = recognizers.index.lists.filter { $0.policy.emission != nil }
        let all = recognizers.rules.map(\.provenance) + lists.map(\.provenance)
        return RuleNames(
            found: all.filter { $0.rule == name || "\($0)" == name },
            known: all.map(\.description)
        )
    }

    /// The rules that a name stands for.
    public struct RuleNames: Sendable {
        /// Those of the name; several when plugins have rules of one name.
        public let found: [Provenance]
        /// All rules, as `plugin/rule`.
        public let known: [String]
    }

    private func silentEntries(_ findings: Findings, _ question: Question) -> [Explanation.SilentEntry] {
        guard question.places != nil, question.rule == nil else { return [] }
        let original = { (range: Range<Int>) in
            findings.text.original(Span(range.lowerBound, range.upperBound))
        }
        return findings.listEntries { question.asks(about: original($0)) }.filter(\.claimsNothing).map {
            hit in
            Explanation.SilentEntry(
                entry: hit.use,
                text: findings.document[original(hit.range)],
                isAmbiguous: hit.isAmbiguous
            )
        }
    }
}

extension RecognizerSet {
    /// The rules, in the order in which they run.
    var rules: [Rule] {
        steps.compactMap { if case .rule(let rule) = $0 { rule } else { nil } }
    }
}
