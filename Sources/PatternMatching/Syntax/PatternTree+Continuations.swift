/// What follows where a match begins with a span that only the findings know.
extension PatternTree {
    /// What stands behind a reference with which a match can begin.
    struct Continuation {
        let reference: Int
        let rest: PatternTree
    }

    /// More ways than these are not worth looking for one by one.
    private static let mostContinuations = 16
    private static let deepestCall = 4

    /// What stands behind each reference with which the text of the piece can begin, without what is asked in front of
    /// it; nil when it is not known, or there are too many.
    ///
    /// - Parameter groups: the pattern's named groups.
    func continuations(_ groups: [String: PatternTree]) -> [Continuation]? {
        var found: [Continuation] = []
        let isKnown = collectContinuations(groups, rest: [], depth: 0, into: &found)
        return isKnown && found.count <= Self.mostContinuations ? found : nil
    }

    /// - Parameter rest: what stands behind the piece.
    /// - Returns: whether all are known.
    private func collectContinuations(
        _ groups: [String: PatternTree],
        rest: [PatternTree],
        depth: Int,
        into found: inout [Continuation]
    ) -> Bool {
        switch self {
        case .nothing, .scalar, .lookAhead, .lookBehind, .boundary, .textStart: return true
        case .reference(let number):
            found.append(Continuation(reference: number, rest: .sequence(rest)))
            return found.count <= Self.mostContinuations
        case .named(_, let part):
            return part.collectContinuations(groups, rest: rest, depth: depth, into: &found)
        case .alternatives(let parts):
            return parts.allSatisfy {
                $0.collectContinuations(groups, rest: rest, depth: depth, into: &found)
            }
        case .repeated(let part, _, let most):
            if most == 0 { return true }
            let again = PatternTree.repeated(part, least: 0, most: most.map { $0 - 1 })
            return part.collectContinuations(groups, rest: [again] + rest, depth: depth, into: &found)
        case .call(let name):
            guard depth < Self.deepestCall, let group = groups[name] else { return false }
            return group.collectContinuations(groups, rest: rest, depth: depth + 1, into: &found)
        case .sequence(let parts):
            for (index, part) in parts.enumerated() {
                let behind = Array(parts[(index + 1)...]) + rest
                guard part.collectContinuations(groups, rest: behind, depth: depth, into: &found) else {
                    return false
                }
                if !part.beginning(groups).canBeEmpty { break }
            }
            return true
        case .end, .anything: return false
        }
    }
}
