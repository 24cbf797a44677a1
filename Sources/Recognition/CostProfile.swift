import DocumentModel
import Synchronization

/// What the parts of a run cost, added up over all documents and workers.
public final class CostProfile: Sendable {
    /// What something cost.
    public struct Cost: Sendable {
        /// The time that all workers spent on it together.
        public fileprivate(set) var time = Duration.zero
        /// How often PCRE2 was called for it.
        public fileprivate(set) var attempts = 0
        /// How often it matched.
        public fileprivate(set) var matches = 0
    }

    /// What costs something.
    public enum Part: Hashable, Sendable, CustomStringConvertible {
        /// A rule.
        case rule(Provenance)
        /// A stage that is no rule, by its name for readers.
        case stage(String)

        /// The rule or stage for readers.
        public var description: String {
            switch self {
            case .rule(let provenance): "\(provenance)"
            case .stage(let name): "(\(name))"
            }
        }
    }

    private let costs = Mutex<[Part: Cost]>([:])

    /// Makes an empty profile.
    public init() {}

    /// The parts with their costs, slowest first.
    public var slowestFirst: [(part: Part, cost: Cost)] {
        costs.withLock { $0 }.map { (part: $0.key, cost: $0.value) }.sorted {
            ($1.cost.time, $0.part.description) < ($0.cost.time, $1.part.description)
        }
    }

    fileprivate func add(_ time: Duration, _ work: RuleRecognizer.Work, to part: Part) {
        costs.withLock { costs in
            costs[part, default: Cost()].time += time
            costs[part, default: Cost()].attempts += work.attempts
            costs[part, default: Cost()].matches += work.matches
        }
    }
}

extension CostProfile? {
    /// Runs a stage and adds what it cost; without a profile it is only run.
    public func measure<Result>(_ stage: String, _ work: () -> Result) -> Result {
        guard let self else { return work() }
        let start = ContinuousClock.now
        let result = work()
        self.add(start.duration(to: .now), RuleRecognizer.Work(), to: .stage(stage))
        return result
    }

    /// Runs a rule and adds what it cost; without a profile it is only run.
    public func measure(_ rule: Rule, _ work: () -> RuleRecognizer.Work) {
        guard let self else { return _ = work() }
        let start = ContinuousClock.now
        let done = work()
        self.add(start.duration(to: .now), done, to: .rule(rule.provenance))
    }
}
