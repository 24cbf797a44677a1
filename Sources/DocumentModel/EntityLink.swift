/// Why a mention counts among those of its entity: the mention that it was joined through, and the reason.
///
/// The first mention of an entity has no link; every other one leads, link by
/// link, to it or to the fuller name that it stands for.
public struct EntityLink: Hashable, Sendable {
    /// The mention that was joined.
    public let mention: AnnotationID
    /// The mention that is the evidence.
    public let evidence: AnnotationID
    /// What makes the two mean the same.
    public let reason: Reason

    /// Makes a link.
    public init(_ mention: AnnotationID, through evidence: AnnotationID, _ reason: Reason) {
        self.mention = mention
        self.evidence = evidence
        self.reason = reason
    }

    /// The closed list of reasons for which two mentions mean the same.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The same text.
        case sameName = "same-name"
        /// The same name with another suffix.
        case inflection
        /// The same name in capitals.
        case letterCase = "letter-case"
        /// Another name of the same list entry, such as a nickname or an exonym.
        case listedAlias = "listed-alias"
        /// The last word of a full name.
        case surname
        /// Another word of a full name.
        case givenName = "given-name"
        /// A name that a full name holds in quotation marks, or that a list says is short for one of its words.
        case nickname
        /// A full name without some of its middle names.
        case shorterName = "shorter-name"
        /// A full name with words made initials.
        case initials
        /// The first letters of the words of a name.
        case acronym
        /// The same value, however it is written.
        case equalValue = "equal-value"
        /// The text says so: a relation whose type unites both ends.
        case stated
    }
}
