/// Groups of all kinds; `offset` is at the opening parenthesis.
extension PatternReader {
    mutating func group(_ options: inout Options) throws(GivesUp) -> PatternTree {
        if let lookAround = try lookAround(options) { return lookAround }
        if let written = ReferenceCallout.written(at: source[offset...]) {
            offset += written.length
            return written.isWhole ? .reference(written.reference) : .nothing
        }
        for opening: StaticString in ["(?:", "(?>", "(?|"] where starts(with: opening) {
            offset += opening.utf8CodeUnitCount
            return try inside(options)
        }
        if starts(with: "(?#") {
            offset = try index(of: UInt8(ascii: ")")) + 1
            return .nothing
        }
        if starts(with: "(*") { return try verb() }
        if starts(with: "(?&") || starts(with: "(?P>") { return try call() }
        if starts(with: "(?("), !starts(with: "(?(?") { return try conditional(options) }
        if starts(with: "(?<") || starts(with: "(?P<") { return try namedGroup(options) }
        guard starts(with: "(?") else {
            offset += 1
            return try inside(options)
        }
        return try optionSetting(&options)
    }

    private mutating func inside(_ options: Options) throws(GivesUp) -> PatternTree {
        var own = options
        let tree = try alternatives(&own)
        guard peek == UInt8(ascii: ")") else { throw GivesUp() }
        offset += 1
        return tree
    }

    private mutating func verb() throws(GivesUp) -> PatternTree {
        let isEnd = starts(with: "(*ACCEPT)")
        let isKnown = isEnd || starts(with: "(*MARK:skip)")
        guard isKnown || passesVerbs else { throw GivesUp() }
        offset = try index(of: UInt8(ascii: ")")) + 1
        return isEnd ? .end : .nothing
    }

    private mutating func namedGroup(_ options: Options) throws(GivesUp) -> PatternTree {
        let open = try index(of: UInt8(ascii: "<")) + 1
        offset = try index(of: UInt8(ascii: ">")) + 1
        let name = String(decoding: source[open..<offset - 1], as: UTF8.self)
        return .named(name, try inside(options))
    }

    /// `(?&name)`: the group of that name once more.
    private mutating func call() throws(GivesUp) -> PatternTree {
        let open = offset + (starts(with: "(?&") ? 3 : 4)
        offset = try index(of: UInt8(ascii: ")")) + 1
        return .call(String(decoding: source[open..<offset - 1], as: UTF8.self))
    }

    /// `(?(name)yes|no)`: either of the two, or nothing where there is only one.
    private mutating func conditional(_ options: Options) throws(GivesUp) -> PatternTree {
        let isDefinition = starts(with: "(?(DEFINE)")
        offset = try index(of: UInt8(ascii: ")")) + 1
        let tree = try inside(options)
        return isDefinition ? .repeated(tree, least: 0, most: 0) : .alternatives([tree, .nothing])
    }

    /// A look-around, which takes no text but says something of what stands there; nil when none begins here.
    private mutating func lookAround(_ options: Options) throws(GivesUp) -> PatternTree? {
        for (opening, isNegative): (StaticString, Bool) in [("(?=", false), ("(?!", true)]
        where starts(with: opening) {
            offset += opening.utf8CodeUnitCount
            return .lookAhead(try inside(options), isNegative: isNegative)
        }
        for (opening, isNegative): (StaticString, Bool) in [("(?<=", false), ("(?<!", true)]
        where starts(with: opening) {
            offset += opening.utf8CodeUnitCount
            return .lookBehind(try inside(options), isNegative: isNegative)
        }
        return nil
    }

    /// `(?i)`, which holds to the end of the group around it, or `(?i-x:…)`.
    private mutating func optionSetting(_ options: inout Options) throws(GivesUp) -> PatternTree {
        offset += 2
        var changed = options
        var isOn = true
        while let byte = peek {
            offset += 1
            switch byte {
            case UInt8(ascii: "i"): changed.caseless = isOn
            case UInt8(ascii: "x"): changed.extended = isOn
            case UInt8(ascii: "m"): changed.multiline = isOn
            case UInt8(ascii: "s"), UInt8(ascii: "J"), UInt8(ascii: "n"): break
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
}
