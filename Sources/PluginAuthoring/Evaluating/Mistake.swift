/// A difference between gold and what was found.
public struct Mistake: Hashable, Sendable {
    /// What sort of difference it is.
    public enum Kind: String, CaseIterable, Sendable {
        /// Nothing was found where gold has a span.
        case missed
        /// Something was found where gold has nothing.
        case spurious
        /// The same text has another label.
        case type
        /// An overlapping text has the same label.
        case boundary
        /// An overlapping text has another label.
        case typeAndBoundary = "type+boundary"
    }

    /// What should have been found.
    public let gold: LabelledSpan?
    /// What was found instead.
    public let found: LabelledSpan?

    /// The sort of difference.
    public var kind: Kind {
        guard let gold else { return .spurious }
        guard let found else { return .missed }
        if gold.coincides(with: found) { return .type }
        return gold.label == found.label ? .boundary : .typeAndBoundary
    }

    /// All of the text that the mistake concerns.
    var place: LabelledSpan {
        let both = [gold, found].compactMap { $0 }
        return LabelledSpan(both.map(\.start).min() ?? 0, both.map(\.end).max() ?? 0, kind.rawValue)
    }
}
