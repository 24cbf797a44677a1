/// Which bytes can follow where a match begins with a span that only the findings know: a set for each of the first few.
///
/// Most spans are not followed by what the pattern asks for, and a look at some bytes tells so more cheaply than PCRE2.
struct FollowingBytes: Sendable {
    private let sets: [ByteSet]

    /// What a piece of a pattern asks for.
    ///
    /// - Parameter groups: the pattern's named groups.
    init(of tree: PatternTree, _ groups: [String: PatternTree]) {
        let prefix = tree.prefix(groups)
        sets = Array(prefix.sets[..<prefix.shortest])
    }

    /// Whether the bytes at an offset are such.
    func stand(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        guard offset + sets.count <= text.count else { return false }
        return sets.indices.allSatisfy { sets[$0].contains(text[offset + $0]) }
    }
}

/// How the text of a piece can begin, byte by byte.
private struct BytePrefix {
    /// How many bytes are told apart.
    static let length = 4
    static let nothing = BytePrefix(sets: none, ends: [0])
    static let anything = BytePrefix(sets: Array(repeating: .all, count: length), ends: Set(0...length))
    private static let none = Array(repeating: ByteSet.none, count: length)

    /// For each of the first bytes those that can stand there.
    var sets: [ByteSet]
    /// The lengths that the text can have; ``length`` stands for all that are longer too.
    var ends: Set<Int>

    init(sets: [ByteSet], ends: Set<Int>) { (self.sets, self.ends) = (sets, ends) }

    /// One scalar of a set.
    init(_ set: ScalarSet) {
        self.init(sets: Self.none, ends: [])
        let leads = set.leads
        sets[0] = leads
        let lengths: [(length: Int, leads: ByteSet)] = [
            (1, .ascii), (2, ByteSet(0xC2...0xDF)), (3, ByteSet(0xE0...0xEF)), (4, ByteSet(0xF0...0xF4)),
        ]
        for (length, those) in lengths where !leads.intersection(those).isEmpty {
            ends.insert(length)
            for index in 1..<max(1, length) { sets[index] = .continuations }
        }
    }

    var shortest: Int { ends.min() ?? Self.length }

    func or(_ other: BytePrefix) -> BytePrefix {
        BytePrefix(sets: zip(sets, other.sets).map { $0.union($1) }, ends: ends.union(other.ends))
    }

    func followed(by other: BytePrefix) -> BytePrefix {
        var both = BytePrefix(sets: sets, ends: [])
        for end in ends {
            for index in end..<Self.length {
                both.sets[index] = both.sets[index].union(other.sets[index - end])
            }
            both.ends.formUnion(other.ends.map { min(Self.length, end + $0) })
        }
        return both
    }
}

extension PatternTree {
    /// How deep groups may call each other.
    private static let deepestCall = 4

    fileprivate func prefix(_ groups: [String: PatternTree], depth: Int = 0) -> BytePrefix {
        switch self {
        case .nothing, .lookAhead, .lookBehind, .boundary, .textStart: return .nothing
        case .scalar(let set, _): return BytePrefix(set)
        case .named(_, let part): return part.prefix(groups, depth: depth)
        case .alternatives(let parts):
            return parts.map { $0.prefix(groups, depth: depth) }
                .reduce(BytePrefix(sets: BytePrefix.nothing.sets, ends: [])) { $0.or($1) }
        case .repeated(let part, let least, let most):
            return part.prefix(groups, depth: depth).repeated(least, most)
        case .call(let name):
            guard depth < Self.deepestCall, let group = groups[name] else { return .anything }
            return group.prefix(groups, depth: depth + 1)
        case .sequence(let parts):
            return parts.reduce(.nothing) {
                $0.shortest < BytePrefix.length ? $0.followed(by: $1.prefix(groups, depth: depth)) : $0
            }
        case .reference, .end, .anything: return .anything
        }
    }
}

extension BytePrefix {
    fileprivate func repeated(_ least: Int, _ most: Int?) -> BytePrefix {
        var result = BytePrefix.nothing
        for _ in 0..<min(least, Self.length) { result = result.followed(by: self) }
        for _ in 0..<min(max(0, (most ?? Self.length) - least), Self.length) {
            result = result.or(result.followed(by: self))
        }
        return result
    }
}
