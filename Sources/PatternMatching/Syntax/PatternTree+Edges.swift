/// What can be told of a pattern's first and last bytes.
extension PatternTree {
    /// The trees of the named groups, of several with one name the first.
    var namedGroups: [String: PatternTree] {
        var groups: [String: PatternTree] = [:]
        collectNamedGroups(into: &groups)
        return groups
    }

    private func collectNamedGroups(into groups: inout [String: PatternTree]) {
        if case .named(let name, let tree) = self, groups[name] == nil { groups[name] = tree }
        for part in parts { part.collectNamedGroups(into: &groups) }
    }

    /// How the text of a piece can begin.
    struct Beginning {
        var bytes = ByteSet.none
        /// Whether a span of a reference can begin it.
        var references: Set<Int> = []
        /// Whether the piece can match nothing, so that what follows begins the text.
        var canBeEmpty = true

        static let anything = Beginning(bytes: .all, canBeEmpty: true)

        func or(_ other: Beginning) -> Beginning {
            Beginning(
                bytes: bytes.union(other.bytes),
                references: references.union(other.references),
                canBeEmpty: canBeEmpty || other.canBeEmpty
            )
        }

        func followed(by other: Beginning) -> Beginning {
            guard canBeEmpty else { return self }
            var both = or(other)
            both.canBeEmpty = other.canBeEmpty
            return both
        }
    }

    /// How the text that the piece matches can begin.
    ///
    /// - Parameters:
    ///   - groups: the pattern's named groups.
    ///   - depth: how many calls of groups lie around the piece.
    func beginning(_ groups: [String: PatternTree], depth: Int = 0) -> Beginning {
        switch self {
        case .nothing, .lookAhead, .lookBehind, .boundary, .textStart: Beginning()
        case .scalar(let set, _): Beginning(bytes: set.leads, canBeEmpty: false)
        case .sequence(let parts):
            parts.reduce(Beginning()) {
                $0.canBeEmpty ? $0.followed(by: $1.beginning(groups, depth: depth)) : $0
            }
        case .alternatives(let parts):
            parts.map { $0.beginning(groups, depth: depth) }
                .reduce(Beginning(canBeEmpty: false)) { $0.or($1) }
        case .repeated(_, _, 0): Beginning()
        case .repeated(let part, let least, _):
            least > 0
                ? part.beginning(groups, depth: depth) : part.beginning(groups, depth: depth).or(Beginning())
        case .named(_, let part): part.beginning(groups, depth: depth)
        case .call(let name):
            depth < 8 ? groups[name]?.beginning(groups, depth: depth + 1) ?? .anything : .anything
        case .reference(let number): Beginning(references: [number], canBeEmpty: false)
        case .end, .anything: .anything
        }
    }

    /// The bytes that the text of the piece can end with, and whether the text may begin there; nil when it is not known.
    var ending: (bytes: ByteSet, allowsStart: Bool)? {
        switch self {
        case .scalar(let set, _): return (set.lastBytes, false)
        case .textStart: return (.none, true)
        case .sequence(let parts): return parts.last?.ending
        case .named(_, let part): return part.ending
        case .repeated(let part, let least, _) where least > 0: return part.ending
        case .alternatives(let parts):
            var all = (bytes: ByteSet.none, allowsStart: false)
            for part in parts {
                guard let one = part.ending else { return nil }
                all = (all.bytes.union(one.bytes), all.allowsStart || one.allowsStart)
            }
            return all
        default: return nil
        }
    }

    /// The single scalars that the piece certainly matches by themselves, as far as ASCII and Latin-1 tell.
    var certainScalars: ScalarSet {
        switch self {
        case .scalar(let set, _): set.isExact ? set : .none
        case .named(_, let part): part.certainScalars
        case .alternatives(let parts): parts.reduce(.none) { $0.union($1.certainScalars) }
        default: .none
        }
    }
}
