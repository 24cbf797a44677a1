/// Reads a pattern's source into a ``PatternTree``.
///
/// The reader knows the part of PCRE2's syntax that patterns are usually written in. At anything else it gives up,
/// and such a pattern is searched for as PCRE2 searches.
struct PatternReader {
    let source: [UInt8]
    var offset = 0
    /// Where the piece begins that is being read.
    private var piece = 0
    /// Whether `(*VERB)` counts as nothing rather than as something unknown.
    let passesVerbs: Bool

    private init(_ source: String, passingVerbs: Bool) {
        self.source = Array(source.utf8)
        passesVerbs = passingVerbs
    }

    /// The tree of a pattern; nil when the reader gives up.
    static func tree(of source: String) -> PatternTree? {
        if case .success(let tree) = read(source, passingVerbs: false) { tree } else { nil }
    }

    /// The tree of a pattern, or where the reader gives up.
    ///
    /// - Parameter passingVerbs: whether `(*VERB)` counts as nothing rather than as something unknown.
    static func read(_ source: String, passingVerbs: Bool) -> Result<PatternTree, Obstacle> {
        var reader = PatternReader(source, passingVerbs: passingVerbs)
        do throws(GivesUp) {
            var options = Options()
            let tree = try reader.alternatives(&options)
            if reader.offset == reader.source.count { return .success(tree) }
        } catch {}
        return .failure(Obstacle(offset: reader.piece))
    }

    /// Where the reader gave up, as a byte offset of the source.
    struct Obstacle: Error {
        let offset: Int
    }

    struct GivesUp: Error {}

    /// The options in force; a group has its own copy.
    struct Options {
        var caseless = false
        var extended = false
        var multiline = false
    }

    mutating func alternatives(_ options: inout Options) throws(GivesUp) -> PatternTree {
        var parts = [try sequence(&options)]
        while peek == UInt8(ascii: "|") {
            offset += 1
            parts.append(try sequence(&options))
        }
        return parts.count == 1 ? parts[0] : .alternatives(parts)
    }

    private mutating func sequence(_ options: inout Options) throws(GivesUp) -> PatternTree {
        var parts: [PatternTree] = []
        while let byte = peek, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
            if options.extended, skipSpaceOrComment() { continue }
            let part = try quantified(try atom(&options), options)
            if part != .nothing { parts.append(part) }
        }
        return parts.isEmpty ? .nothing : parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func quantified(_ atom: PatternTree, _ options: Options) throws(GivesUp) -> PatternTree {
        while options.extended, skipSpaceOrComment() {}
        guard let (least, most) = try repetition() else { return atom }
        if peek == UInt8(ascii: "?") || peek == UInt8(ascii: "+") { offset += 1 }
        return .repeated(atom, least: least, most: most)
    }

    /// How often the piece in front may stand, if a quantifier says so.
    private mutating func repetition() throws(GivesUp) -> (least: Int, most: Int?)? {
        switch peek {
        case UInt8(ascii: "*"): offset += 1; return (0, nil)
        case UInt8(ascii: "?"): offset += 1; return (0, 1)
        case UInt8(ascii: "+"): offset += 1; return (1, nil)
        case UInt8(ascii: "{") where isDigit(offset + 1):
            offset += 1
            let least = number()
            var most: Int? = least
            if peek == UInt8(ascii: ",") {
                offset += 1
                most = isDigit(offset) ? number() : nil
            }
            guard peek == UInt8(ascii: "}") else { throw GivesUp() }
            offset += 1
            return (least, most)
        default: return nil
        }
    }

    private mutating func atom(_ options: inout Options) throws(GivesUp) -> PatternTree {
        let begin = offset
        piece = begin
        switch peek {
        case UInt8(ascii: "("): return try group(&options)
        case UInt8(ascii: "["): return .scalar(try characterClass(options), at: begin)
        case UInt8(ascii: "\\"): return try escape(options)
        case UInt8(ascii: "^"):
            offset += 1
            return options.multiline ? .nothing : .textStart
        case UInt8(ascii: "$"):
            offset += 1
            return .nothing
        case UInt8(ascii: "."):
            offset += 1
            return .scalar(.everything, at: begin)
        case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): throw GivesUp()
        default:
            let scalar = scalar()
            return .scalar(ScalarSet(scalar...scalar, caseless: options.caseless), at: begin)
        }
    }

    // MARK: Reading

    var peek: UInt8? { offset < source.count ? source[offset] : nil }

    func isDigit(_ index: Int) -> Bool { index < source.count && ByteSet.digits.contains(source[index]) }

    func starts(with text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard source.count - offset >= length else { return false }
        return text.withUTF8Buffer { bytes in bytes.indices.allSatisfy { bytes[$0] == source[offset + $0] } }
    }

    func index(of byte: UInt8) throws(GivesUp) -> Int {
        guard let index = source[offset...].firstIndex(of: byte) else { throw GivesUp() }
        return index
    }

    mutating func number() -> Int {
        var value = 0
        while isDigit(offset), value < 100_000 {
            value = value * 10 + Int(source[offset] - UInt8(ascii: "0"))
            offset += 1
        }
        return value
    }

    /// Reads one scalar of the source.
    mutating func scalar() -> UInt32 {
        let first = source[offset]
        guard first >= 0x80 else {
            offset += 1
            return UInt32(first)
        }
        let text = String(decoding: source[offset..<min(offset + 4, source.count)], as: UTF8.self)
        let scalar = text.unicodeScalars.first!
        offset += UTF8.width(scalar)
        return scalar.value
    }

    private mutating func skipSpaceOrComment() -> Bool {
        guard let byte = peek else { return false }
        if byte == UInt8(ascii: "#") {
            while let byte = peek, byte != 0x0A { _ = byte; offset += 1 }
            return true
        }
        guard byte == 0x20 || (0x09...0x0D).contains(byte) else { return false }
        offset += 1
        return true
    }
}
