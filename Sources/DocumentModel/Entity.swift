/// What one or more mentions refer to; a node of the graph.
public struct Entity: Hashable, Sendable {
    /// Its identity in the document graph; entities are numbered in the order of their first mention.
    public let id: EntityID
    /// The type that its mentions share.
    public let type: String
    /// The fullest name in base form, or the text of a value's first mention.
    public let name: String
    /// The other names it goes by in this document, in the order of their first mention.
    public let aliases: [String]
    /// The value that its mentions share; nil for names.
    public let value: Value?
    /// Its mentions, in the order of the text.
    public let mentions: [AnnotationID]
    /// What joins the mentions, in the order of the text.
    public let links: [EntityLink]
    /// The entities that it may be, when its name is part of the names of several; it is kept apart, since nothing decides.
    public let couldBe: [EntityID]

    /// Makes an entity.
    public init(
        id: EntityID,
        type: String,
        name: String,
        aliases: [String] = [],
        value: Value? = nil,
        mentions: [AnnotationID],
        links: [EntityLink] = [],
        couldBe: [EntityID] = []
    ) {
        self.id = id
        self.type = type
        self.name = name
        self.aliases = aliases
        self.value = value
        self.mentions = mentions
        self.links = links
        self.couldBe = couldBe
    }
}

/// The number of an entity in its document graph, from 1; written `e1`.
public struct EntityID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number, from 1.
    public let number: Int

    /// Makes an identity.
    public init(_ number: Int) { self.number = number }

    /// Orders by number.
    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

    /// The form used in exports.
    public var description: String { "e\(number)" }
}
