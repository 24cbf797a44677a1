import PatternMatching
import Pipeline
import Recognition
import Vev

/// A pattern tried on a text at once, with the lists and annotations of all plugins at hand.
public struct PatternTrial: Sendable {
    /// The document that was read.
    public let document: Document
    /// Where the pattern matched, in the order of the text.
    public let matches: [Match]
    /// How far the pattern came, when it matched nowhere.
    public let miss: Explanation.NearMiss?
    /// The limit that stopped the search; nil when none did.
    public let diagnostic: Diagnostic?

    /// A match of the pattern.
    public struct Match: Sendable {
        /// The bytes of the document that it covers; may be empty.
        public let range: Range<Int>
        /// The named groups that took part.
        public let groups: [Explanation.GroupUse]
    }

    private static let provenance = Provenance(plugin: "try", rule: "pattern")

    /// Tries a pattern.
    ///
    /// - Throws: ``PluginLibrary/Failure`` when the plugins or the pattern have problems.
    public init(_ pattern: String, on document: Document, with extractor: Extractor) throws(PluginLibrary
        .Failure)
    {
        let (investigation, linked) = try extractor.investigate(document, trying: pattern)
        let findings = investigation.findings
        let rule = Rule(provenance: Self.provenance, pattern: linked, emissions: [])
        let before = findings.diagnostics.count
        let found = RuleRecognizer(limits: MatchLimits()).inspect(rule, findings)
        self.document = document
        matches = found.map { Match($0, in: findings) }
        miss =
            matches.isEmpty
            ? NearMissSearch(investigation, Question(rule: rule.provenance)).miss(of: rule) : nil
        diagnostic = findings.diagnostics.dropFirst(before).first
    }
}

extension PatternTrial.Match {
    fileprivate init(_ inspection: MatchInspection, in findings: Findings) {
        range = findings.original(inspection.range.lowerBound)..<findings.originalEnd(inspection.range)
        groups = inspection.groups.map { Explanation.GroupUse($0, in: findings) }
    }
}

extension Findings {
    /// The end in the document of a range of the analysed text, which may be empty.
    fileprivate func originalEnd(_ range: Range<Int>) -> Int {
        range.isEmpty
            ? original(range.upperBound)
            : text.original(Span(range.lowerBound, range.upperBound)).range.upperBound
    }
}
