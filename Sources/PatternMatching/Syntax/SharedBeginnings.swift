/// Alternatives that begin alike, written so that what they share is tried once.
///
/// PCRE2 tries alternatives one by one. Out of `(?:lege|lærer|leder)` becomes `(?:l(?:e(?:ge|der)|ærer))`: the same
/// matches in the same order, because alternatives that begin with different letters never match at the same place and
/// may change places. Only alternatives without captures move, so all groups keep their numbers.
///
/// Where the source holds something that is not known here, it stays as it is.
struct SharedBeginnings {
    private let source: [UInt8]
    private var offset = 0

    /// The source written anew.
    static func written(_ source: String) -> String {
        var reader = SharedBeginnings(source: Array(source.utf8))
        var options = Options()
        guard let whole = try? reader.alternatives(&options), reader.offset == reader.source.count else {
            return source
        }
        return String(decoding: whole.text, as: UTF8.self)
    }

    private init(source: [UInt8]) { self.source = source }

    private struct GivesUp: Error {}

    private struct Options {
        var caseless = false
        var extended = false
    }

    /// A piece of the source, written anew.
    private struct Piece {
        var text: ArraySlice<UInt8>
        /// The letter that it is, the same for both cases where case does not count; nil for all else.
        var letter: UInt32?
        var isMovable = true
    }

    // MARK: Writing

    /// The alternatives of a group, written anew.
    private func write(_ alternatives: [ArraySlice<Piece>]) -> [[UInt8]] {
        var written: [[UInt8]] = []
        var run: [ArraySlice<Piece>] = []
        for alternative in alternatives {
            if Self.isMovable(alternative) {
                run.append(alternative)
                continue
            }
            written += grouped(run)
            run = []
            // What matches nothing once matches nothing twice.
            if alternative.isEmpty, written.last?.isEmpty == true { continue }
            written.append(alternative.flatMap(\.text))
        }
        return written + grouped(run)
    }

    private static func isMovable(_ alternative: ArraySlice<Piece>) -> Bool {
        alternative.first?.letter != nil && alternative.allSatisfy(\.isMovable)
    }

    /// Alternatives that all begin with a letter, those with the same letter together.
    private func grouped(_ run: [ArraySlice<Piece>]) -> [[UInt8]] {
        var order: [UInt32] = []
        var groups: [UInt32: [ArraySlice<Piece>]] = [:]
        for alternative in run {
            guard let letter = alternative.first?.letter else { continue }
            if groups[letter] == nil { order.append(letter) }
            groups[letter, default: []].append(alternative)
        }
        return order.compactMap { groups[$0] }.map(joined)
    }

    /// Alternatives that begin with the same letter as one.
    private func joined(_ group: [ArraySlice<Piece>]) -> [UInt8] {
        guard group.count > 1, let first = group[0].first else { return group[0].flatMap(\.text) }
        let rests = write(group.map { $0.dropFirst() })
        guard rests.count > 1 else { return first.text + rests[0] }
        return first.text + Array("(?:".utf8) + rests.joined(separator: [UInt8(ascii: "|")])
            + [UInt8(ascii: ")")]
    }

    // MARK: Reading

    /// All alternatives up to the end of the group.
    private mutating func alternatives(_ options: inout Options) throws(GivesUp) -> Piece {
        var found = [try sequence(&options)]
        while peek == UInt8(ascii: "|") {
            offset += 1
            found.append(try sequence(&options))
        }
        let text = write(found.map { $0[...] }).joined(separator: [UInt8(ascii: "|")])
        return Piece(text: Array(text)[...], isMovable: found.allSatisfy { $0.allSatisfy(\.isMovable) })
    }

