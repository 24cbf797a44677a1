/// An entity of a corpus.
public struct CorpusNode: Hashable, Sendable {
    /// What tells it from others.
    public let key: EntityKey
    /// Whether it is a value and no name.
    public private(set) var isValue: Bool
    /// The names that it goes by, the one to show first.
    public private(set) var names: [String]
    /// The entities that it could be: in some document its name was a part of the names of several.
    public private(set) var couldBe: [EntityKey]
    /// Where it was seen.
    public var sightings: Sightings

    /// How many names, and how many entities that it could be, are kept.
    static let capacity = 16

    /// Makes a node.
    public init(
        key: EntityKey,
        isValue: Bool,
        names: [String],
        couldBe: [EntityKey] = [],
        sightings: Sightings = Sightings()
    ) {
        self.key = key
        self.isValue = isValue
        self.names = Self.kept(names, key)
        self.couldBe = couldBe
        self.sightings = sightings
    }

    /// The name to show.
    public var name: String { names.first ?? key.name }

    mutating func add(names more: [String]) {
        if more.allSatisfy(names.contains) { return }
        names = Self.kept(names + more, key)
    }

    mutating func add(couldBe more: [EntityKey]) {
        guard !more.isEmpty else { return }
        couldBe = Array(Set(couldBe + more).sorted().prefix(Self.capacity))
    }

    mutating func merge(_ other: CorpusNode) {
        isValue = isValue || other.isValue
        add(names: other.names)
        add(couldBe: other.couldBe)
        sightings.merge(other.sightings)
    }

    /// The first of the distinct names in one fixed order: those that the key comes from, then the others, and of both
    /// names in small letters before names in capitals.
    private static func kept(_ names: [String], _ key: EntityKey) -> [String] {
        let ranked = Set(names).map { name in
            (
                rank: (EntityKey.folded(name) == key.name ? 0 : 2) + (name == name.uppercased() ? 1 : 0),
                name: name
            )
        }
        return ranked.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.prefix(capacity).map(\.name)
    }
}

/// A relation of a corpus.
public struct CorpusEdge: Hashable, Sendable {
    /// Where it starts.
    public let from: EntityKey
    /// Where it ends.
    public let to: EntityKey
    /// What it says.
    public let kind: RelationKind
    /// Where it was seen.
    public let sightings: Sightings

    /// Makes an edge.
    public init(from: EntityKey, to: EntityKey, kind: RelationKind, sightings: Sightings) {
        self.from = from
        self.to = to
        self.kind = kind
        self.sightings = sightings
    }
}
