import DocumentModel
import PatternMatching
import Recognition

/// Runs a language's recognizers over documents: candidates, merge, entities, relations, graph.
public struct DocumentPipeline: Sendable {
    /// What it runs.
    package let recognizers: RecognizerSet
    private let minimumScore: Double
    private let profile: CostProfile?
    private let workers: RecognizerPool
    /// The rules that tell the day of a document.
    let datelines: [Rule]

    /// The score that a candidate must have for `{{type}}` to see it, whatever is reported.
    private static let referenceThreshold = 0.5

    /// Makes a pipeline.
    ///
    /// - Parameters:
    ///   - minimumScore: the score under which a candidate is set aside.
    ///   - profile: where the cost of each rule is added up; nil measures nothing.
    public init(
        _ recognizers: RecognizerSet,
        minimumScore: Double = 0.5,
        limits: MatchLimits = MatchLimits(),
        profile: CostProfile? = nil
    ) {
        self.recognizers = recognizers
        self.minimumScore = minimumScore
        self.profile = profile
        datelines = recognizers.rules.filter(\.tellsReferenceDate)
        workers = RecognizerPool(recognizers, limits: limits)
    }

    /// The graph of one document.
    public func process(_ document: Document) -> DocumentGraph { investigate(document).graph }

    /// The graph of one document, with all that led to it.
    package func investigate(_ document: Document) -> Investigation {
        let findings = profile.measure("text and lists") {
            Findings(document, index: recognizers.index, threshold: Self.referenceThreshold)
        }
        let recognizer = workers.take(for: findings.text.utf8.count)
        defer { workers.give(back: recognizer) }
        profile.measure("where rules may match") { recognizer.begin(findings.text) }
        run(recognizer, findings) { !$0.readsMentions }
        let merge = merge(findings)
        let mentions = findings.settled(merge.winners)
        run(recognizer, mentions) { $0.readsMentions }
        let builder = GraphBuilder(findings, mentions, recognizers)
        let rejected = findings.rejected + merge.rejected
        return Investigation(
            recognizers: recognizers,
            findings: findings,
            mentions: mentions,
            winners: merge.winners,
            rejected: rejected,
            graph: profile.measure("entities and relations") { builder.graph(rejected: rejected) }
        )
    }

    private func merge(_ findings: Findings) -> Merge {
        profile.measure("merge") {
            let reported = findings.candidates.filter {
                recognizers.reportedPlugins.contains($0.provenance.plugin)
            }
            return Merge(reported, minimumScore: minimumScore)
        }
    }

    /// Runs the steps whose rules are wanted; names are propagated before the merge alone.
    private func run(_ recognizer: RuleRecognizer, _ findings: Findings, where isWanted: (Rule) -> Bool) {
        for turn in recognizers.turns {
            switch turn {
            case .rule(let number) where recognizer.canPass(over: number, findings): break
            case .rule(let number):
                let rule = recognizers.rules[number]
                if isWanted(rule) {
                    profile.measure(rule) { recognizer.run(rule, number: number, findings) }
                }
            case .propagation(let type, let propagation):
                if !findings.isSettled { propagate(type, propagation, findings) }
            }
        }
    }

    private func propagate(_ type: AnnotationType, _ propagation: Propagation, _ findings: Findings) {
        profile.measure("propagation of \(type.name)") {
            PropagationStep(
                type: type,
                propagation: propagation,
                inflections: recognizers.inflections[type.name] ?? []
            ).run(findings)
        }
    }
}

/// A document's graph with all that led to it; spans are those of the analysed text, but for the graph's.
package struct Investigation {
    /// What was run.
    package let recognizers: RecognizerSet
    /// Everything that was found before the merge.
    package let findings: Findings
    /// The same after the merge, with what rules found over mentions.
    package let mentions: Findings
    /// What won the merge: the graph's annotations, in their order.
    package let winners: [Candidate]
    /// What did not, with its reasons.
    package let rejected: [RejectedCandidate]
    /// The result.
    package let graph: DocumentGraph
}
