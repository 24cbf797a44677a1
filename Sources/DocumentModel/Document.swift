/// Immutable text with what is known about it before anything is recognized.
public struct Document: Sendable {
    /// What tells this document from others; a path for a file.
    public let id: String
    /// The text as UTF-8 bytes, exactly as it was given.
    public let utf8: [UInt8]
    /// The BCP 47 tag of the text's language, such as `nb`; nil while it is unknown.
    public let language: String?
    /// The moment that relative dates are resolved against; nil leaves them unresolved.
    public let referenceTime: LocalDateTime?
    /// What else the source said of the document, by name.
    public let metadata: [String: String]

    /// Makes a document from a string.
    public init(
        id: String = "",
        text: String,
        language: String? = nil,
        referenceTime: LocalDateTime? = nil,
        metadata: [String: String] = [:]
    ) {
        self.init(
            id: id,
            validatedUTF8: Array(text.utf8),
            language: language,
            referenceTime: referenceTime,
            metadata: metadata
        )
    }

    /// Makes a document from bytes that the caller knows to be valid UTF-8.
    public init(
        id: String,
        validatedUTF8 utf8: [UInt8],
        language: String? = nil,
        referenceTime: LocalDateTime? = nil,
        metadata: [String: String] = [:]
    ) {
        self.id = id
        self.utf8 = utf8
        self.language = language
        self.referenceTime = referenceTime
        self.metadata = metadata
    }

    /// The same document, known to be of a moment.
    public func written(on time: LocalDateTime) -> Document {
        Document(
            id: id,
            validatedUTF8: utf8,
            language: language,
            referenceTime: time,
            metadata: metadata
        )
    }

    /// The whole text.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    /// The text that a span covers.
    public subscript(span: Span) -> String {
        String(decoding: utf8[span.range], as: UTF8.self)
    }
}
