/// A group of a pattern that is repeated often: where backtracking may multiply.
public struct RepeatedGroup: Hashable, Sendable {
    /// The bytes of the group and its quantifier in the pattern's source.
    public let range: Range<Int>
    /// The group and its quantifier as a pattern of their own, with the options that are in force there.
    public let source: String

    /// A group that is repeated less often than this multiplies too little to matter.
    private static let leastRepetitions = 10

    /// The groups of a pattern that are repeated often and give back what they have taken.
    ///
    /// Possessive repetitions, atomic groups and look-arounds give nothing back and are passed over, and so is
    /// what they hold.
    ///
    /// - Parameter source: PCRE2 source that compiles.
    public static func all(in source: String) -> [RepeatedGroup] {
        let outline = PatternOutline(source)
        let bytes = Array(source.utf8)
        let closed = outline.groups.filter { $0.isAtomic || $0.quantifier?.isPossessive == true }.map(\.range)
        return outline.groups.compactMap { group in
            guard let quantifier = group.quantifier, quantifier.maximum ?? .max >= leastRepetitions,
                !closed.contains(where: { $0.contains(group.range.lowerBound) })
            else { return nil }
            let range = group.range.lowerBound..<quantifier.range.upperBound
            let piece = String(decoding: bytes[range], as: UTF8.self)
            return RepeatedGroup(range: range, source: "(?\(group.options):\(piece))")
        }
    }
}