    private mutating func sequence(_ options: inout Options) throws(GivesUp) -> [Piece] {
        var pieces: [Piece] = []
        while let byte = peek, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
            if options.extended, skipSpaces() { continue }
            var piece = try self.piece(&options)
            let isApart = options.extended && skipSpaces()
            if let quantifier = Quantifier(in: source, at: offset) {
                piece.letter = nil
                piece.text += source[quantifier.range]
                offset = quantifier.range.upperBound
            } else if isApart {
                // What stood apart stays apart, such as a back reference and a digit.
                piece.text.append(UInt8(ascii: " "))
            }
            pieces.append(piece)
        }
        return pieces
    }

    private mutating func piece(_ options: inout Options) throws(GivesUp) -> Piece {
        let start = offset
        switch source[offset] {
        case UInt8(ascii: "("): return try group(&options)
        case UInt8(ascii: "["):
            skipClass()
            return Piece(text: source[start..<offset])
        case UInt8(ascii: "\\"): return try escape(options)
        case UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "$"):
            offset += 1
            return Piece(text: source[start..<offset])
        case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): throw GivesUp()
        default: return letter(options)
        }
    }

    /// A character that stands for itself.
    private mutating func letter(_ options: Options) -> Piece {
        let start = offset
        offset += 1
        while offset < source.count, source[offset] & 0xC0 == 0x80 { offset += 1 }
        let text = source[start..<offset]
        let scalar = String(decoding: text, as: UTF8.self).unicodeScalars.first?.value
        return Piece(text: text, letter: scalar.flatMap { options.caseless ? Self.folded($0) : $0 })
    }

    /// The same for the two cases of a letter; nil for a letter that might have more than two forms.
    private static func folded(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: scalar + 0x20
        case 0..<0x80, 0xE0...0xF6, 0xF8...0xFE: scalar
        default: nil
        }
    }

    private mutating func escape(_ options: Options) throws(GivesUp) -> Piece {
        let start = offset
        offset += 1
        guard let byte = peek, byte != UInt8(ascii: "Q"), byte != UInt8(ascii: "E") else { throw GivesUp() }
        let isWord = Self.isAlphanumeric(byte) || byte >= 0x80
        if !isWord {
            offset += 1
            return Piece(text: source[start..<offset], letter: UInt32(byte))
        }
        offset += 1
        if let end = Self.argumentEnd(behind: byte, peek) { try skip(through: end) }
        // A back reference may say something else elsewhere.
        let isReference = "123456789gkK".utf8.contains(byte)
        while isReference, let digit = peek, (0x30...0x39).contains(digit) { offset += 1 }
        return Piece(text: source[start..<offset], isMovable: !isReference)
    }

    /// What ends the argument of an escape; nil where it has none.
    private static func argumentEnd(behind name: UInt8, _ opening: UInt8?) -> UInt8? {
        switch (name, opening) {
        case (_, UInt8(ascii: "{")) where "xopPNgk".utf8.contains(name): UInt8(ascii: "}")
        case (UInt8(ascii: "g"), UInt8(ascii: "<")), (UInt8(ascii: "k"), UInt8(ascii: "<")): UInt8(ascii: ">")
        case (UInt8(ascii: "g"), UInt8(ascii: "'")), (UInt8(ascii: "k"), UInt8(ascii: "'")): UInt8(ascii: "'")
        default: nil
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }

    // MARK: Groups

    private mutating func group(_ options: inout Options) throws(GivesUp) -> Piece {
        let start = offset
        if let reference = ReferenceCallout.written(at: source[offset...]) {
            offset += reference.length
            return Piece(text: source[start..<offset], isMovable: false)
        }
        for opening: StaticString in ["(*", "(?C", "(?&", "(?P>", "(?P=", "(?#"] where starts(with: opening) {
            try skip(through: UInt8(ascii: ")"))
            return Piece(text: source[start..<offset], isMovable: false)
        }
        for opening: StaticString in ["(?:", "(?>", "(?=", "(?!"] where starts(with: opening) {
            return try inside(opening.utf8CodeUnitCount, options)
        }
        // The alternatives of a look-behind need lengths of their own, those of a condition are counted.
        for opening: StaticString in ["(?<=", "(?<!", "(?|"] where starts(with: opening) {
            return try verbatim(opening.utf8CodeUnitCount, options)
        }
        if starts(with: "(?(DEFINE)") { return try inside("(?(DEFINE)".utf8.count, options) }
        if starts(with: "(?("), !starts(with: "(?(?") {
            try skip(through: UInt8(ascii: ")"))
            let length = offset - start
            offset = start
            return try verbatim(length, options)
        }
        for opening: StaticString in ["(?<", "(?P<"] where starts(with: opening) {
            try skip(through: UInt8(ascii: ">"))
            let length = offset - start
            offset = start
            return try capture(length, options)
        }
        guard starts(with: "(?") else { return try capture(1, options) }
        return try optionSetting(&options)
    }

    private mutating func inside(_ opening: Int, _ options: Options) throws(GivesUp) -> Piece {
        var own = options
        let head = source[offset..<offset + opening]
        offset += opening
        var piece = try alternatives(&own)
        guard peek == UInt8(ascii: ")") else { throw GivesUp() }
        offset += 1
        piece.text = head + piece.text + [UInt8(ascii: ")")]
        return piece
    }

    private mutating func capture(_ opening: Int, _ options: Options) throws(GivesUp) -> Piece {
        var piece = try inside(opening, options)
        piece.isMovable = false
        return piece
    }

    private mutating func verbatim(_ opening: Int, _ options: Options) throws(GivesUp) -> Piece {
        let start = offset
        var piece = try inside(opening, options)
        piece.text = source[start..<offset]
        return piece
    }

    /// `(?i)`, which holds to the end of the group around it, or `(?i-x:…)`.
    private mutating func optionSetting(_ options: inout Options) throws(GivesUp) -> Piece {
        let start = offset
        var changed = options
        var isOn = true
        offset += 2
        while let byte = peek {
            offset += 1
            switch byte {
            case UInt8(ascii: "i"): changed.caseless = isOn
            case UInt8(ascii: "x"): changed.extended = isOn
            case UInt8(ascii: "s"), UInt8(ascii: "m"), UInt8(ascii: "J"): break
            case UInt8(ascii: "-"): isOn = false
            case UInt8(ascii: ":"):
                let length = offset - start
                offset = start
                return try inside(length, changed)
            case UInt8(ascii: ")"):
                options = changed
                return Piece(text: source[start..<offset], isMovable: false)
            default: throw GivesUp()
            }
        }
        throw GivesUp()
    }

    // MARK: Bytes

    private var peek: UInt8? { offset < source.count ? source[offset] : nil }

    private func starts(with text: StaticString) -> Bool {
        text.withUTF8Buffer { source[offset...].starts(with: $0) }
    }

    private mutating func skip(through end: UInt8) throws(GivesUp) {
        guard let index = source[offset...].firstIndex(of: end) else { throw GivesUp() }
        offset = index + 1
    }

    /// Skips white space and comments; says whether there were any.
    private mutating func skipSpaces() -> Bool {
        let start = offset
        while let byte = peek {
            if byte == UInt8(ascii: "#") {
                offset = source[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
            } else if byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) {
                offset += 1
            } else {
                break
            }
        }
        return offset > start
    }

    private mutating func skipClass() {
        offset += starts(with: "[^") ? 2 : 1
        if peek == UInt8(ascii: "]") { offset += 1 }
        while let byte = peek, byte != UInt8(ascii: "]") {
            if starts(with: "[:"), let end = source[offset...].firstRange(of: Array(":]".utf8)) {
                offset = end.upperBound
            } else {
                offset += byte == UInt8(ascii: "\\") ? 2 : 1
            }
        }
        // A class that nothing closes is PCRE2's to complain of.
        offset = min(offset + 1, source.count)
    }
}
