import DocumentModel
import PatternMatching
import Recognition

/// Runs a language's recognizers over documents: candidates, merge, entities, relations, graph.
public struct DocumentPipeline: Sendable {
    private let recognizers: RecognizerSet
    private let minimumScore: Double
    private let limits: MatchLimits

    /// The score that a candidate must have for `{{type}}` to see it, whatever is reported.
    private static let referenceThreshold = 0.5

    /// Makes a pipeline.
    ///
    /// - Parameter minimumScore: the score under which a candidate is set aside.
    public init(_ recognizers: RecognizerSet, minimumScore: Double = 0.5, limits: MatchLimits = MatchLimits())
    {
        self.recognizers = recognizers
        self.minimumScore = minimumScore
        self.limits = limits
    }

    /// The graph of one document.
    public func process(_ document: Document) -> DocumentGraph {
        let findings = recognize(document)
        let reported = findings.candidates.filter {
            recognizers.reportedPlugins.contains($0.provenance.plugin)
        }
        let merge = Merge(reported, minimumScore: minimumScore)
        let builder = GraphBuilder(
            findings: findings,
            winners: merge.winners,
            types: recognizers.types,
            inflections: recognizers.inflections,
            unitingRelations: recognizers.unitingRelations
        )
        return builder.graph(rejected: findings.rejected + merge.rejected)
    }

    private func recognize(_ document: Document) -> Findings {
        let findings = Findings(document, index: recognizers.index, threshold: Self.referenceThreshold)
        let recognizer = RuleRecognizer(limits: limits)
        for step in recognizers.steps {
            switch step {
            case .rule(let rule): recognizer.run(rule, findings)
            case .propagation(let type, let propagation):
                PropagationStep(
                    type: type,
                    propagation: propagation,
                    inflections: recognizers.inflections[type.name] ?? []
                ).run(findings)
            }
        }
        return findings
    }
}
