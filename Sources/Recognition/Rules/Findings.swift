import DocumentModel
import PatternMatching

/// Everything found so far in one document: list entries and candidates, looked up by place.
///
/// One worker fills it for one document.
public final class Findings {
    /// The candidates so far, in the order in which they were made.
    public private(set) var candidates: [Candidate] = []
    /// The relations that rules claim, between spans.
    public private(set) var relations: [RelationClaim] = []
    /// The candidates that were refused before the merge.
    public private(set) var rejected: [RejectedCandidate] = []
    /// What kept a rule from being done.
    public private(set) var diagnostics: [Diagnostic] = []

    /// The text that is read.
    public let text: AnalysisText
    /// The document that is read.
    public let document: Document

    /// Whether the candidates are mentions: what won the merge.
    public let isSettled: Bool

    let index: GazetteerIndex
    let hits: [GazetteerHit]
    private let hitsByList: [SpanList]
    private var candidatesByType: [String: SpanList] = [:]
    private var optionsByPlugin: [String: [String: String]] = [:]
    private let threshold: Double
    /// For the patterns that are tried between rules.
    lazy var matcher = Matcher()

    /// Looks up all lists in a document.
    ///
    /// - Parameter threshold: the score that a candidate must reach for `{{type}}` to see it.
    public init(_ document: Document, index: GazetteerIndex, threshold: Double) {
        self.document = document
        self.text = AnalysisText(document)
        self.index = index
        self.threshold = threshold
        isSettled = false
        hits = text.utf8.withUnsafeBufferPointer { GazetteerRecognizer(index: index).hits(in: $0) }
        var spans = Array(repeating: [(start: Int32, end: Int32, payload: Int32)](), count: index.lists.count)
        for (number, hit) in hits.enumerated() {
            spans[Int(hit.list)].append((hit.start, hit.end, Int32(number)))
        }
        hitsByList = spans.map(SpanList.init)
        addCandidatesOfLists()
    }

    /// The same document as rules see it after the merge: `{{type}}` is a mention that won.
    public func settled(_ winners: [Candidate]) -> Findings { Findings(self, mentions: winners) }

    private init(_ findings: Findings, mentions: [Candidate]) {
        candidates = mentions
        document = findings.document
        text = findings.text
        index = findings.index
        threshold = 0
        isSettled = true
        hits = findings.hits
        hitsByList = findings.hitsByList
    }

    /// Adds a candidate.
    public func add(_ candidate: Candidate) {
        candidates.append(candidate)
        candidatesByType[candidate.type] = nil
    }

    func add(_ relation: RelationClaim) { relations.append(relation) }

    func reject(_ candidate: Candidate, _ reason: Rejection) {
        rejected.append(RejectedCandidate(candidate, reason))
    }

    func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// The text that a span of the analysed text covers.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: text.utf8[range], as: UTF8.self)
    }

    /// Some lists as a normalizer sees them; of two entries with the same word the earlier list's is taken.
    func lexicon(ofLists numbers: [Int]) -> Lexicon {
        index.lexicons.lexicon(ofLists: numbers, in: index.lists)
    }

    /// What the document's metadata chooses of a plugin's options.
    func options(ofPlugin plugin: String) -> [String: String] {
        guard !document.metadata.isEmpty else { return [:] }
        if let known = optionsByPlugin[plugin] { return known }
        var options: [String: String] = [:]
        for (name, choice) in document.metadata where name.hasPrefix("\(plugin).") {
            options[String(name.dropFirst(plugin.count + 1))] = choice
        }
        optionsByPlugin[plugin] = options
        return options
    }

    /// The spans of a reference.
    public func spans(_ reference: LinkedPattern.Reference) -> SpanList {
        switch reference {
        case .gazetteer(let list): hitsByList[list]
        case .annotation(let type): spans(ofType: type)
        }
    }

    /// The entries of a list that stand exactly on a range.
    func entries(ofList list: Int, on range: Range<Int>) -> [Gazetteer.Spelling] {
        hitsByList[list].payloads(range).map { index.lists[list].spellings[Int(hits[$0].spelling)] }
    }

    /// The candidates of a type that stand exactly on a range, best first.
    func candidates(ofType type: String, on range: Range<Int>) -> [Candidate] {
        spans(ofType: type).payloads(range).map { candidates[$0] }
            .sorted { ($0.priority, $0.score) > ($1.priority, $1.score) }
    }

    /// The hits of lists that can carry a suffix, by where they end.
    func hits(endingAt end: Int) -> [GazetteerHit] { inflectableHits[Int32(end)] ?? [] }

    private lazy var inflectableHits = Dictionary(
        grouping: hits.filter { !index.lists[Int($0.list)].policy.inflections.isEmpty },
        by: \.end
    )

    private func spans(ofType type: String) -> SpanList {
        if let known = candidatesByType[type] { return known }
        let made = SpanList(
            candidates.enumerated().compactMap { number, candidate in
                candidate.type == type && candidate.score >= threshold
                    ? (candidate.span.start, candidate.span.end, Int32(number)) : nil
            }
        )
        candidatesByType[type] = made
        return made
    }

    private func addCandidatesOfLists() {
        for hit in hits {
            let list = index.lists[Int(hit.list)]
            let spelling = list.spellings[Int(hit.spelling)]
            guard let emission = list.policy.emission, !spelling.isAmbiguous else { continue }
            candidates.append(
                Candidate(
                    type: emission.type,
                    span: Span(Int(hit.start), Int(hit.end)),
                    score: emission.score,
                    priority: emission.priority,
                    baseName: list.name(spelling),
                    features: list.features(spelling).merging(emission.features) { own, _ in own },
                    provenance: list.provenance
                )
            )
        }
    }
}
