/// Some Unicode scalars, as the bytes that UTF-8 writes them with.
///
/// What lies in ASCII is told exactly, unless ``isExact`` says otherwise; beyond it a set may hold more than
/// the pattern says, but never less.
struct ScalarSet: Hashable, Sendable {
    /// The scalars of ASCII.
    private(set) var ascii = ByteSet.none
    /// Whether the ASCII part is exactly the pattern's.
    private(set) var isExact = true
    /// Scalars of two bytes: for each first byte the second ones.
    private(set) var pairs: [UInt8: ByteSet] = [:]
    /// Single scalars of three and four bytes.
    private(set) var longer: Set<[UInt8]> = []
    /// The first bytes with which any scalar of three or four bytes is in the set.
    private(set) var longLeads = ByteSet.none
    /// Whether every letter of Latin-1 outside ASCII certainly is in the set: what `(?<!\p{L})` forbids.
    private(set) var holdsLatin = false

    static let none = ScalarSet()
    /// Every scalar outside ASCII.
    static let beyondASCII = ScalarSet(leads: 0xC2...0xF4)
    static let everything = ScalarSet(ascii: .ascii).union(beyondASCII)
    /// A set of which nothing is known.
    static let unknown = ScalarSet(ascii: .ascii, isExact: false).union(beyondASCII)

    private init() {}

    init(ascii: ByteSet, isExact: Bool = true) { (self.ascii, self.isExact) = (ascii, isExact) }

    /// The same set, said to hold every letter of Latin-1 outside ASCII.
    var holdingLatin: ScalarSet {
        var set = self
        set.holdsLatin = true
        return set
    }

    /// The same set, of which the pattern may ask less.
    var inexact: ScalarSet {
        var set = self
        (set.isExact, set.holdsLatin) = (false, false)
        return set
    }

    /// Every scalar that is written with certain first bytes.
    init(leads: ClosedRange<UInt8>) {
        for lead in leads where lead < 0xE0 { pairs[lead] = .continuations }
        if leads.upperBound >= 0xE0 { longLeads = ByteSet(max(leads.lowerBound, 0xE0)...leads.upperBound) }
    }

    /// Scalars of two bytes that share the first one.
    init(lead: UInt8, seconds: ByteSet) { pairs[lead] = seconds }

    /// The scalars of a range; without case, also those that differ from one of them only in case.
    init(_ range: ClosedRange<UInt32>, caseless: Bool) {
        if range.lowerBound < 0x80 {
            for value in range.lowerBound...min(range.upperBound, 0x7F) {
                add(ascii: UInt8(value), caseless: caseless)
            }
        }
        guard range.upperBound >= 0x80 else { return }
        if caseless, let pair = Self.latinPair(range) {
            for value in pair { add(beyondASCII: value) }
        } else if caseless {
            // Some scalars have another case far away; the Kelvin sign and the long s even in ASCII.
            self = union(.beyondASCII)
            for byte in "kKsS".utf8 { ascii.insert(byte) }
            isExact = false
        } else if range.upperBound - max(range.lowerBound, 0x80) > 0x40 {
            self = union(.beyondASCII)
        } else {
            for value in max(range.lowerBound, 0x80)...range.upperBound { add(beyondASCII: value) }
        }
    }

    private mutating func add(ascii byte: UInt8, caseless: Bool) {
        ascii.insert(byte)
        let letter = byte | 0x20
        guard caseless, ByteSet.lower.contains(letter) else { return }
        ascii.insert(letter)
        ascii.insert(letter & 0xDF)
        // The Kelvin sign and the long s are other cases of these two.
        if letter == UInt8(ascii: "k") { longer.insert(Array("\u{212A}".utf8)) }
        if letter == UInt8(ascii: "s") { add(beyondASCII: 0x17F) }
    }

    /// Both cases of one letter of Latin-1 whose other case is there too; nil for anything else.
    private static func latinPair(_ range: ClosedRange<UInt32>) -> [UInt32]? {
        let value = range.lowerBound
        guard range.count == 1, (0xC0...0xFE).contains(value), ![0xD7, 0xDF, 0xF7].contains(value) else {
            return nil
        }
        // The sign of the angstrom is a third case of the letter.
        return value | 0x20 == 0xE5 ? [0xC5, 0xE5, 0x212B] : [value, value ^ 0x20]
    }

    private mutating func add(beyondASCII value: UInt32) {
        guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar).map(Array.init) else {
            return
        }
        if bytes.count == 2 {
            pairs[bytes[0], default: .none].insert(bytes[1])
        } else {
            longer.insert(bytes)
        }
    }

    /// The bytes that scalars of the set begin with.
    var leads: ByteSet {
        var leads = ascii.union(longLeads)
        for lead in pairs.keys { leads.insert(lead) }
        for bytes in longer { leads.insert(bytes[0]) }
        return leads
    }

    /// The length of each scalar of the set, in bytes; nil when they differ.
    var byteLength: Int? {
        let isASCII = !ascii.isEmpty
        if pairs.isEmpty, longer.isEmpty, longLeads.isEmpty { return isASCII ? 1 : nil }
        guard !isASCII, longLeads.isEmpty else { return nil }
        if longer.isEmpty { return 2 }
        let lengths = Set(longer.map(\.count))
        return pairs.isEmpty && lengths.count == 1 ? lengths.first : nil
    }

    /// The bytes that scalars of the set end with.
    var lastBytes: ByteSet { leads.isSubset(of: .ascii) ? ascii : ascii.union(.continuations) }

    /// Whether so many letters are in the set that most places of a text fit it.
    var isBroad: Bool { ByteSet.lower.intersection(ascii).count > 13 }

    func union(_ other: ScalarSet) -> ScalarSet {
        var result = self
        result.ascii = ascii.union(other.ascii)
        result.isExact = isExact && other.isExact
        result.pairs.merge(other.pairs) { $0.union($1) }
        result.longer.formUnion(other.longer)
        result.longLeads = longLeads.union(other.longLeads)
        result.holdsLatin = holdsLatin || other.holdsLatin
        return result
    }

    /// Every scalar that is not in the set, as far as ASCII tells.
    var complement: ScalarSet {
        let rest = isExact ? ascii.complement.intersection(.ascii) : .ascii
        return ScalarSet(ascii: rest, isExact: isExact).union(.beyondASCII)
    }
}
