import DocumentModel

/// Everything that plugins bring for documents of one language, in the order in which it runs.
public struct RecognizerSet: Sendable {
    /// The lists.
    public let index: GazetteerIndex
    /// The rules, in the order in which they run.
    public let rules: [Rule]
    /// When each rule runs, and what is done between them.
    public let turns: [Turn]
    /// The annotation types by name.
    public let types: [String: AnnotationType]
    /// The suffixes that names of each type may carry.
    public let inflections: [String: [Inflection]]
    /// The names that each short name of a type may stand for.
    public let nicknames: [String: [String: Set<String>]]
    /// The relation types whose two ends are one entity.
    public let unitingRelations: Set<String>
    /// The plugins whose annotations are reported; the others only help them.
    public let reportedPlugins: Set<String>

    /// Makes a set.
    public init(
        index: GazetteerIndex,
        steps: [Step],
        types: [String: AnnotationType],
        inflections: [String: [Inflection]] = [:],
        unitingRelations: Set<String> = [],
        reportedPlugins: Set<String>
    ) {
        self.index = index
        rules = steps.compactMap { if case .rule(let rule) = $0 { rule } else { nil } }
        turns = Self.turns(steps)
        self.types = types
        self.inflections = inflections
        nicknames = types.compactMapValues { type in
            index.lists.first { $0.provenance.plugin == type.plugin && $0.provenance.rule == type.nicknames }?
                .namesByAlias
        }
        self.unitingRelations = unitingRelations
        self.reportedPlugins = reportedPlugins
    }

    /// One thing to do with a document, after its lists were looked up.
    public enum Step: Sendable {
        /// Run a rule.
        case rule(Rule)
        /// Find the names of a type again wherever they stand.
        case propagation(AnnotationType, Propagation)
    }

    /// A step whose rule stands in ``rules``, so that passing over a rule costs nothing.
    public enum Turn: Sendable {
        /// Run the rule of this number.
        case rule(Int)
        /// Find the names of a type again wherever they stand.
        case propagation(AnnotationType, Propagation)
    }

    private static func turns(_ steps: [Step]) -> [Turn] {
        var number = 0
        return steps.map { step in
            switch step {
            case .propagation(let type, let propagation): return .propagation(type, propagation)
            case .rule:
                number += 1
                return .rule(number - 1)
            }
        }
    }
}
