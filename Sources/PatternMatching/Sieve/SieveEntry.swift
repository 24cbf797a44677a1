/// One way in which matches of a pattern can begin, as a sieve looks for it.
struct SieveEntry: Sendable {
    /// The number of the pattern.
    let pattern: Int32
    /// How many bytes behind that the match begins: the length of a look-behind.
    let shift: Int

    /// With what the text of an entry can begin, roughly: entries that begin alike stay in few states together.
    enum Kind: CaseIterable {
        case anyWord, capital, literal

        /// - Parameter bytes: those with which the text of an entry can begin.
        init(_ bytes: ByteSet) {
            if bytes.intersection(.lower).count > 13 {
                self = .anyWord
            } else {
                self = bytes.intersection(.upper).count > 13 ? .capital : .literal
            }
        }
    }
}

extension PatternTree {
    /// The ways in which matches of a pattern can begin: the tree's alternatives, each with what a look-behind at its
    /// beginning asks for put in front, and how long that is in bytes.
    var beginnings: [(tree: PatternTree, shift: Int)] {
        if case .alternatives(let parts) = self { return parts.flatMap(\.beginnings) }
        guard case .sequence(let parts) = self, let behind = parts.firstIndex(where: { !$0.isZeroWidth }),
            let found = parts[..<behind].firstIndex(where: \.isLookBehind),
            case .lookBehind(let part, isNegative: false) = parts[found]
        else { return [(self, 0)] }
        let rest = Array(parts[..<found] + parts[(found + 1)...])
        let ways = if case .alternatives(let ways) = part { ways } else { [part] }
        let lengths = ways.compactMap(\.byteLength)
        guard lengths.count == ways.count, lengths.allSatisfy({ $0 > 0 }) else { return [(self, 0)] }
        return zip(ways, lengths).map { (tree: .sequence([$0] + rest), shift: $1) }
    }

    private var isLookBehind: Bool {
        if case .lookBehind(_, isNegative: false) = self { true } else { false }
    }

    private var isZeroWidth: Bool {
        switch self {
        case .nothing, .lookAhead, .lookBehind, .boundary, .textStart: true
        default: false
        }
    }

    /// The length of every text that the piece matches, in bytes; nil when it is not the same for all.
    private var byteLength: Int? {
        switch self {
        case .nothing, .lookAhead, .lookBehind, .boundary, .textStart: return 0
        case .scalar(let set, _): return set.byteLength
        case .sequence(let parts):
            let lengths = parts.compactMap(\.byteLength)
            return lengths.count == parts.count ? lengths.reduce(0, +) : nil
        case .named(_, let part): return part.byteLength
        case .repeated(let part, let least, let most) where least == most:
            return part.byteLength.map { $0 * least }
        default: return nil
        }
    }
}
