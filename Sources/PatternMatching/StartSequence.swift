/// How some matches of a piece of pattern begin: the bytes that can stand at the first places, and in front.
///
/// A sequence may allow what the pattern does not, but never forbids what it does.
struct StartSequence: Hashable, Sendable {
    /// How many places are told apart.
    static let longest = 4

    /// The bytes that can stand in front; the beginning of the text always can.
    private(set) var before = ByteSet.all
    /// How many places are known.
    private(set) var count = 0
    /// Whether what follows in the pattern says more.
    private(set) var isOpen = true
    /// The reference whose spans begin here, which is all that is known then.
    private(set) var reference: Int?
    /// Whether the first place is exactly its ASCII bytes, so that their absence can be asked for.
    private(set) var isExact = true

    private var places = (ByteSet.none, ByteSet.none, ByteSet.none, ByteSet.none)
    /// What a look-ahead asks of the first place, while no place is known.
    private var ahead = ByteSet.all
    /// Whether a word boundary stands here, while no place is known.
    private var isBoundary = false

    /// Nothing yet: what follows begins the match.
    static let empty = StartSequence()

    /// Anything at all, of any length.
    static let unknown: StartSequence = {
        var sequence = StartSequence()
        sequence.isOpen = false
        return sequence
    }()

    static let boundary: StartSequence = {
        var sequence = StartSequence()
        sequence.isBoundary = true
        return sequence
    }()

    private init() {}

    /// One byte of a set.
    init(_ bytes: ByteSet, isOpen: Bool = true, isExact: Bool = true) {
        places.0 = bytes
        count = 1
        self.isOpen = isOpen
        self.isExact = isExact
    }

    /// Exactly these bytes, the first four of them.
    init(bytes: some Sequence<UInt8>) {
        for byte in bytes where count < Self.longest { append(ByteSet(byte...byte)) }
    }

    init(reference: Int) {
        self.reference = reference
        isOpen = false
    }

    init(before: ByteSet) { self.before = before }

    init(ahead: ByteSet) { self.ahead = ahead }

    /// The bytes that can stand at a place that is known.
    subscript(place: Int) -> ByteSet {
        switch place {
        case 0: places.0
        case 1: places.1
        case 2: places.2
        default: places.3
        }
    }

    /// Whether nothing is known, so that a match can begin anywhere.
    var isAnything: Bool { count == 0 && reference == nil }

    /// Whether the sequence is exactly one ASCII character, with nothing asked of what stands around it.
    var isOneCharacter: Bool {
        count == 1 && isOpen && isExact && before == .all && places.0.isSubset(of: .ascii)
    }

    /// The same without what follows.
    var closed: StartSequence {
        var sequence = self
        sequence.isOpen = false
        return sequence
    }

    /// The first places alone, without what follows.
    func prefix(_ length: Int) -> StartSequence {
        guard count > length else { return closed }
        var sequence = StartSequence.empty
        sequence.before = before
        for place in 0..<length { sequence.append(self[place]) }
        return sequence.closed
    }

    /// This sequence with another behind it; nil when no text is both.
    func followed(by next: StartSequence) -> StartSequence? {
        guard isOpen, count < Self.longest else { return closed }
        guard count == 0 else { return appended(next) }
        var result = next
        result.before = next.before.intersection(before)
        if next.count == 0 {
            result.isBoundary = isBoundary || next.isBoundary
            result.ahead = ahead.intersection(next.ahead)
            return result
        }
        result.isExact = next.isExact && ahead == .all
        result.places.0 = next.places.0.intersection(ahead)
        if isBoundary { result.limitBefore() }
        return result.places.0.isEmpty ? nil : result
    }

    private func appended(_ next: StartSequence) -> StartSequence {
        var result = self
        result.isExact = false
        for place in 0..<next.count where result.count < Self.longest { result.append(next[place]) }
        result.isOpen = next.isOpen && next.count < Self.longest && result.count < Self.longest
        return result
    }

    private mutating func append(_ bytes: ByteSet) {
        switch count {
        case 0: places.0 = bytes
        case 1: places.1 = bytes
        case 2: places.2 = bytes
        default: places.3 = bytes
        }
        count += 1
    }

    /// At a word boundary the character in front is not of the kind of the first one, as far as ASCII tells.
    private mutating func limitBefore() {
        if places.0.isSubset(of: .word) {
            before = before.intersection(ByteSet.word.complement)
        } else if places.0.isSubset(of: ByteSet.ascii.intersection(ByteSet.word.complement)) {
            before = before.intersection(ByteSet.word.union(.beyondASCII))
        }
    }

    static func == (left: Self, right: Self) -> Bool {
        left.before == right.before && left.count == right.count && left.isOpen == right.isOpen
            && left.reference == right.reference && left.isExact == right.isExact
            && left.places == right.places && left.ahead == right.ahead && left.isBoundary == right.isBoundary
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(before)
        hasher.combine(count)
        hasher.combine(reference)
        hasher.combine(places.0)
        hasher.combine(places.1)
    }
}
