import DocumentModel
import PatternMatching

/// A named pattern plus what it emits, ready to run.
public struct Rule: Sendable {
    /// What made it: its plugin and its id there.
    public let provenance: Provenance
    /// The compiled pattern and what it refers to.
    public let pattern: LinkedPattern
    /// The annotations that a match makes.
    public let emissions: [Emission]
    /// The relations that a match makes.
    public let relates: [RelationEmission]
    /// The merge priority of what it emits.
    public let priority: Int
    /// Lists whose entries the rule never annotates, by their numbers.
    public let blockLists: [Int]
    /// The words that raise or lower a score.
    public let context: [ContextWords]
    /// Whether the names that it finds are looked for in the rest of the document.
    public let propagates: Bool
    /// The documents for which the rule runs.
    public let condition: DocumentCondition

    /// Makes a rule.
    public init(
        provenance: Provenance,
        pattern: LinkedPattern,
        emissions: [Emission],
        relates: [RelationEmission] = [],
        priority: Int = 0,
        blockLists: [Int] = [],
        context: [ContextWords] = [],
        propagates: Bool = true,
        condition: DocumentCondition = DocumentCondition()
    ) {
        self.provenance = provenance
        self.pattern = pattern
        self.emissions = emissions
        self.relates = relates
        self.priority = priority
        self.blockLists = blockLists
        self.context = context
        self.propagates = propagates
        self.condition = condition
    }

    /// The annotation types that must be complete before the rule runs.
    public var needs: Set<String> {
        Set(pattern.references.compactMap { if case .annotation(let type) = $0 { type } else { nil } })
    }

    /// Whether the rule runs after the merge, over mentions: it claims relations and makes no annotations.
    public var readsMentions: Bool { emissions.isEmpty && !relates.isEmpty }

    /// The annotation types that the rule makes.
    public var produces: Set<String> { Set(emissions.map(\.type)) }
}

/// One annotation that a match of a rule makes.
public struct Emission: Sendable {
    /// The group to annotate; nil for the whole match.
    public let group: String?
    /// The annotation type.
    public let type: String
    /// The score before context words.
    public let score: Double
    /// Features by name: constants, the text of a group, or a feature of what stands there.
    public let features: [String: FeatureSource]
    /// The normalizer and its name; nil for names.
    public let normalizer: (name: String, normalizer: any Normalizer)?
    /// The normalizer's word lists, by their numbers.
    public let lexicons: [Int]
    /// Constants for the normalizer.
    public let constants: [String: String]
    /// The validators that the emitted text must pass.
    public let validators: [Validator]

    /// Makes an emission.
    public init(
        group: String? = nil,
        type: String,
        score: Double = 0.8,
        features: [String: FeatureSource] = [:],
        normalizer: (name: String, normalizer: any Normalizer)? = nil,
        lexicons: [Int] = [],
        constants: [String: String] = [:],
        validators: [Validator] = []
    ) {
        self.group = group
        self.type = type
        self.score = score
        self.features = features
        self.normalizer = normalizer
        self.lexicons = lexicons
        self.constants = constants
        self.validators = validators
    }

    /// Where a feature's text comes from.
    public enum FeatureSource: Hashable, Sendable {
        case constant(String)
        case group(String)
        /// A feature of the list entry or annotation that stands on a group.
        case feature(String, ofGroup: String)

        /// The group that it is read from; nil for a constant.
        public var group: String? {
            switch self {
            case .constant: nil
            case .group(let group), .feature(_, let group): group
            }
        }
    }
}

/// Words that raise or lower a candidate's score when they stand near it.
public struct ContextWords: Hashable, Sendable {
    /// The list of words, by its number.
    public let list: Int
    /// How many words away they may stand.
    public let within: Int
    /// On which side.
    public let side: Side
    /// What is added to the score.
    public let change: Double

    /// Makes context words.
    public init(list: Int, within: Int, side: Side, change: Double) {
        self.list = list
        self.within = within
        self.side = side
        self.change = change
    }

    /// The side of the candidate on which context words count.
    public enum Side: String, Sendable, CaseIterable {
        case before, after, both
    }
}
