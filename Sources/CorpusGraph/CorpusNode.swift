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
        self.names = Self.kept(names)
        self.couldBe = couldBe
        self.sightings = sightings
    }

    /// The name to show.
    public var name: String { names.first ?? key.name }

    mutating func add(names more: [String]) {
        if more.allSatisfy(names.contains) { return }
        names = Self.kept(names + more)
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

    /// The first of the distinct names in one fixed order; names in small letters come before names in capitals.
    private static func kept(_ names: [String]) -> [String] {
        let ranked = Set(names).map { (isShouting: $0 == $0.uppercased(), name: $0) }
        return ranked.sorted { ($0.isShouting ? 1 : 0, $0.name) < ($1.isShouting ? 1 : 0, $1.name) }
            .prefix(capacity).map(\.name)
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
