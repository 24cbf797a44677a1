import DocumentModel

/// Everything that plugins bring for documents of one language, in the order in which it runs.
public struct RecognizerSet: Sendable {
    /// The lists.
    public let index: GazetteerIndex
    /// The rules and what lies between them, in order.
    public let steps: [Step]
    /// The annotation types by name.
    public let types: [String: AnnotationType]
    /// The suffixes that names of each type may carry.
    public let inflections: [String: [Inflection]]
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
        self.steps = steps
        self.types = types
        self.inflections = inflections
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
}
