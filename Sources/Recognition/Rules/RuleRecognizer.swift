import DocumentModel
import PatternMatching

/// Runs rules over a document, one after the other, each seeing what the ones before it found.
public struct RuleRecognizer {
    private let matcher: Matcher

    /// Makes a recognizer for one worker.
    public init(limits: MatchLimits) { matcher = Matcher(limits: limits) }

    /// Adds a rule's candidates to the findings: those of every match that a search from left to right finds.
    public func run(_ rule: Rule, _ findings: Findings) {
        guard rule.requiredMetadata.allSatisfy({ findings.document.metadata[$0.key] == $0.value }) else {
            return
        }
        let references = rule.pattern.references.map(findings.spans)
        findings.text.utf8.withUnsafeBufferPointer { text in
            let search = matcher.search(rule.pattern.pattern, in: text, references: references)
            var position = 0
            do throws(LimitReached) {
                while position <= text.count, let match = try search.match(from: position) {
                    let range = match.range
                    RuleMatch(rule: rule, match: match, findings: findings).emit()
                    position =
                        range.isEmpty || range.upperBound <= position
                        ? Self.nextScalar(text, max(position, range.upperBound)) : range.upperBound
                }
            } catch {
                findings.add(Diagnostic(error.diagnosticKind, rule.provenance, offset: position))
            }
        }
    }

    private static func nextScalar(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
        offset < text.count ? offset + text.scalar(at: offset).length : offset + 1
    }
}

extension LimitReached {
    var diagnosticKind: Diagnostic.Kind {
        switch self {
        case .match: .matchLimit
        case .depth: .depthLimit
        case .heap: .heapLimit
        case .stack: .stackLimit
        }
    }
}
