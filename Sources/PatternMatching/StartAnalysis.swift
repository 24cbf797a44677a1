/// Reads a pattern's source for where its matches can begin.
///
/// The reader knows the part of PCRE2's syntax that patterns are usually written in. At anything
/// else it gives up, and so it does where matches can be empty or begin almost anywhere:
/// such a pattern is searched as PCRE2 searches.
struct StartAnalysis {
    private let source: [UInt8]
    private var offset = 0
    private var passesVerbs = false
    /// How the named groups so far begin, of several with one name the first: what `(?&name)` calls.
    private var named: [String: Start] = [:]

    private init(_ source: String) { self.source = Array(source.utf8) }

    /// Where matches can begin; nil when that cannot be told, or is almost anywhere.
    static func startSet(of source: String) -> StartSet? {
        guard let start = searchable(source), !start.set.isDense else { return nil }
        return start.set
    }

    /// A filter for the places where matches can begin; nil when that cannot be told, or is almost anywhere.
    static func filter(of source: String) -> StartFilter? {
        guard let start = searchable(source), let filter = StartFilter(start.ways) else { return nil }
        return filter.isDense ? nil : filter
    }

    /// How a pattern can begin whose search is not steered by verbs or `\G`.
    private static func searchable(_ source: String) -> Start? {
        let verbs = source.replacing("(*ACCEPT)", with: "").replacing(SkippingVerbs.mark, with: "")
        guard !verbs.contains("(*"), !source.contains("\\G") else { return nil }
        guard let start = start(of: source, passingVerbs: true), !start.canBeEmpty else { return nil }
        return start
    }

    /// How a pattern can begin; nil when that cannot be told.
    ///
    /// - Parameter passingVerbs: whether `(*VERB)` counts as nothing rather than as something unknown.
    static func start(of source: String, passingVerbs: Bool = false) -> Start? {
        var analysis = StartAnalysis(source)
        analysis.passesVerbs = passingVerbs
        do throws(GivesUp) {
            var options = Options()
            let start = try analysis.alternation(&options)
            return analysis.offset == analysis.source.count ? start : nil
        } catch {
            return nil
        }
    }

    private struct GivesUp: Error {}

    /// The options in force; a group has its own copy.
    private struct Options {
        var caseless = false
        var extended = false
    }

    /// How a piece of pattern can begin, and whether it can match nothing, so that what follows may begin it.
    struct Start {
        var set = StartSet.none
        var canBeEmpty = true
        /// The same with the bytes behind the first, and what stands in front.
        var ways = PatternStart.nothing
        /// The first piece that most letters fit, and whether pieces that may be missing come before it.
        var broad: (offset: Int, behindOptional: Bool)?

        static let nothing = Start()
        static func scalars(_ set: StartSet, isExact: Bool) -> Start {
            Start(set: set, canBeEmpty: false, ways: PatternStart(set, isExact: isExact))
        }

        /// A piece that can be anything.
        static let unknown = Start(set: .everything, canBeEmpty: true, ways: .unknown)

        /// A piece that takes no text, and what it asks of the text around it.
        static func assertion(_ ways: PatternStart) -> Start { Start(ways: ways) }
    }

    // MARK: Structure

    private mutating func alternation(_ options: inout Options) throws(GivesUp) -> Start {
        var result = try sequence(&options)
        while peek == UInt8(ascii: "|") {
            offset += 1
            let other = try sequence(&options)
            result.set = result.set.union(other.set)
            result.ways = result.ways.or(other.ways)
            result.canBeEmpty = result.canBeEmpty || other.canBeEmpty
            result.broad = result.broad ?? other.broad
        }
        return result
    }

