import DocumentModel
import PatternMatching

/// Runs rules over documents, one after the other, each seeing what the ones before it found.
///
/// Belongs to one worker, which uses it for one document after the other.
public final class RuleRecognizer {
    private let matcher: Matcher
    private let sieve: RuleSieve?
    private let sifter: Sifter?

    /// From so many bytes on a text is worth a second thread.
    private static let worthSharing = 1 << 18

    /// Makes a recognizer for one worker.
    ///
    /// - Parameter sieve: tells where the rules' patterns may match; without it each is searched for by itself.
    public init(limits: MatchLimits, sieve: RuleSieve? = nil) {
        matcher = Matcher(limits: limits)
        self.sieve = sieve
        sifter = sieve.map { Sifter($0.patterns) }
    }

    /// Whether a sieve tells it where patterns may match.
    public var hasSieve: Bool { sifter != nil }

    /// Reads the text of a document in which rules are to be run.
    public func begin(_ text: AnalysisText) {
        guard let sifter else { return }
        let isLong = text.utf8.count >= Self.worthSharing
        text.utf8.withUnsafeBufferPointer { bytes in
            sifter.sift(bytes, fork: isLong ? { _ = inParallel($0, $1) } : nil)
        }
    }

    /// Whether a rule certainly has no match in the text that was begun with.
    ///
    /// - Parameter number: the rule's number in the sieve.
    public func canPass(over number: Int, _ findings: Findings) -> Bool {
        guard let sieve, let sifter, sifter.hasNoPlaces(ofPattern: number) else { return false }
        return sieve.firstReferences[number].allSatisfy { findings.spans($0).isEmpty }
    }

    /// Adds a rule's candidates to the findings: those of every match that a search from left to right finds.
    ///
    /// - Parameter number: the rule's number in the sieve, if the findings are of the text that was begun with.
    /// - Returns: what it took.
    @discardableResult
    public func run(_ rule: Rule, number: Int? = nil, _ findings: Findings) -> Work {
        guard rule.condition.holds(for: findings.document) else { return Work() }
        return forEachMatch(of: rule, number, findings) { $0.emit() }
    }

    /// A rule's matches taken apart; nothing is added to the findings, which must be complete for the rule.
    ///
    /// - Parameter number: the rule's number in the sieve, if the findings are of the text that was begun with.
    public func inspect(_ rule: Rule, number: Int? = nil, _ findings: Findings) -> [MatchInspection] {
        guard rule.condition.holds(for: findings.document) else { return [] }
        var inspections: [MatchInspection] = []
        _ = forEachMatch(of: rule, number, findings) { inspections.append($0.inspection) }
        return inspections
    }

    /// How much a rule did.
    public struct Work: Sendable {
        /// How often PCRE2 was called.
        public fileprivate(set) var attempts = 0
        /// How often the pattern matched.
        public fileprivate(set) var matches = 0
    }

    private func forEachMatch(
        of rule: Rule,
        _ number: Int?,
        _ findings: Findings,
        _ use: (RuleMatch) -> Void
    ) -> Work {
        var work = Work()
        let attemptsBefore = matcher.attempts
        let references = rule.pattern.references.map(findings.spans)
        findings.text.utf8.withUnsafeBufferPointer { text in
            let search = matcher.search(
                rule.pattern.pattern,
                in: text,
                references: references,
                places: number.flatMap { sifter?.places(ofPattern: $0) }
            )
            var position = 0
            do throws(LimitReached) {
                while position <= text.count, let match = try search.match(from: position) {
                    let range = match.range
                    work.matches += 1
                    use(RuleMatch(rule: rule, match: match, findings: findings))
                    position =
                        range.isEmpty || range.upperBound <= position
                        ? Self.nextScalar(text, max(position, range.upperBound)) : range.upperBound
                }
            } catch {
                findings.add(Diagnostic(error.diagnosticKind, rule.provenance, offset: position))
            }
        }
        work.attempts = matcher.attempts - attemptsBefore
        return work
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
