/// Orders rules by the annotation types that they need and make.
public enum RuleOrder {
    /// The rules in an order in which each finds what it needs complete; rules that do not depend on each other
    /// are ordered by provenance, so that the order of loading does not matter. A rule that needs a type that it makes itself
    /// runs behind all that make the type without needing it, and sees what they found.
    ///
    /// - Returns: the steps, or the rules that need each other in a circle.
    public static func steps(
        _ rules: [Rule],
        types: [String: AnnotationType]
    ) -> Result<[RecognizerSet.Step], RuleCycle> {
        var waiting = rules.sorted { $0.provenance < $1.provenance }
        var openTypes = Set(types.keys)
        var steps: [RecognizerSet.Step] = []
        while !waiting.isEmpty || !openTypes.isEmpty {
            let complete = openTypes.filter { type in !waiting.contains { $0.produces.contains(type) } }
            for type in complete.sorted() {
                openTypes.remove(type)
                if let type = types[type], let propagation = type.propagation {
                    let silent = rules.filter { !$0.propagates }.map(\.provenance)
                    steps.append(.propagation(type, propagation.leavingOut(Set(silent))))
                }
            }
            let ready = waiting.filter { $0.needs.isDisjoint(with: openTypes) }
            if ready.isEmpty, complete.isEmpty {
                guard let last = selfFeeding(in: waiting, openTypes) else {
                    return .failure(RuleCycle(members: cycle(in: waiting)))
                }
                steps.append(.rule(waiting.remove(at: last)))
            }
            steps += ready.map(RecognizerSet.Step.rule)
            waiting.removeAll { $0.needs.isDisjoint(with: openTypes) }
        }
        return .success(steps)
    }

    /// The first rule that only waits for a type that it makes itself, as do all others that still make it.
    private static func selfFeeding(in waiting: [Rule], _ openTypes: Set<String>) -> Int? {
        waiting.firstIndex { rule in
            let open = rule.needs.intersection(openTypes)
            return open.isSubset(of: rule.produces)
                && waiting.allSatisfy { $0.produces.isDisjoint(with: open) || open.isSubset(of: $0.needs) }
        }
    }

    /// The rules of which each needs a type that another of them makes.
    private static func cycle(in waiting: [Rule]) -> [Rule] {
        var members = waiting
        while true {
            let needed = members.reduce(into: Set<String>()) { $0.formUnion($1.needs) }
            let kept = members.filter { !$0.produces.isDisjoint(with: needed) }
            if kept.count == members.count { return members }
            members = kept
        }
    }
}

/// Rules that need each other in a circle, so that none can run first.
public struct RuleCycle: Error {
    /// The rules, ordered by provenance.
    public let members: [Rule]
}
