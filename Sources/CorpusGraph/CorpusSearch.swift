/// Answers questions to a corpus graph; made once for any number of them.
public struct CorpusSearch: Sendable {
    let nodes: [CorpusNode]
    let edges: [CorpusEdge]
    private let numbers: [EntityKey: Int]
    /// The edges at each node, by their numbers.
    private let edgesOfNode: [[Int]]

    /// Takes the graph in its fixed order, so that answers do not depend on how it was built.
    public init(_ graph: CorpusGraph) {
        nodes = graph.nodes
        edges = Array(graph.edges)
        numbers = Dictionary(nodes.enumerated().map { ($1.key, $0) }) { first, _ in first }
        var edgesOfNode = Array(repeating: [Int](), count: nodes.count)
        for (number, edge) in edges.enumerated() {
            for end in [edge.from, edge.to] { numbers[end].map { edgesOfNode[$0].append(number) } }
        }
        self.edgesOfNode = edgesOfNode
    }

    /// The answer to a question, best first; what it names must be there.
    public func answer(_ query: CorpusQuery) throws(CorpusSearchFailure) -> CorpusAnswer {
        if let relation = query.relation, !edges.contains(where: { $0.kind.type == relation }) {
            throw .unknownRelation(relation, known: Set(edges.map(\.kind.type)).sorted())
        }
        switch query.subject {
        case .entities(let type):
            try check(type)
            return .entities(entities(type, query))
        case .neighbours(let type, let reference):
            try check(type)
            return .neighbours(neighbours(try node(reference), type, query))
        case .paths(let from, let to):
            return .paths(try paths(from: node(from), to: node(to), query))
        }
    }

    private func check(_ type: String?) throws(CorpusSearchFailure) {
        guard let type, !nodes.contains(where: { $0.key.type == type }) else { return }
        throw .unknownType(type, known: Set(nodes.map(\.key.type)).sorted())
    }

    private func node(_ reference: EntityReference) throws(CorpusSearchFailure) -> Int {
        let named = nodes.indices.filter { number in
            let node = nodes[number]
            return reference.type.map { $0 == node.key.type } ?? true
                && (node.key.name == reference.name
                    || node.names.contains { EntityKey.folded($0) == reference.name })
        }
        // A name that is an entity's own stands before one that it only also goes by.
        let own = named.filter { nodes[$0].key.name == reference.name }
        let found = own.isEmpty ? named : own
        if found.count == 1 { return found[0] }
        if found.isEmpty { throw .unknownEntity(reference.name, known: near(reference.name)) }
        throw .severalEntities(reference.name, found.map { nodes[$0].key.description })
    }

    /// The keys of entities whose names hold the name, the most seen first.
    private func near(_ name: String) -> [String] {
        nodes.filter { $0.key.name.contains(name) }
            .sorted { $0.sightings.sample.count > $1.sightings.sample.count }.prefix(5).map(\.key.description)
    }

    // MARK: Answers

    private func entities(_ type: String?, _ query: CorpusQuery) -> [CorpusAnswer.Found] {
        let related = query.relation.map { relation in
            Set(edges.filter { $0.kind.type == relation }.flatMap { [$0.from, $0.to] })
        }
        let found = nodes.filter { node in
            (type.map { $0 == node.key.type } ?? !node.isValue) && related?.contains(node.key) ?? true
        }.map { CorpusAnswer.Found(node: $0, counts: $0.sightings.counts(in: query.window)) }
        return best(found.filter { $0.counts.documents > 0 }, query) {
            ($0.counts.mentions, $0.counts.documents)
        }
    }

    private func neighbours(_ center: Int, _ type: String?, _ query: CorpusQuery) -> [CorpusAnswer.Neighbour]
    {
        var byNode: [Int: [CorpusAnswer.Step]] = [:]
        for (other, step) in steps(from: center, query)
        where type.map({ $0 == nodes[other].key.type }) ?? true {
            byNode[other, default: []].append(step)
        }
        let found = byNode.sorted { $0.key < $1.key }.map { other, steps in
            CorpusAnswer.Neighbour(node: nodes[other], steps: steps)
        }
        return best(found, query) { ($0.documents, $0.steps.count) }
    }

    /// The first in descending order of a measure; what measures the same keeps the order of the keys.
    private func best<Answer>(
        _ found: [Answer],
        _ query: CorpusQuery,
        by measure: (Answer) -> (Int, Int)
    ) -> [Answer] {
        let ranked = found.enumerated().map { (measure($1), $0, $1) }
        return ranked.sorted { left, right in
            left.0 == right.0 ? left.1 < right.1 : left.0 > right.0
        }.prefix(query.limit).map(\.2)
    }

    /// The ways of one step from a node, within the question's days and relation.
    func steps(from node: Int, _ query: CorpusQuery) -> [(other: Int, step: CorpusAnswer.Step)] {
        edgesOfNode[node].compactMap { number in
            let edge = edges[number]
            let counts = edge.sightings.counts(in: query.window)
            guard counts.documents > 0, query.relation.map({ $0 == edge.kind.type }) ?? true else {
                return nil
            }
            let isForward = edge.from == nodes[node].key
            guard let other = numbers[isForward ? edge.to : edge.from] else { return nil }
            return (other, CorpusAnswer.Step(edge: edge, isForward: isForward, counts: counts))
        }
    }
}

/// Why a question has no answer.
public enum CorpusSearchFailure: Error, Hashable, Sendable, CustomStringConvertible {
    case unknownType(String, known: [String])
    case unknownRelation(String, known: [String])
    case unknownEntity(String, known: [String])
    case severalEntities(String, [String])

    /// One sentence for a person.
    public var description: String {
        switch self {
        case .unknownType(let name, let known):
            "no entity is of type '\(name)'; known are \(Self.list(known))"
        case .unknownRelation(let name, let known):
            "no relation is of type '\(name)'; known are \(Self.list(known))"
        case .unknownEntity(let name, let known):
            "no entity is named '\(name)'" + (known.isEmpty ? "" : "; near it are \(Self.list(known))")
        case .severalEntities(let name, let keys):
            "several entities are named '\(name)': \(Self.list(keys)); name one of them"
        }
    }

    private static func list(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }
}
