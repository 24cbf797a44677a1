/// A question to a corpus graph.
///
/// | form | answer |
/// |---|---|
/// | `vessel` | the entities of a type, most mentioned first |
/// | `vessel near port:Tern` | the neighbours of an entity, those that share most documents first |
/// | `path "Blue Heron" to Tern` | the shortest ways from one entity to another |
///
/// Behind any of them may stand `by TYPE` (only relations of this type), `since DAY`, `until DAY` and `top NUMBER`.
public struct CorpusQuery: Hashable, Sendable {
    /// What is asked for.
    public let subject: Subject
    /// The only relation type to follow; nil for all.
    public let relation: String?
    /// The days that count.
    public let window: DayWindow
    /// How many answers are wanted.
    public let limit: Int

    /// The sorts of questions.
    public enum Subject: Hashable, Sendable {
        /// The entities of a type, or of all.
        case entities(type: String?)
        /// The neighbours, of a type or of all, of an entity.
        case neighbours(type: String?, of: EntityReference)
        /// The ways from one entity to another.
        case paths(from: EntityReference, to: EntityReference)
    }

    /// The number of answers where the question does not say.
    public static let usualLimit = 20
}

/// An entity as a person names it: `Gull`, `vessel:Gull`, `"Blue Heron"` or `vessel:"Blue Heron"`.
public struct EntityReference: Hashable, Sendable {
    /// The type; nil for any.
    public let type: String?
    /// The name, folded.
    public let name: String

    init(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        type = parts.count == 2 && !parts[0].isEmpty ? String(parts[0]) : nil
        name = EntityKey.folded(type == nil ? text : String(parts[1]))
    }
}

/// What is wrong with a question, and where.
public struct QueryProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The column, from 1.
    public let column: Int
    /// What is wrong.
    public let message: String

    /// One sentence for a person.
    public var description: String { "at column \(column) of the query: \(message)" }
}
