/// An immutable claim on a span of a document, kept after the merge.
public struct Annotation: Hashable, Sendable {
    /// Its identity in the document graph; annotations are numbered in the order of their spans.
    public let id: AnnotationID
    /// What the span is said to be, such as `person`; declared by a plugin's manifest.
    public let type: String
    /// Where it stands: UTF-8 byte offsets.
    public let span: Span
    /// How sure the rule is, 0 to 1.
    public let score: Double
    /// What else is known, by name.
    public let features: [String: String]
    /// The normalized value; nil for names.
    public let value: Value?
    /// The entity that it mentions.
    public let entity: EntityID
    /// What made the claim.
    public let provenance: Provenance

    /// Makes an annotation.
    public init(
        id: AnnotationID,
        type: String,
        span: Span,
        score: Double,
        features: [String: String] = [:],
        value: Value? = nil,
        entity: EntityID,
        provenance: Provenance
    ) {
        self.id = id
        self.type = type
        self.span = span
        self.score = score
        self.features = features
        self.value = value
        self.entity = entity
        self.provenance = provenance
    }
}

/// The number of an annotation in its document graph, from 1; written `a1`.
public struct AnnotationID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number, from 1.
    public let number: Int

    /// Makes an identity.
    public init(_ number: Int) { self.number = number }

    /// Orders by number.
    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

    /// The form used in exports.
    public var description: String { "a\(number)" }
}
