/// What a pattern asks of a text, as far as the text alone can tell.
///
/// The tree may allow what the pattern does not, but never forbids what it does: what is not understood is
/// ``anything``.
indirect enum PatternTree: Hashable, Sendable {
    /// No text at all.
    case nothing
    /// One scalar of a set, written at a byte of the source.
    case scalar(ScalarSet, at: Int)
    case sequence([PatternTree])
    case alternatives([PatternTree])
    /// At least so often, and at most; nil for without end.
    case repeated(PatternTree, least: Int, most: Int?)
    case named(String, PatternTree)
    /// `(?&name)`.
    case call(String)
    case lookAhead(PatternTree, isNegative: Bool)
    case lookBehind(PatternTree, isNegative: Bool)
    /// `\b`.
    case boundary
    /// `\A`.
    case textStart
    /// A span of a reference begins here; how it goes on only the findings know.
    case reference(Int)
    /// The match ends here, whatever stands behind.
    case end
    /// Any text of any length.
    case anything
}

extension PatternTree {
    /// Whether a part of the tree, itself included, fulfils a condition.
    func contains(where condition: (PatternTree) -> Bool) -> Bool {
        condition(self) || parts.contains { $0.contains(where: condition) }
    }

    /// The trees directly within this one.
    var parts: [PatternTree] {
        switch self {
        case .sequence(let parts), .alternatives(let parts): parts
        case .repeated(let part, _, _), .named(_, let part), .lookAhead(let part, _),
            .lookBehind(let part, _):
            [part]
        default: []
        }
    }
}
