import DocumentModel

/// A pattern written out as PCRE2 sees it: fragments put in, references as callouts.
public struct ExpandedPattern: Sendable {
    /// The PCRE2 source.
    public let source: String
    /// What the references in the source stand for, by number.
    public let references: [Reference]
    private let origins: [Origin]

    /// A reference to a list or an annotation type.
    public struct Reference: Hashable, Sendable {
        /// The name as the author wrote it, such as `vessel` or `ships.vessel`.
        public let name: String
        /// What it stands for.
        public let target: Target
    }

    /// What a reference stands for.
    public enum Target: Hashable, Sendable {
        /// A list, by its plugin and id.
        case list(Provenance)
        /// An annotation type.
        case type(String)
    }

    /// A run of bytes of the source that was read from one scalar.
    private struct Origin: Sendable {
        let offset: Int
        let place: ScalarPlace?
        let placeOffset: Int
        let length: Int
        let end: Int
    }

    init(_ expansion: PatternExpander.Expansion, lists: [Provenance]) {
        source = expansion.text
        references = zip(expansion.names, expansion.references).map { name, reference in
            switch reference {
            case .gazetteer(let number): Reference(name: name, target: .list(lists[number]))
            case .annotation(let type): Reference(name: name, target: .type(type))
            }
        }
        origins = expansion.origins.map {
            Origin(
                offset: $0.offset,
                place: $0.source.place,
                placeOffset: $0.sourceOffset,
                length: $0.length,
                end: $0.source.end
            )
        }
    }

    /// The place in the author's file from which a byte of the source was read.
    ///
    /// Bytes that no author wrote, such as those of a reference's callouts, give the place of the reference or fragment
    /// that they stand for.
    public func location(byte offset: Int) -> SourceLocation? {
        guard let origin = origins.last(where: { $0.offset <= offset }) ?? origins.first else { return nil }
        let inside = min(max(0, offset - origin.offset), origin.length)
        return origin.place?.location(byte: min(origin.placeOffset + inside, origin.end))
    }
}
