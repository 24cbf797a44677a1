import PatternMatching
import Recognition
import Synchronization

/// The rule recognizers of a pipeline, one for each document that is being worked on.
///
/// A recognizer's memory is used again for the next document. The sieve over all rules is made only when so much text
/// has come that it pays.
final class RecognizerPool: Sendable {
    /// How much text must have come for a sieve to pay, in bytes: with the standard plugins making one takes as long as
    /// searching 6 to 7 kB without one.
    private static let sieveAfter = 6 * 1024

    private let patterns: [LinkedPattern]
    private let limits: MatchLimits
    private let state = Mutex(State())

    private struct State {
        var bytes = 0
        var sieve: RuleSieve?
        var idle: [Idle] = []
    }

    /// A recognizer that nobody uses: whoever takes it out of the pool has it alone.
    private struct Idle: @unchecked Sendable {
        let recognizer: RuleRecognizer
    }

    init(_ recognizers: RecognizerSet, limits: MatchLimits) {
        patterns = recognizers.rules.map(\.pattern)
        self.limits = limits
    }

    /// A recognizer for a document of so many bytes.
    func take(for bytes: Int) -> RuleRecognizer {
        let (idle, sieve) = state.withLock { state in
            state.bytes += bytes
            if state.sieve == nil, state.bytes >= Self.sieveAfter {
                state.sieve = RuleSieve(patterns)
                // Those from before know of no sieve.
                state.idle = []
            }
            return (state.idle.popLast(), state.sieve)
        }
        return idle?.recognizer ?? RuleRecognizer(limits: limits, sieve: sieve)
    }

    /// Takes back a recognizer that is no longer used.
    func give(back recognizer: RuleRecognizer) {
        let idle = Idle(recognizer: recognizer)
        state.withLock { state in
            if state.sieve == nil || recognizer.hasSieve { state.idle.append(idle) }
        }
    }
}
