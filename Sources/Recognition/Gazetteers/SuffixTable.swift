/// The suffixes that entries of some lists may carry, numbered, so that a list's choice is a mask.
struct SuffixTable: Sendable {
    /// Suffixes that are letters, and so part of the word's token.
    let words: [NumberedSuffix]
    /// Suffixes that begin with an apostrophe or another mark, and so stand behind the word's token.
    let marks: [NumberedSuffix]
    /// The last bytes of `words`.
    let lastBytesOfWords: ByteSketch
    /// The first bytes of `marks`.
    let firstBytesOfMarks: ByteSketch

    struct NumberedSuffix: Sendable {
        let suffix: Inflection.Suffix
        let bit: UInt64
    }

    private let all: [NumberedSuffix]

    /// The most suffixes that the lists of one language can have together.
    static let limit = 64

    init(_ inflections: [Inflection]) {
        var found: [Inflection.Suffix] = []
        for suffix in inflections.flatMap(\.suffixes)
        where !found.contains(suffix) && found.count < Self.limit {
            found.append(suffix)
        }
        all = found.enumerated().map { NumberedSuffix(suffix: $0.element, bit: 1 << UInt64($0.offset)) }
        words = all.filter(Self.beginsWithLetter)
        marks = all.filter { !Self.beginsWithLetter($0) }
        lastBytesOfWords = ByteSketch(words.map(\.suffix.text.last))
        firstBytesOfMarks = ByteSketch(marks.map(\.suffix.text.first))
    }

    /// The suffixes of some inflections as a mask.
    func mask(of inflections: [Inflection]) -> UInt64 {
        let allowed = Set(inflections.flatMap(\.suffixes))
        return all.filter { allowed.contains($0.suffix) }.reduce(0) { $0 | $1.bit }
    }

    private static func beginsWithLetter(_ numbered: NumberedSuffix) -> Bool {
        numbered.suffix.text.withUnsafeBufferPointer { text in
            !text.isEmpty && ScalarTable.shared.isWord(text.scalar(at: 0).value)
        }
    }
}

/// Bytes that may be in a set, folded onto 64 bits: a "no" is certain.
struct ByteSketch: Sendable {
    private let bits: UInt64

    /// Makes a sketch; for the byte of a suffix without any, every byte will do.
    init(_ bytes: [UInt8?]) {
        bits = bytes.reduce(0) { bits, byte in byte.map { bits | 1 << UInt64($0 & 63) } ?? .max }
    }

    @inline(__always)
    func mayContain(_ byte: UInt8) -> Bool { bits & 1 << UInt64(byte & 63) != 0 }
}
