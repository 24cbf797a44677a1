extension CorpusSearch {
    /// How many steps a way may have.
    private static let longest = 6
    /// How many ways are weighed against each other.
    private static let weighed = 2_000

    /// The shortest ways between two nodes; of equally short ones those first whose weakest step was seen in most documents.
    func paths(from start: Int, to end: Int, _ query: CorpusQuery) -> [CorpusAnswer.Path] {
        let distances = distances(to: end, within: Self.longest, until: start, query)
        guard let distance = distances[start] else { return [] }
        var ways: [[(node: Int, step: CorpusAnswer.Step?)]] = [[(start, nil)]]
        for remaining in stride(from: distance - 1, through: 0, by: -1) {
            ways = ways.flatMap { way in
                onward(from: way[way.count - 1].node, query).filter { distances[$0.node] == remaining }
                    .map { way + [($0.node, $0.step)] }
            }
            ways = Array(ways.prefix(Self.weighed))
        }
        let paths = ways.map { way in
            CorpusAnswer.Path(nodes: way.map { nodes[$0.node] }, steps: way.compactMap(\.step))
        }
        return paths.enumerated().sorted { left, right in
            (right.element.documents, left.offset) < (left.element.documents, right.offset)
        }.prefix(query.limit).map(\.element)
    }

    /// The neighbours of a node, each by the step that says most: a relation rather than an occurrence, then the one seen most.
    private func onward(from node: Int, _ query: CorpusQuery) -> [(node: Int, step: CorpusAnswer.Step)] {
        let steps = Dictionary(grouping: steps(from: node, query), by: \.other)
        return steps.sorted { $0.key < $1.key }.compactMap { other, steps in
            let best = steps.map(\.step).max { left, right in
                (left.says, left.counts.documents) < (right.says, right.counts.documents)
            }
            return best.map { (other, $0) }
        }
    }

    /// How many steps each node is away from one, as far as a search in breadth goes until it meets another.
    private func distances(to end: Int, within limit: Int, until start: Int, _ query: CorpusQuery) -> [Int:
        Int]
    {
        var distances = [end: 0]
        var front = [end]
        while !front.isEmpty, distances[start] == nil, let reached = front.first.flatMap({ distances[$0] }),
            reached < limit
        {
            var next: [Int] = []
            for node in front {
                for (other, _) in steps(from: node, query) where distances[other] == nil {
                    distances[other] = reached + 1
                    next.append(other)
                }
            }
            front = next
        }
        return distances
    }
}

extension CorpusAnswer.Step {
    fileprivate var says: Int { edge.kind == .occursWith ? 0 : 1 }
}
