/// How a piece of pattern can begin.
struct PatternStart {
    /// The ways to begin; a piece that can match nothing has one that is empty.
    private(set) var sequences: [StartSequence]
    static let nothing = PatternStart([.empty])
    /// A piece that can be anything, and of any length.
    static let unknown = PatternStart([.unknown])

    /// More ways than this to begin are told less exactly.
    private static let mostSequences = 400

    init(_ sequences: [StartSequence]) { self.sequences = sequences }

    /// The scalars of a set, by their first bytes.
    ///
    /// - Parameter isExact: whether the set holds no more than the pattern says.
    init(_ set: StartSet, isExact: Bool) {
        let ascii = set.byteSet.intersection(.ascii)
        let beyond = set.byteSet.intersection(.leads)
        sequences = []
        if !ascii.isEmpty { sequences.append(StartSequence(ascii, isExact: isExact && ascii != .ascii)) }
        // How many bytes follow is not known.
        if !beyond.isEmpty { sequences.append(StartSequence(beyond, isOpen: false, isExact: false)) }
    }

    init(reference: Int) { sequences = [StartSequence(reference: reference)] }

    /// Whether a match can begin anywhere.
    var isAnything: Bool { sequences.contains(where: \.isAnything) }

    /// This piece or another.
    func or(_ other: PatternStart) -> PatternStart {
        PatternStart(Self.limited(sequences + other.sequences))
    }

    /// This piece with another behind it.
    func followed(by next: PatternStart) -> PatternStart {
        guard sequences.contains(where: { $0.isOpen && $0.count < StartSequence.longest }) else {
            return self
        }
        var joined: [StartSequence] = []
        for first in sequences {
            if first.isOpen, first.count < StartSequence.longest {
                joined += next.sequences.compactMap(first.followed)
            } else {
                joined.append(first)
            }
        }
        return PatternStart(Self.limited(joined))
    }

    /// The piece repeated: at least so often, and at most; nil for without end.
    func repeated(_ least: Int, _ most: Int?) -> PatternStart {
        guard least > 0 else {
            let some = most == 1 ? self : PatternStart(sequences.map(\.closed))
            return PatternStart.nothing.or(some)
        }
        var result = self
        for _ in 1..<max(1, min(least, StartSequence.longest)) { result = result.followed(by: self) }
        // What is repeated again may follow, or what stands behind the piece.
        return most == least ? result : PatternStart(result.sequences.map(\.closed))
    }

    /// The piece as a look-ahead: what it asks of the first byte behind it.
    var asLookAhead: PatternStart {
        guard sequences.allSatisfy({ $0.count > 0 }) else { return .nothing }
        return PatternStart([
            StartSequence(ahead: sequences.reduce(.none) { $0.union($1[0]) })
        ])
    }

    /// The piece as a negative look-behind: what it forbids in front.
    var asNegativeLookBehind: PatternStart {
        let forbidden = sequences.filter(\.isOneCharacter).reduce(ByteSet.none) { $0.union($1[0]) }
        return PatternStart([StartSequence(before: forbidden.complement)])
    }

    /// The piece as a look-behind: the byte that it asks for in front, where it is one ASCII character.
    var asLookBehind: PatternStart {
        guard sequences.allSatisfy(\.isOneCharacter) else { return .nothing }
        return PatternStart([StartSequence(before: sequences.reduce(.none) { $0.union($1[0]) })])
    }

    /// At most so many sequences: where there are more, fewer places are told apart.
    private static func limited(_ sequences: [StartSequence]) -> [StartSequence] {
        guard sequences.count > mostSequences else { return sequences }
        for length in [3, 2, 1] {
            let shorter = Array(Set(sequences.map { $0.prefix(length) }))
            if shorter.count <= mostSequences { return shorter }
        }
        return [.unknown]
    }
}
