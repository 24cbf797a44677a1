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
        sets = (0..<prefix.shortest).map { prefix.sets[$0] }
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
    /// No text at all.
    static let nothing = BytePrefix(ends: 1)
    /// No way to match, which alternatives are added to.
    static let none = BytePrefix(ends: 0)
    static let anything = BytePrefix(sets: InlineArray(repeating: .all), ends: 0b11111)

    /// For each of the first bytes those that can stand there.
    private(set) var sets = InlineArray<4, ByteSet>(repeating: .none)
    /// The lengths that the text can have, a bit for each; the last stands for all that are longer too.
    private var ends: UInt8

    private init(sets: InlineArray<4, ByteSet> = InlineArray(repeating: .none), ends: UInt8) {
        (self.sets, self.ends) = (sets, ends)
    }

    /// One scalar of a set.
    init(_ set: ScalarSet) {
        self = .none
        let leads = set.leads
        sets[0] = leads
        for length in 1...Self.length where !leads.intersection(Self.leads[length - 1]).isEmpty {
            ends |= 1 << length
            for index in 1..<max(1, length) { sets[index] = .continuations }
        }
    }

    /// The bytes with which scalars of one, two, three and four bytes begin.
    private static let leads: [ByteSet] = [
        .ascii, ByteSet(0xC2...0xDF), ByteSet(0xE0...0xEF), ByteSet(0xF0...0xF4),
    ]

    var shortest: Int { min(ends.trailingZeroBitCount, Self.length) }

    func or(_ other: BytePrefix) -> BytePrefix {
        var both = BytePrefix(sets: sets, ends: ends | other.ends)
        for index in sets.indices { both.sets[index] = sets[index].union(other.sets[index]) }
        return both
    }

    func followed(by other: BytePrefix) -> BytePrefix {
        var both = BytePrefix(sets: sets, ends: 0)
        for end in 0...Self.length where ends >> end & 1 != 0 {
            for index in end..<Self.length {
                both.sets[index] = both.sets[index].union(other.sets[index - end])
            }
            both.ends |= Self.moved(other.ends, by: end)
        }
        return both
    }

    func repeated(_ least: Int, _ most: Int?) -> BytePrefix {
        var result = BytePrefix.nothing
        for _ in 0..<min(least, Self.length) { result = result.followed(by: self) }
        for _ in 0..<min(max(0, (most ?? Self.length) - least), Self.length) {
            result = result.or(result.followed(by: self))
        }
        return result
    }

    /// Lengths with so many bytes in front.
    private static func moved(_ ends: UInt8, by bytes: Int) -> UInt8 {
        let moved = UInt16(ends) << bytes
        let isLonger = moved >> (length + 1) != 0
        return UInt8(moved & 0b11111) | (isLonger ? 1 << length : 0)
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
            return parts.reduce(.none) { $0.or($1.prefix(groups, depth: depth)) }
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
