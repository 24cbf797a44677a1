/// Escapes and character classes.
extension PatternReader {
    /// An escape outside a class; `offset` is at the backslash.
    mutating func escape(_ options: Options) throws(GivesUp) -> PatternTree {
        let begin = offset
        offset += 1
        guard let byte = peek else { throw GivesUp() }
        switch byte {
        case UInt8(ascii: "b"): offset += 1; return .boundary
        case UInt8(ascii: "A"): offset += 1; return .textStart
        case UInt8(ascii: "B"), UInt8(ascii: "z"), UInt8(ascii: "Z"), UInt8(ascii: "K"):
            offset += 1
            return .nothing
        case UInt8(ascii: "R"), UInt8(ascii: "X"):
            // Of more than one scalar.
            offset += 1
            return .repeated(
                .scalar(byte == UInt8(ascii: "R") ? .space : .everything, at: begin),
                least: 1,
                most: nil
            )
        case UInt8(ascii: "k"): return try backReference()
        case UInt8(ascii: "1")...UInt8(ascii: "9"):
            _ = number()
            return .anything
        default: return .scalar(try escapedSet(options), at: begin)
        }
    }

    /// `\k<name>`, in one of its three spellings: anything that the group matched, or nothing.
    private mutating func backReference() throws(GivesUp) -> PatternTree {
        let closings: [UInt8: UInt8] = [
            UInt8(ascii: "<"): UInt8(ascii: ">"), UInt8(ascii: "{"): UInt8(ascii: "}"),
            UInt8(ascii: "'"): UInt8(ascii: "'"),
        ]
        offset += 1
        guard let closing = peek.flatMap({ closings[$0] }) else { throw GivesUp() }
        offset += 1
        offset = try index(of: closing) + 1
        return .anything
    }

    /// The set of an escape that stands for scalars; `offset` is behind the backslash.
    private mutating func escapedSet(_ options: Options) throws(GivesUp) -> ScalarSet {
        guard let byte = peek else { throw GivesUp() }
        let letter = Unicode.Scalar(byte)
        if letter == "p" || letter == "P" { return try property(options) }
        if let value = try escapedScalar() { return ScalarSet(value...value, caseless: options.caseless) }
        offset += 1
        switch letter {
        case "d": return .digits
        case "w": return .word
        case "s": return .space
        case "h", "v": return ScalarSet.space.inexact
        case "D": return ScalarSet.digits.complement
        case "W": return ScalarSet.word.complement
        case "S": return ScalarSet.space.complement
        case "H", "V", "N": return .unknown
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

    /// `p{Lu}`, `pL`, `P{L}`; a property that is not known may be anything.
    private mutating func property(_ options: Options) throws(GivesUp) -> ScalarSet {
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
        guard let set = ScalarSet(property: name, caseless: options.caseless) else {
            return .unknown
        }
        return isNegated ? set.complement : set
    }

    mutating func characterClass(_ options: Options) throws(GivesUp) -> ScalarSet {
        offset += 1
        let isNegated = peek == UInt8(ascii: "^")
        if isNegated { offset += 1 }
        var set = ScalarSet.none
        var isFirst = true
        while let byte = peek, isFirst || byte != UInt8(ascii: "]") {
            isFirst = false
            if starts(with: "[.") || starts(with: "[=") { throw GivesUp() }
            set = set.union(starts(with: "[:") ? try namedClass(options) : try classMember(options))
        }
        guard peek == UInt8(ascii: "]") else { throw GivesUp() }
        offset += 1
        return isNegated ? set.complement : set
    }

    /// `[:alpha:]`, or `[:^alpha:]` for what is not in it.
    private mutating func namedClass(_ options: Options) throws(GivesUp) -> ScalarSet {
        let begin = offset + 2
        offset = try index(of: UInt8(ascii: "]")) + 1
        guard offset - 2 >= begin, source[offset - 2] == UInt8(ascii: ":") else { throw GivesUp() }
        let name = String(decoding: source[begin..<offset - 2], as: UTF8.self)
        let isNegated = name.hasPrefix("^")
        let set =
            ScalarSet(posix: isNegated ? String(name.dropFirst()) : name, caseless: options.caseless)
            ?? .unknown
        return isNegated ? set.complement : set
    }

    /// One scalar, range or escape of a class.
    private mutating func classMember(_ options: Options) throws(GivesUp) -> ScalarSet {
        guard let first = try classScalar() else {
            if let byte = peek, [UInt8(ascii: "b"), UInt8(ascii: "Q"), UInt8(ascii: "E")].contains(byte) {
                throw GivesUp()
            }
            return try escapedSet(options)
        }
        guard peek == UInt8(ascii: "-"), offset + 1 < source.count, source[offset + 1] != UInt8(ascii: "]")
        else { return ScalarSet(first...first, caseless: options.caseless) }
        let hyphen = offset
        offset += 1
        guard let last = try classScalar() else {
            // `[a-\d]`: the hyphen stands for itself.
            offset = hyphen
            return ScalarSet(first...first, caseless: options.caseless)
        }
        guard last >= first else { throw GivesUp() }
        return ScalarSet(first...last, caseless: options.caseless)
    }

    /// The next scalar of a class, escaped or not; nil, behind the backslash, when the escape is a class of its own.
    private mutating func classScalar() throws(GivesUp) -> UInt32? {
        guard peek == UInt8(ascii: "\\") else { return scalar() }
        offset += 1
        return try escapedScalar()
    }
}
