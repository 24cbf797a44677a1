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
    private let investigation: Investigation
    private let locations: [Provenance: SourceLocation]

    /// Reads a document.
    ///
    /// - Throws: ``PluginLibrary/Failure`` when the rules of the document's language have problems.
    public init(_ extractor: Extractor, _ document: Document) throws(PluginLibrary.Failure) {
        investigation = try extractor.investigate(document)
        let language = investigation.graph.document.language ?? ""
        let listings = extractor.listings(for: extractor.rulesLanguage(for: language) ?? language)
        let rules = listings.flatMap(\.rules).map { ($0.provenance, $0.location) }
        let lists = listings.flatMap(\.lists).map { ($0.gazetteer.provenance, $0.location) }
        locations = Dictionary(rules + lists) { first, _ in first }
    }

    /// The answer to a question about the document.
    public func explain(_ question: Question) -> Explanation {
        let claims = ClaimExplanations(investigation, question).claims()
        let relations = investigation.graph.uses { question.rule == $0.provenance }
        return Explanation(
            claims: claims,
            relations: relations,
            silentEntries: silentEntries(investigation.findings, question),
            misses: NearMissSearch(investigation, question).misses(
                without: Set(claims.map(\.candidate.provenance) + relations.map(\.relation.provenance))
            ),
            locations: locations
        )
    }

    /// The rules and claiming lists that the document was read with, in the order in which they run.
    public var rules: [Provenance] {
        let lists = investigation.recognizers.index.lists.filter { $0.policy.emission != nil }
        return lists.map(\.provenance) + investigation.recognizers.rules.map(\.provenance)
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
