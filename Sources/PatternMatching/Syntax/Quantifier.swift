/// How often a piece of a pattern is repeated: `*`, `+`, `?` or `{2,5}`.
struct Quantifier {
    /// Its bytes in the source, the mark for lazy or possessive included.
    let range: Range<Int>
    /// The most repetitions; nil when there is no end.
    let maximum: Int?
    let isPossessive: Bool

    /// The quantifier at an offset of a pattern that compiles; nil when something else stands there.
    init?(in source: [UInt8], at start: Int) {
        guard let (maximum, length) = Self.count(source[start...]) else { return nil }
        let mark = source[(start + length)...].first
        let hasMark = mark == UInt8(ascii: "+") || mark == UInt8(ascii: "?")
        range = start..<start + length + (hasMark ? 1 : 0)
        self.maximum = maximum
        isPossessive = mark == UInt8(ascii: "+")
    }

    private static func count(_ rest: ArraySlice<UInt8>) -> (maximum: Int?, length: Int)? {
        switch rest.first {
        case UInt8(ascii: "*"), UInt8(ascii: "+"): return (nil, 1)
        case UInt8(ascii: "?"): return (1, 1)
        case UInt8(ascii: "{"): return braced(rest)
        default: return nil
        }
    }

    /// `{2}`, `{2,}`, `{,5}` or `{2,5}`; braces around anything else are letters.
    private static func braced(_ rest: ArraySlice<UInt8>) -> (maximum: Int?, length: Int)? {
        guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { return nil }
        let inside = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
        let numbers = inside.split(separator: ",", omittingEmptySubsequences: false)
        guard !inside.isEmpty, inside != ",", numbers.count <= 2,
            numbers.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } })
        else { return nil }
        return (numbers.last.flatMap { Int($0) }, end - rest.startIndex + 1)
    }
}