    private mutating func sequence(_ options: inout Options) throws(GivesUp) -> Start {
        var result = Start.nothing
        while let byte = peek, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
            if options.extended, skipSpaceOrComment() { continue }
            let begin = offset
            let atom = try quantified(try atom(&options), options)
            result.ways = result.ways.followed(by: atom.ways)
            guard result.canBeEmpty else { continue }
            let isPiece = byte != UInt8(ascii: "(") && atom.set.isDense
            if result.broad == nil, let broad = atom.broad ?? (isPiece ? (begin, false) : nil) {
                let isBehind = result.set != .none
                result.broad = (broad.offset, broad.behindOptional || isBehind)
            }
            result.set = result.set.union(atom.set)
            result.canBeEmpty = atom.canBeEmpty
        }
        return result
    }

    private mutating func quantified(_ atom: Start, _ options: Options) throws(GivesUp) -> Start {
        while options.extended, skipSpaceOrComment() {}
        guard let (least, most) = try repetition() else { return atom }
        if peek == UInt8(ascii: "?") || peek == UInt8(ascii: "+") { offset += 1 }
        var result = atom
        result.canBeEmpty = atom.canBeEmpty || least == 0
        result.ways = atom.ways.repeated(least, most)
        return result
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

    private mutating func atom(_ options: inout Options) throws(GivesUp) -> Start {
        switch peek {
        case UInt8(ascii: "("): return try group(&options)
        case UInt8(ascii: "["): return .scalars(try characterClass(options), isExact: !options.caseless)
        case UInt8(ascii: "\\"): return try escape(options)
        case UInt8(ascii: "^"), UInt8(ascii: "$"):
            offset += 1
            return .nothing
        case UInt8(ascii: "."):
            offset += 1
            return .scalars(.everything, isExact: false)
        case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): throw GivesUp()
        default:
            let begin = offset
            let scalar = scalar()
            let set = StartSet(scalars: scalar...scalar, caseless: options.caseless)
            guard !options.caseless else { return .scalars(set, isExact: false) }
            let ways = PatternStart([StartSequence(bytes: source[begin..<offset])])
            return Start(set: set, canBeEmpty: false, ways: ways)
        }
    }

    // MARK: Groups

    private mutating func group(_ options: inout Options) throws(GivesUp) -> Start {
        if let assertion = try assertion(options) { return assertion }
        for opening in ["(?:", "(?>"] where starts(with: opening) {
            offset += opening.utf8.count
            return try inside(options)
        }
        if starts(with: "(*ACCEPT)") {
            offset += "(*ACCEPT)".utf8.count
            // The match ends here, whatever stands behind.
            return .assertion(.unknown)
        }
        if passesVerbs, starts(with: "(*") {
            offset = try index(of: UInt8(ascii: ")")) + 1
            return .nothing
        }
        if starts(with: "(?C") { return try callout() }
        if starts(with: "(?&") || starts(with: "(?P>") { return try call() }
        if starts(with: "(?("), !starts(with: "(?(?") { return try conditional(options) }
        if starts(with: "(?<") || starts(with: "(?P<") { return try namedGroup(options) }
        guard starts(with: "(?") else {
            offset += 1
            return try inside(options)
        }
        return try optionSetting(&options)
    }

    private mutating func namedGroup(_ options: Options) throws(GivesUp) -> Start {
        let open = try index(of: UInt8(ascii: "<")) + 1
        offset = try index(of: UInt8(ascii: ">")) + 1
        let name = String(decoding: source[open..<offset - 1], as: UTF8.self)
        // While it is being read, it may call itself.
        let isFirst = named[name] == nil
        if isFirst { named[name] = .unknown }
        let start = try inside(options)
        if isFirst { named[name] = start }
        return start
    }

    /// `(?&name)`: the group of that name once more.
    private mutating func call() throws(GivesUp) -> Start {
        let open = offset + (starts(with: "(?&") ? 3 : 4)
        offset = try index(of: UInt8(ascii: ")")) + 1
        return named[String(decoding: source[open..<offset - 1], as: UTF8.self)] ?? .unknown
    }

    /// `(?(name)yes|no)`: either of the two, or nothing where there is only one.
    private mutating func conditional(_ options: Options) throws(GivesUp) -> Start {
        offset = try index(of: UInt8(ascii: ")")) + 1
        var start = try inside(options)
        start.canBeEmpty = true
        start.ways = start.ways.or(.nothing)
        return start
    }

    /// A look-around, which takes no text but says something of what stands there; nil when none begins here.
    private mutating func assertion(_ options: Options) throws(GivesUp) -> Start? {
        let kinds: [(String, (PatternStart) -> PatternStart)] = [
            ("(?=", \.asLookAhead), ("(?!", { _ in .nothing }), ("(?<=", \.asLookBehind),
            ("(?<!", \.asNegativeLookBehind),
        ]
        for (opening, ways) in kinds where starts(with: opening) {
            offset += opening.utf8.count
            return .assertion(ways(try inside(options).ways))
        }
        return nil
    }

    private mutating func inside(_ options: Options) throws(GivesUp) -> Start {
        var own = options
        let start = try alternation(&own)
        guard peek == UInt8(ascii: ")") else { throw GivesUp() }
        offset += 1
        return start
    }

    /// `(?i)`, which holds to the end of the group around it, or `(?i-x:…)`.
    private mutating func optionSetting(_ options: inout Options) throws(GivesUp) -> Start {
        offset += 2
        var changed = options
        var isOn = true
        while let byte = peek {
            offset += 1
            switch byte {
            case UInt8(ascii: "i"): changed.caseless = isOn
            case UInt8(ascii: "x"): changed.extended = isOn
            case UInt8(ascii: "s"), UInt8(ascii: "m"), UInt8(ascii: "J"), UInt8(ascii: "n"): break
            case UInt8(ascii: "-"): isOn = false
            case UInt8(ascii: ":"): return try inside(changed)
            case UInt8(ascii: ")"):
                options = changed
                return .nothing
            default: throw GivesUp()
            }
        }
        throw GivesUp()
    }

    /// A reference's callouts, see ``ReferenceCallout``: of each three numbers the first asks for a start.
    private mutating func callout() throws(GivesUp) -> Start {
        offset += 3
        let (reference, question) = number().quotientAndRemainder(dividingBy: 3)
        guard peek == UInt8(ascii: ")") else { throw GivesUp() }
        offset += 1
        guard question == 0 else { return .nothing }
        let set = StartSet(reference: reference)
        return Start(set: set, canBeEmpty: false, ways: PatternStart(reference: reference))
    }

    // MARK: Characters

    private mutating func escape(_ options: Options) throws(GivesUp) -> Start {
        offset += 1
        guard let byte = peek else { throw GivesUp() }
        switch byte {
        case UInt8(ascii: "b"):
            offset += 1
            return .assertion(PatternStart([.boundary]))
        case UInt8(ascii: "k"):
            offset += 1
            return try backReference()
        case UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "z"), UInt8(ascii: "Z"), UInt8(ascii: "K"):
            offset += 1
            return .nothing
        default: return .scalars(try escapedSet(options), isExact: !options.caseless)
        }
    }

    /// `\k<name>`, in one of its three spellings: anything that the group matched, or nothing.
    private mutating func backReference() throws(GivesUp) -> Start {
        let closings: [UInt8: UInt8] = [
            UInt8(ascii: "<"): UInt8(ascii: ">"), UInt8(ascii: "{"): UInt8(ascii: "}"),
            UInt8(ascii: "'"): UInt8(ascii: "'"),
        ]
        guard let closing = peek.flatMap({ closings[$0] }) else { throw GivesUp() }
        offset += 1
        offset = try index(of: closing) + 1
        return .unknown
    }

    /// The set of an escape that stands for scalars; `offset` is behind the backslash.
    private mutating func escapedSet(_ options: Options) throws(GivesUp) -> StartSet {
        guard let byte = peek else { throw GivesUp() }
        let letter = Unicode.Scalar(byte)
        if letter == "p" || letter == "P" { return try property(options) }
        if let value = try escapedScalar() {
            return StartSet(scalars: value...value, caseless: options.caseless)
        }
        offset += 1
        switch letter {
        case "d": return .digits.union(.nonASCII)
        case "w": return .word.union(.nonASCII)
        case "s", "h", "v": return .space.union(.nonASCII)
        case "D", "W", "S", "H", "V", "N", "R", "X": return .everything
        default: throw GivesUp()
        }
    }

    /// The scalar that an escape stands for; nil when it stands for a class of them.
    private mutating func escapedScalar() throws(GivesUp) -> UInt32? {
        guard let byte = peek else { throw GivesUp() }
        switch Unicode.Scalar(byte) {
        case "t", "n", "r", "f", "e":
            offset += 1
            return ["t": 0x09, "n": 0x0A, "r": 0x0D, "f": 0x0C, "e": 0x1B][Unicode.Scalar(byte)]
        case "x": return try hexadecimal()
        case let scalar where scalar.isASCII && scalar.properties.isAlphabetic || isDigit(offset): return nil
        default: return scalar()
        }
    }

    /// `x{20}` or `x20`.
    private mutating func hexadecimal() throws(GivesUp) -> UInt32 {
        offset += 1
        let isBraced = peek == UInt8(ascii: "{")
        let start = isBraced ? offset + 1 : offset
        let end = isBraced ? try index(of: UInt8(ascii: "}")) : min(start + 2, source.count)
        guard let value = UInt32(String(decoding: source[start..<end], as: UTF8.self), radix: 16) else {
            throw GivesUp()
        }
        offset = isBraced ? end + 1 : end
        return value
    }

    /// `p{Lu}`, `pL`, `P{L}`; the ASCII part of the common ones is known, others can begin anywhere.
    private mutating func property(_ options: Options) throws(GivesUp) -> StartSet {
        let isNegated = peek == UInt8(ascii: "P")
        offset += 1
        var name = ""
        if peek == UInt8(ascii: "{") {
            let end = try index(of: UInt8(ascii: "}"))
            name = String(decoding: source[offset + 1..<end], as: UTF8.self)
            offset = end + 1
        } else if let byte = peek {
            name = String(Unicode.Scalar(byte))
            offset += 1
        }
        if isNegated { return .everything }
        switch name {
        case "L", "L&": return .letters.union(.nonASCII)
        case "Lu": return (options.caseless ? StartSet.letters : .upper).union(.nonASCII)
        case "Ll": return (options.caseless ? StartSet.letters : .lower).union(.nonASCII)
        case "N", "Nd": return .digits.union(.nonASCII)
        case "M", "Mn", "Lt", "Lm", "Lo": return options.caseless ? .everything : .nonASCII
        default: return .everything
        }
    }

    private mutating func characterClass(_ options: Options) throws(GivesUp) -> StartSet {
        offset += 1
        let isNegated = peek == UInt8(ascii: "^")
        if isNegated { offset += 1 }
        var set = StartSet.none
        var isFirst = true
        while let byte = peek, isFirst || byte != UInt8(ascii: "]") {
            isFirst = false
            if starts(with: "[:") || starts(with: "[.") || starts(with: "[=") { throw GivesUp() }
            set = set.union(try classMember(options))
        }
        guard peek == UInt8(ascii: "]") else { throw GivesUp() }
        offset += 1
        return isNegated ? .everything : set
    }

    /// One scalar, range or escape of a class.
    private mutating func classMember(_ options: Options) throws(GivesUp) -> StartSet {
        guard let first = try classScalar() else {
            if let byte = peek, [UInt8(ascii: "b"), UInt8(ascii: "Q"), UInt8(ascii: "E")].contains(byte) {
                throw GivesUp()
            }
            return try escapedSet(options)
        }
        guard peek == UInt8(ascii: "-"), offset + 1 < source.count, source[offset + 1] != UInt8(ascii: "]")
        else {
            return StartSet(scalars: first...first, caseless: options.caseless)
        }
        offset += 1
        guard let last = try classScalar(), last >= first else { throw GivesUp() }
        return StartSet(scalars: first...last, caseless: options.caseless)
    }

    /// The next scalar of a class, escaped or not; nil, behind the backslash, when the escape is a class of its own.
    private mutating func classScalar() throws(GivesUp) -> UInt32? {
        guard peek == UInt8(ascii: "\\") else { return scalar() }
        offset += 1
        return try escapedScalar()
    }

    // MARK: Reading

    private var peek: UInt8? { offset < source.count ? source[offset] : nil }

    private func isDigit(_ index: Int) -> Bool {
        index < source.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(source[index])
    }

    private func starts(with text: String) -> Bool { source[offset...].starts(with: text.utf8) }

    private func index(of byte: UInt8) throws(GivesUp) -> Int {
        guard let index = source[offset...].firstIndex(of: byte) else { throw GivesUp() }
        return index
    }

    private mutating func number() -> Int {
        var value = 0
        while isDigit(offset), value < 100_000 {
            value = value * 10 + Int(source[offset] - UInt8(ascii: "0"))
            offset += 1
        }
        return value
    }

    /// Reads one scalar of the source.
    private mutating func scalar() -> UInt32 {
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
