/// The groups of a pattern's source: where each begins and ends, without what they hold.
///
/// It steps over escapes, quotations, classes and comments, and so tells a real
/// parenthesis from a written one. The pattern is one that PCRE2 has compiled.
struct PatternOutline {
    /// A group, from its opening to its closing parenthesis.
    struct Group {
        let range: Range<Int>
        let kind: Kind
    }

    enum Kind {
        case lookAround, other
        /// What a reference is written as, see ``ReferenceCallout``.
        case reference(Int)
    }

    /// The groups in the order in which they close.
    private(set) var groups: [Group] = []

    private let source: [UInt8]
    private var offset = 0
    private var open: [(start: Int, kind: Kind, isExtended: Bool)] = []
    private var isExtended = false

    init(_ source: String) {
        self.source = Array(source.utf8)
        while offset < self.source.count { step() }
    }

    private mutating func step() {
        switch source[offset] {
        case UInt8(ascii: "\\"): skipEscape()
        case UInt8(ascii: "["): skipClass()
        case UInt8(ascii: "#") where isExtended: skip(through: "\n")
        case UInt8(ascii: "("): openGroup()
        case UInt8(ascii: ")"): closeGroup()
        default: offset += 1
        }
    }

    private mutating func openGroup() {
        if starts(with: "(?#") { return skip(through: ")") }
        let start = offset
        let outer = isExtended
        let kind = kind
        offset += 1
        readOptions()
        open.append((start, kind, outer))
    }

    /// The kind of the group that opens here.
    private var kind: Kind {
        if ["(?=", "(?!", "(?<=", "(?<!"].contains(where: starts) { return .lookAround }
        return ReferenceCallout.reference(at: source[offset...]).map(Kind.reference) ?? .other
    }

    private mutating func closeGroup() {
        offset += 1
        guard let group = open.popLast() else { return }
        let range = group.start..<offset
        // `(?x)` is no group: what it sets holds on to the end of the group around it.
        if !isOptionSetting(range) { isExtended = group.isExtended }
        groups.append(Group(range: range, kind: group.kind))
    }

    private func isOptionSetting(_ range: Range<Int>) -> Bool {
        range.count > 3 && source[range.lowerBound + 1] == UInt8(ascii: "?")
            && source[range].dropFirst(2).dropLast().allSatisfy { "imsnxJUxa-^".utf8.contains($0) }
    }

    /// Reads the letters of `(?i-x`, which may turn comments on or off.
    private mutating func readOptions() {
        guard offset < source.count, source[offset] == UInt8(ascii: "?") else { return }
        let letters = source[(offset + 1)...].prefix { "imsnxJUa-^".utf8.contains($0) }
        guard let x = letters.firstIndex(of: UInt8(ascii: "x")) else { return }
        isExtended = !letters[..<x].contains(UInt8(ascii: "-"))
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
