/// The classes of characters that patterns name, as PCRE2 reads them with UCP.
extension ScalarSet {
    static let digits = ScalarSet(ascii: .digits).union(ScalarSet(leads: 0xD9...0xF4))
    static let word = ScalarSet(ascii: .word).union(.beyondASCII).holdingLatin
    static let space = ScalarSet(ascii: .space)
        .union(ScalarSet(lead: 0xC2, seconds: ByteSet(0x85...0x85).union(ByteSet(0xA0...0xA0))))
        .union(ScalarSet(leads: 0xE1...0xE3))
    static let letters = ScalarSet(ascii: .letters).union(.beyondASCII).holdingLatin
    // Latin-1 has its capitals in one row and its small letters in the next; all else may be either.
    static let upper = ScalarSet(ascii: .upper)
        .union(ScalarSet(lead: 0xC3, seconds: ByteSet(0x80...0x9E)))
        .union(ScalarSet(leads: 0xC4...0xF4))
    static let lower = ScalarSet(ascii: .lower)
        .union(ScalarSet(lead: 0xC2, seconds: ByteSet(0xB5...0xB5)))
        .union(ScalarSet(lead: 0xC3, seconds: ByteSet(0x9F...0xBF)))
        .union(ScalarSet(leads: 0xC4...0xF4))
    static let punctuation = ScalarSet(ascii: ByteSet("!\"#%&'()*,-./:;?@[\\]_{}".utf8)).union(.beyondASCII)
    static let symbols = ScalarSet(ascii: ByteSet("$+<=>^`|~".utf8)).union(.beyondASCII)

    /// The scalars of `[:name:]`; nil when the name is not known here.
    init?(posix name: String, caseless: Bool) {
        switch name {
        case "alpha": self = .letters
        case "upper": self = caseless ? .letters : .upper
        case "lower": self = caseless ? .letters : .lower
        case "digit": self = .digits
        case "alnum": self = ScalarSet.letters.union(ScalarSet(ascii: .digits))
        case "word": self = .word
        case "space": self = .space
        default: return nil
        }
    }

    /// The scalars of `\p{name}`; nil when the name is not known here.
    init?(property name: String, caseless: Bool) {
        switch name {
        case "L", "L&": self = .letters
        case "Lu": self = caseless ? .letters : .upper
        case "Ll": self = caseless ? .letters : .lower
        case "Lt": self = caseless ? .letters : .beyondASCII
        case "N", "Nd": self = ScalarSet(ascii: .digits).union(.beyondASCII)
        case "M", "Mn", "Mc", "Me", "Lm", "Lo", "Nl", "No": self = .beyondASCII
        case "P": self = .punctuation
        case "S": self = .symbols
        case "Z", "Zs": self = ScalarSet(ascii: ByteSet(0x20...0x20)).union(.beyondASCII)
        default: return nil
        }
    }
}
