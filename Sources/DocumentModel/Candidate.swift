/// An annotation before the merge: a claim that may still lose.
public struct Candidate: Hashable, Sendable {
    /// What the span is said to be.
    public var type: String
    /// Where it stands: UTF-8 byte offsets.
    public var span: Span
    /// How sure the rule is, 0 to 1.
    public var score: Double
    /// Who wins before length and score are looked at; higher wins.
    public var priority: Int
    /// The name without inflection, where the recognizer knows it; nil leaves it to the entity resolution.
    public var baseName: String?
    /// What else is known, by name.
    public var features: [String: String]
    /// The normalized value; nil for names.
    public var value: Value?
    /// What made the claim.
    public var provenance: Provenance

    /// Makes a candidate.
    public init(
        type: String,
        span: Span,
        score: Double,
        priority: Int = 0,
        baseName: String? = nil,
        features: [String: String] = [:],
        value: Value? = nil,
        provenance: Provenance
    ) {
        self.type = type
        self.span = span
        self.score = score
        self.priority = priority
        self.baseName = baseName
        self.features = features
        self.value = value
        self.provenance = provenance
    }
}

/// A candidate that did not become an annotation, and why.
public struct RejectedCandidate: Hashable, Sendable {
    /// What was claimed.
    public let candidate: Candidate
    /// Why the claim failed.
    public let reason: Rejection

    /// Makes a record of a loss.
    public init(_ candidate: Candidate, _ reason: Rejection) {
        self.candidate = candidate
        self.reason = reason
    }
}

/// The closed list of reasons for which a candidate loses.
public enum Rejection: Hashable, Sendable {
    /// A candidate on the same span stands higher in the merge order.
    case outranked(by: Provenance)
    /// A candidate that stands higher covers some of the same bytes.
    case overlaps(by: Provenance)
    /// Another rule claims the very same; it is kept once.
    case duplicate(of: Provenance)
    /// The validator or normalizer of this name refused it.
    case rejected(by: String)
    /// Its text is an entry of a list whose entries its rule never annotates.
    case blocked(by: Provenance)
    /// Its score is under the threshold.
    case belowThreshold
}
