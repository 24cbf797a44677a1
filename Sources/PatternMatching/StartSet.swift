/// Where a match can begin: at certain bytes, or where a span of certain references starts.
///
/// A set may hold places where no match begins, but never lacks one where a match does.
struct StartSet: Hashable, Sendable {
    /// For each byte, whether a match can begin with it; continuation bytes of UTF-8 never are.
    private(set) var bytes = Array(repeating: false, count: 256)
    /// The references that can stand first, by number.
    private(set) var references: Set<Int> = []

    /// No place at all.
    static let none = StartSet()
    /// Every scalar outside ASCII, by its first byte.
    static let nonASCII = StartSet(bytes: 0xC2...0xF4)
    /// Every scalar.
    static let everything = StartSet(bytes: 0x00...0x7F).union(nonASCII)
    static let digits = StartSet(bytes: UInt8(ascii: "0")...UInt8(ascii: "9"))
    static let upper = StartSet(bytes: UInt8(ascii: "A")...UInt8(ascii: "Z"))
    static let lower = StartSet(bytes: UInt8(ascii: "a")...UInt8(ascii: "z"))
    static let letters = upper.union(lower)
    static let word = letters.union(digits).union(StartSet(bytes: UInt8(ascii: "_")...UInt8(ascii: "_")))
    static let space = StartSet(bytes: 0x09...0x0D).union(StartSet(bytes: 0x20...0x20))

    private init() {}

    init(bytes range: ClosedRange<UInt8>) {
        for byte in range { bytes[Int(byte)] = true }
    }

    init(reference: Int) { references = [reference] }

    /// The scalars of a range; without case, also those that differ from one of them only in case.
    init(scalars range: ClosedRange<UInt32>, caseless: Bool) {
        for value in range.lowerBound...max(range.lowerBound, min(range.upperBound, 0x7F)) where value < 0x80
        {
            add(ascii: UInt8(value), caseless: caseless)
        }
        guard range.upperBound >= 0x80 else { return }
        if caseless || range.upperBound - max(range.lowerBound, 0x80) > 0x40 {
            // Some scalars outside ASCII have another case far away; the Kelvin sign and the long s even in ASCII.
            self = union(.nonASCII)
            if caseless { for byte in "kKsS".utf8 { bytes[Int(byte)] = true } }
        } else {
            for value in max(range.lowerBound, 0x80)...range.upperBound {
                if let scalar = Unicode.Scalar(value) { bytes[Int(UTF8.encode(scalar)!.first!)] = true }
            }
        }
    }

    private mutating func add(ascii byte: UInt8, caseless: Bool) {
        bytes[Int(byte)] = true
        let letter = byte | 0x20
        guard caseless, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) else { return }
        bytes[Int(letter)] = true
        bytes[Int(letter & 0xDF)] = true
        if letter == UInt8(ascii: "k") || letter == UInt8(ascii: "s") { self = union(.nonASCII) }
    }

    /// The bytes as a set.
    var byteSet: ByteSet {
        var set = ByteSet.none
        for byte in 0..<256 where bytes[byte] { set.insert(UInt8(byte)) }
        return set
    }

    /// Whether a match can begin with any byte at all.
    var hasBytes: Bool { bytes.contains(true) }

    /// Whether so many letters can begin a match that PCRE2's own search is quicker than trying each place.
    ///
    /// Trying a place costs a call, some 30 ns; half of the lower-case letters are most of a text.
    var isDense: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).count { bytes[Int($0)] } > 13
    }

    func union(_ other: StartSet) -> StartSet {
        var result = self
        for byte in 0..<256 where other.bytes[byte] { result.bytes[byte] = true }
        result.references.formUnion(other.references)
        return result
    }
}
