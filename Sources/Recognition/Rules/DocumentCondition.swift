import DocumentModel

/// What must be known of a document for a rule to run on it.
public struct DocumentCondition: Hashable, Sendable {
    /// The metadata that it must carry.
    public let metadata: [String: String]
    /// The BCP 47 tags of which its language must be one, with or without a region; empty for any language.
    public let languages: [String]

    /// Makes a condition; by default every document fulfils it.
    public init(metadata: [String: String] = [:], languages: [String] = []) {
        self.metadata = metadata
        self.languages = languages
    }

    /// Whether a document fulfils it.
    public func holds(for document: Document) -> Bool {
        metadata.allSatisfy { document.metadata[$0.key] == $0.value }
            && (languages.isEmpty || languages.contains { document.isIn(language: $0) })
    }
}

extension Document {
    /// Whether the document's language is a tag, or a narrower one: `nb-NO` is in `nb`.
    fileprivate func isIn(language tag: String) -> Bool {
        language == tag || language?.hasPrefix(tag + "-") == true
    }
}
