import Vev

/// What somebody asks of a document.
public struct Question: Sendable {
    /// The bytes of the document that are asked about, each range on its own; nil for all of it.
    public let places: [Range<Int>]?
    /// The rule that is asked about; nil for all.
    public let rule: Provenance?
    /// Whether patterns are told with their fragments put in.
    public let isExpanding: Bool

    /// Makes a question.
    public init(places: [Range<Int>]? = nil, rule: Provenance? = nil, isExpanding: Bool = false) {
        self.isExpanding = isExpanding
        self.places = places
        self.rule = rule
    }

    func asks(about span: Span) -> Bool {
        places?.contains { $0.overlaps(span.range) } ?? true
    }

    func asks(about provenance: Provenance) -> Bool { rule.map { $0 == provenance } ?? true }
}
