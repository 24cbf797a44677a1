/// The answer to a question, best first.
public enum CorpusAnswer: Sendable {
    case entities([Found])
    case neighbours([Neighbour])
    case paths([Path])

    /// An entity with its counts in the days that were asked for.
    public struct Found: Sendable {
        /// The entity.
        public let node: CorpusNode
        /// In how many documents it was seen, and how often.
        public let counts: Sightings.Counts
    }

    /// An entity one step away.
    public struct Neighbour: Sendable {
        /// The entity.
        public let node: CorpusNode
        /// The ways to it.
        public let steps: [Step]

        /// The documents of the way that was seen in most.
        public var documents: Int { steps.map(\.counts.documents).max() ?? 0 }
    }

    /// A relation, gone along from one of its ends.
    public struct Step: Sendable {
        /// The relation.
        public let edge: CorpusEdge
        /// Whether it was gone along from its start to its end.
        public let isForward: Bool
        /// In how many documents it was seen, in the days that were asked for.
        public let counts: Sightings.Counts

        /// The entity that it leads to.
        public var target: EntityKey { isForward ? edge.to : edge.from }
    }

    /// A way from one entity to another.
    public struct Path: Sendable {
        /// The entities on the way, both ends included.
        public let nodes: [CorpusNode]
        /// The steps between them: of parallel ones the one that says most.
        public let steps: [Step]

        /// The documents of the weakest step.
        public var documents: Int { steps.map(\.counts.documents).min() ?? 0 }
    }
}
