/// The groups of a pattern's source: where each begins and ends, without what they hold.
///
/// It steps over escapes, quotations, classes and comments, and so tells a real
/// parenthesis from a written one. The pattern is one that PCRE2 has compiled.
struct PatternOutline {
    /// A group, from its opening to its closing parenthesis.
    struct Group {
        let range: Range<Int>
        let kind: Kind
        /// The letters of the options that are in force before it.
        let options: String
        /// How often it is repeated; nil for once.
        var quantifier: Quantifier?

        /// Whether a match gives nothing back that the group has taken.
        var isAtomic: Bool {
            switch kind {
            case .lookAround, .atomic: true
            case .reference, .other: false
            }
        }
    }

    enum Kind {
        case lookAround, atomic, other
        /// What a reference is written as, see ``ReferenceCallout``; what that holds is not told.
        case reference(Int)
    }

    /// The groups in the order in which they close.
    private(set) var groups: [Group] = []
    /// What repeats pieces and groups, in the order of the source.
    private(set) var quantifiers: [Quantifier] = []

    private let source: [UInt8]
    private var offset = 0
    private var open: [(start: Int, kind: Kind, options: Set<UInt8>)] = []
    private var options: Set<UInt8> = []
    /// Whether nothing but white space stands between the last group and the offset.
    private var isBehindGroup = false

    private var isExtended: Bool { options.contains(UInt8(ascii: "x")) }

    init(_ source: String) {
        self.source = Array(source.utf8)
        while offset < self.source.count { step() }
    }

    private mutating func step() {
        if let quantifier = quantifier { return repeatPiece(quantifier) }
        if isExtended, skipSpaceOrComment() { return }
        defer { isBehindGroup = groups.last?.range.upperBound == offset }
        switch source[offset] {
        case UInt8(ascii: "\\"): skipEscape()
        case UInt8(ascii: "["): skipClass()
        case UInt8(ascii: "("): openGroup()
        case UInt8(ascii: ")"): closeGroup()
        default: offset += 1
        }
    }

    private mutating func skipSpaceOrComment() -> Bool {
        switch source[offset] {
        case UInt8(ascii: "#"): skip(through: "\n")
        case 0x00...0x20: offset += 1
        default: return false
        }
        return true
    }

    private mutating func openGroup() {
        if starts(with: "(?#") { return skip(through: ")") }
        let start = offset
        if let written = ReferenceCallout.written(at: source[start...]) {
            offset += written.length
            return close(start, .reference(written.reference), options)
        }
        let outer = options
        let kind = kind
        // A verb's star repeats nothing.
        offset += starts(with: "(*") ? 2 : 1
        readOptions()
        open.append((start, kind, outer))
    }

    /// The quantifier at the offset; the marks behind a group's opening are none.
    private var quantifier: Quantifier? {
        guard offset > 0, source[offset - 1] != UInt8(ascii: "("),
            !source[..<offset].suffix(2).elementsEqual("(?".utf8)
        else { return nil }
        return Quantifier(in: source, at: offset)
    }

    private mutating func repeatPiece(_ quantifier: Quantifier) {
        quantifiers.append(quantifier)
        if isBehindGroup { groups[groups.count - 1].quantifier = quantifier }
        isBehindGroup = false
        offset = quantifier.range.upperBound
    }

    /// The kind of the group that opens here.
    private var kind: Kind {
        if ["(?=", "(?!", "(?<=", "(?<!"].contains(where: starts) { return .lookAround }
        if starts(with: "(?>") || starts(with: "(*atomic:") { return .atomic }
        return .other
    }

    private mutating func closeGroup() {
        offset += 1
        guard let group = open.popLast() else { return }
        let range = group.start..<offset
        // `(?x)` is no group: what it sets holds on to the end of the group around it.
        if isOptionSetting(range) { return }
        options = group.options
        close(group.start, group.kind, group.options)
    }

    private mutating func close(_ start: Int, _ kind: Kind, _ options: Set<UInt8>) {
        let letters = String(decoding: options.sorted(), as: UTF8.self)
        groups.append(Group(range: start..<offset, kind: kind, options: letters))
    }

    private func isOptionSetting(_ range: Range<Int>) -> Bool {
        range.count > 3 && source[range.lowerBound + 1] == UInt8(ascii: "?")
            && source[range].dropFirst(2).dropLast().allSatisfy { "imsnxJUxa-^".utf8.contains($0) }
    }

    /// Reads the letters of `(?i-x`, each of which turns something on or off.
    private mutating func readOptions() {
        guard offset < source.count, source[offset] == UInt8(ascii: "?") else { return }
        let letters = source[(offset + 1)...].prefix { "imsnxJUa-^".utf8.contains($0) }
        let halves = letters.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        // `(?P<name>` and the like set nothing; only letters that a colon or parenthesis follows do.
        guard let end = source[(offset + 1 + letters.count)...].first, ":)".utf8.contains(end) else { return }
        options.formUnion(halves[0].filter { "imsx".utf8.contains($0) })
        if halves.count > 1 { options.subtract(halves[1]) }
    }

    private mutating func skipEscape() {
        if starts(with: "\\Q") { return skip(through: "\\E") }
        offset += 2
    }

    private mutating func skipClass() {
        offset += starts(with: "[^") ? 2 : 1
        if starts(with: "]") { offset += 1 }
        while offset < source.count, source[offset] != UInt8(ascii: "]") {
            if starts(with: "[:") { skip(through: ":]") } else { offset += starts(with: "\\") ? 2 : 1 }
        }
        offset += 1
    }

    private mutating func skip(through end: StaticString) {
        while offset < source.count, !starts(with: "\(end)") { offset += 1 }
        offset += end.utf8CodeUnitCount
    }

    private func starts(with text: String) -> Bool {
        offset <= source.count && source[offset...].starts(with: text.utf8)
    }
}
