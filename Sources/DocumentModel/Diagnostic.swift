/// Something that kept a part of the work on a document from being done; the rest of the work is kept.
public struct Diagnostic: Hashable, Sendable {
    /// What happened.
    public let kind: Kind
    /// Which rule it happened to.
    public let provenance: Provenance
    /// Where it happened, as a UTF-8 byte offset.
    public let offset: Int

    /// Makes a diagnostic.
    public init(_ kind: Kind, _ provenance: Provenance, offset: Int) {
        self.kind = kind
        self.provenance = provenance
        self.offset = offset
    }

    /// What can happen.
    public enum Kind: String, Hashable, Sendable {
        case matchLimit = "match-limit"
        case depthLimit = "depth-limit"
        case heapLimit = "heap-limit"
        case stackLimit = "stack-limit"
    }

    /// One sentence for a person.
    public var message: String {
        "rule '\(provenance)' was stopped by its \(kind.rawValue) at byte \(offset); what it found before is kept"
    }
}
