/// A set of bytes.
struct ByteSet: Hashable, Sendable {
    private var words = SIMD4<UInt64>.zero

    static let none = ByteSet()
    static let all = ByteSet(0x00...0xFF)
    static let ascii = ByteSet(0x00...0x7F)
    /// Every byte of a scalar outside ASCII.
    static let beyondASCII = ByteSet(0x80...0xFF)
    /// The bytes with which a scalar outside ASCII begins.
    static let leads = ByteSet(0xC2...0xF4)
    /// The bytes behind the first of a scalar outside ASCII.
    static let continuations = ByteSet(0x80...0xBF)
    static let digits = ByteSet(0x30...0x39)
    static let upper = ByteSet(0x41...0x5A)
    static let lower = ByteSet(0x61...0x7A)
    static let letters = upper.union(lower)
    static let word = letters.union(digits).union(ByteSet(0x5F...0x5F))
    static let space = ByteSet(0x09...0x0D).union(ByteSet(0x20...0x20))

    init() {}

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { insert(byte) }
    }

    init(_ range: ClosedRange<UInt8>) {
        for byte in range { insert(byte) }
    }

    var isEmpty: Bool { words == .zero }
    /// A bit for each byte, from the lowest of the first word on.
    var bits: [UInt64] { words.indices.map { words[$0] } }
    var count: Int { words.indices.reduce(0) { $0 + words[$1].nonzeroBitCount } }

    func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 != 0 }

    mutating func insert(_ byte: UInt8) { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

    func union(_ other: ByteSet) -> ByteSet { ByteSet(words: words | other.words) }
    func intersection(_ other: ByteSet) -> ByteSet { ByteSet(words: words & other.words) }
    func isSubset(of other: ByteSet) -> Bool { words & ~other.words == .zero }
    var complement: ByteSet { ByteSet(words: ~words) }

    private init(words: SIMD4<UInt64>) { self.words = words }

    /// Calls a function with each byte of the set, in ascending order.
    func forEach(_ body: (UInt8) -> Void) {
        for index in 0..<4 {
            var rest = words[index]
            while rest != 0 {
                body(UInt8(index * 64 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
    }
}
