/// Tells quickly whether a match can begin at a place: by the bytes of its first four places and the one in front.
///
/// It may let places through where no match begins, but never holds one back where a match does.
final class StartFilter: @unchecked Sendable {
    /// The references that can begin a match, by number.
    let references: [Int]
    /// Whether a match can begin with anything but a reference.
    let hasBytes: Bool
    /// Whether most letters pass by themselves, whatever stands around them, so that PCRE2's own search is quicker.
    let isDense: Bool

    // 256 bytes: whether any match begins with the byte. Written by `init` alone, freed by `deinit`; in plain memory,
    // because every byte of a text asks.
    private let canBegin: UnsafeMutablePointer<Bool>
    /// What can begin behind a letter, digit or underscore of ASCII: seldom much, and most places are such.
    private let insideWords: StartTable
    private let elsewhere: StartTable

    /// Makes a filter; nil when matches can begin anywhere.
    init?(_ start: PatternStart) {
        guard !start.isAnything else { return nil }
        let sequences = start.sequences.filter { $0.reference == nil }
        references = Set(start.sequences.compactMap(\.reference)).sorted()
        hasBytes = !sequences.isEmpty
        insideWords = StartTable(sequences.filter { !$0.before.intersection(.word).isEmpty })
        elsewhere = StartTable(sequences.filter { !$0.before.isSubset(of: .word) })
        isDense = insideWords.isDense
        canBegin = .allocate(capacity: 256)
        canBegin.initialize(repeating: false, count: 256)
        for sequence in sequences { sequence[0].forEach { [canBegin] in canBegin[Int($0)] = true } }
    }

    deinit { canBegin.deallocate() }

    /// The first place in a range of offsets at which a match can begin; nil when there is none.
    func next(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
        guard let bytes = text.baseAddress else { return nil }
        var position = range.lowerBound
        while position < range.upperBound {
            if canBegin[Int(bytes[position])], passes(text, position) { return position }
            position += 1
        }
        return nil
    }

    private func passes(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        guard position > 0, ByteSet.word.contains(text[position - 1]) else {
            return elsewhere.passes(text, position)
        }
        return insideWords.passes(text, position)
    }
}

/// What a place must look like for one of some sequences to begin there.
private struct StartTable {
    /// The bytes that are enough for a match to begin.
    private var enough = ByteSet.none
    /// For each pair of first bytes, whether a match can begin with it: a bit each; empty when none can.
    private var pairs: [UInt64] = []
    private let third: ByteSet
    private let fourth: ByteSet
    /// What may stand in front; the beginning of the text always may.
    private let before: ByteSet

    init(_ sequences: [StartSequence]) {
        let place = { (number: Int) in
            sequences.reduce(ByteSet.none) { $0.union($1.count > number ? $1[number] : .all) }
        }
        (third, fourth) = (place(2), place(3))
        before = sequences.reduce(.none) { $0.union($1.before) }
        for sequence in sequences where sequence.count == 1 { enough = enough.union(sequence[0]) }
        for sequence in sequences where sequence.count > 1 { add(sequence[0], sequence[1]) }
    }

    private mutating func add(_ first: ByteSet, _ second: ByteSet) {
        var pairs = self.pairs.isEmpty ? Array(repeating: UInt64(0), count: 1024) : self.pairs
        first.forEach { one in
            second.forEach { two in
                let pair = Int(one) << 8 | Int(two)
                pairs[pair >> 6] |= 1 << UInt64(pair & 63)
            }
        }
        self.pairs = pairs
    }

    var isDense: Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        return letters.count(where: enough.contains) > 13 && before.contains(UInt8(ascii: "e"))
    }

    func passes(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        guard position == 0 || before.contains(text[position - 1]) else { return false }
        if enough.contains(text[position]) { return true }
        // A match that one byte decides would be among those.
        guard !pairs.isEmpty, position + 1 < text.count else { return false }
        let pair = Int(text[position]) << 8 | Int(text[position + 1])
        guard pairs[pair >> 6] >> UInt64(pair & 63) & 1 != 0 else { return false }
        if position + 2 < text.count, !third.contains(text[position + 2]) { return false }
        return position + 3 >= text.count || fourth.contains(text[position + 3])
    }
}
