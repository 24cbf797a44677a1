import DocumentModel

/// Document graphs merged: every entity once, with the documents that it was seen in and what it has to do with others.
///
///     var corpus = CorpusGraph()
///     for graph in graphs { corpus.add(DocumentOutline(graph)) }
///
/// Adding and merging are associative, commutative and idempotent: any order
/// and any grouping of the same documents gives the same graph. Memory follows
/// the number of distinct entities and relations.
public struct CorpusGraph: Sendable {
    /// The documents that were added.
    public private(set) var documents = Sightings()
    private var storedNodes: [CorpusNode] = []
    private var numbers: [EntityKey: Int] = [:]
    private var storedEdges: [EdgeNumber: Sightings] = [:]
    private var kinds: [RelationKind] = []
    private var kindNumbers: [RelationKind: Int] = [:]

    /// Of a document with more names, only so many, the most mentioned, are said to occur with each other.
    public static let namesThatMeet = 48

    /// Makes an empty graph.
    public init() {}

    /// The entities, ordered by key.
    public var nodes: [CorpusNode] { storedNodes.sorted { $0.key < $1.key } }

    /// The relations, ordered by their ends, then by what they say; made one by one as they are gone through.
    public var edges: some Sequence<CorpusEdge> {
        orderedEdges.lazy.map { edge(storedEdges[$0].key, storedEdges[$0].value) }
    }

    /// Whether nothing was added.
    public var isEmpty: Bool { storedNodes.isEmpty && documents.sample.isEmpty }

    /// The number of entities.
    public var nodeCount: Int { storedNodes.count }

    /// The number of relations.
    public var edgeCount: Int { storedEdges.count }

    /// The entity of a key.
    public subscript(key: EntityKey) -> CorpusNode? { numbers[key].map { storedNodes[$0] } }

    // MARK: Building

    /// Adds a document; one that is known already changes nothing.
    public mutating func add(_ outline: DocumentOutline) {
        let hash = Sighting.hash(outline.id)
        let sighting = { (mentions: Int) in Sighting(document: hash, mentions: mentions, day: outline.day) }
        documents.add(sighting(outline.entities.reduce(0) { $0 + $1.mentions }), in: outline.id)
        let places = add(outline, sighting)
        for relation in outline.relations {
            guard let from = places[relation.from], let to = places[relation.to], from != to else { continue }
            see(EdgeNumber(from, to, number(of: relation.kind)), sighting(relation.mentions), in: outline.id)
        }
        meet(outline, places, sighting)
    }

    /// Adds a document's entities, values only where they are related; gives the place of each.
    private mutating func add(_ outline: DocumentOutline, _ sighting: (Int) -> Sighting) -> [Int: Int] {
        let related = Set(outline.relations.flatMap { [$0.from, $0.to] })
        var places: [Int: Int] = [:]
        var mentions: [Int: Int] = [:]
        for (number, entity) in outline.entities.enumerated()
        where !entity.isValue || related.contains(number) {
            let place = place(of: CorpusNode(key: entity.key, isValue: entity.isValue, names: entity.names))
            storedNodes[place].add(names: entity.names)
            storedNodes[place].add(couldBe: entity.couldBe.map { outline.entities[$0].key })
            places[number] = place
            mentions[place, default: 0] += entity.mentions
        }
        for (place, mentions) in mentions {
            storedNodes[place].sightings.add(sighting(mentions), in: outline.id)
        }
        return places
    }

    /// Adds all that another graph holds.
    public mutating func merge(_ other: CorpusGraph) {
        documents.merge(other.documents)
        for node in other.storedNodes { add(node) }
        for (number, sightings) in other.storedEdges { add(other.edge(number, sightings)) }
    }

    /// Adds documents that were counted elsewhere.
    public mutating func add(documents more: Sightings) { documents.merge(more) }

    /// Adds an entity that was counted elsewhere.
    public mutating func add(_ node: CorpusNode) {
        let place = place(of: node)
        storedNodes[place].merge(node)
    }

    /// Adds a relation that was counted elsewhere; its ends come to be if they are not there.
    public mutating func add(_ edge: CorpusEdge) {
        let ends = [edge.from, edge.to].map { key in
            place(of: CorpusNode(key: key, isValue: false, names: []))
        }
        storedEdges[EdgeNumber(ends[0], ends[1], number(of: edge.kind)), default: Sightings()].merge(
            edge.sightings
        )
    }

    /// The names of a document meet, each pair once.
    private mutating func meet(
        _ outline: DocumentOutline,
        _ places: [Int: Int],
        _ sighting: (Int) -> Sighting
    ) {
        let names = outline.entities.enumerated().filter { !$0.element.isValue }
            .sorted { ($1.element.mentions, $0.element.key) < ($0.element.mentions, $1.element.key) }
            .prefix(Self.namesThatMeet).sorted { $0.element.key < $1.element.key }
        let kind = number(of: .occursWith)
        for (position, one) in names.enumerated() {
            for other in names[(position + 1)...] {
                guard let from = places[one.offset], let to = places[other.offset], from != to else {
                    continue
                }
                see(
                    EdgeNumber(from, to, kind),
                    sighting(min(one.element.mentions, other.element.mentions)),
                    in: outline.id
                )
            }
        }
    }

    private mutating func see(_ edge: EdgeNumber, _ sighting: Sighting, in document: String) {
        storedEdges[edge, default: Sightings()].add(sighting, in: document)
    }

    // MARK: Numbers

    /// An edge by the numbers of its ends and of what it says.
    private struct EdgeNumber: Hashable {
        let from, to, kind: Int32

        init(_ from: Int, _ to: Int, _ kind: Int) {
            (self.from, self.to, self.kind) = (Int32(from), Int32(to), Int32(kind))
        }
    }

    /// Where the edges are stored, in their order: whole numbers are compared, since names would take far longer.
    private var orderedEdges: [Dictionary<EdgeNumber, Sightings>.Index] {
        let nodeRanks = Self.ranks(storedNodes.map(\.key))
        let kindRanks = Self.ranks(kinds)
        return storedEdges.indices.map { index in
            let number = storedEdges[index].key
            let ranks = (nodeRanks[Int(number.from)], nodeRanks[Int(number.to)], kindRanks[Int(number.kind)])
            return (ranks, index)
        }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// The place that each element would have if all were sorted.
    private static func ranks(_ elements: [some Comparable]) -> [Int32] {
        var ranks = Array(repeating: Int32(0), count: elements.count)
        for (rank, place) in elements.indices.sorted(by: { elements[$0] < elements[$1] }).enumerated() {
            ranks[place] = Int32(rank)
        }
        return ranks
    }

    private func edge(_ number: EdgeNumber, _ sightings: Sightings) -> CorpusEdge {
        CorpusEdge(
            from: storedNodes[Int(number.from)].key,
            to: storedNodes[Int(number.to)].key,
            kind: kinds[Int(number.kind)],
            sightings: sightings
        )
    }

    /// The place of the node with the same key; a new one starts with no sightings.
    private mutating func place(of node: CorpusNode) -> Int {
        if let place = numbers[node.key] { return place }
        numbers[node.key] = storedNodes.count
        storedNodes.append(CorpusNode(key: node.key, isValue: node.isValue, names: node.names))
        return storedNodes.count - 1
    }

    private mutating func number(of kind: RelationKind) -> Int {
        if let number = kindNumbers[kind] { return number }
        kindNumbers[kind] = kinds.count
        kinds.append(kind)
        return kinds.count - 1
    }
}
