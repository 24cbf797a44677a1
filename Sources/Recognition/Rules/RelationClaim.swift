import DocumentModel

/// A relation that a rule claims between what stands on two spans.
public struct RelationClaim: Hashable, Sendable {
    /// The relation type.
    public let type: String
    /// Where the relation starts; nil for whoever the document says it of elsewhere.
    public let from: End?
    /// Where it ends.
    public let to: End
    /// What the text calls the relation; nil when the type says it all.
    public let label: String?
    /// How sure the rule is.
    public let score: Double
    /// What made the claim.
    public let provenance: Provenance

    /// One end of a relation: a mention, an entity by its name in a list, or the names inside a stretch of text.
    public struct End: Hashable, Sendable {
        /// The bytes of the analysed text that the end's group covers.
        public let span: Span
        /// The types that the mention may have; empty for any.
        public let types: Set<String>
        /// The list entry that stands there: without a mention, the end is the entity of this name.
        public let entry: String?

        /// Whether an annotation of a type can be this end.
        public func allows(_ type: String) -> Bool { types.isEmpty || types.contains(type) }
    }
}

extension RuleMatch {
    func emit(_ relation: RelationEmission) {
        let from = relation.from.flatMap(end)
        guard (from == nil) == (relation.from == nil), let to = end(relation.to) else { return }
        findings.add(
            RelationClaim(
                type: relation.type,
                from: from,
                to: to,
                label: relation.label.flatMap(label),
                score: relation.score,
                provenance: rule.provenance
            )
        )
    }

    /// A label as written, or the base form of the list entry that stands on its group; a capital that only begins
    /// a word is made small, so that equal labels are equal wherever they stand in a sentence.
    private func label(_ source: Emission.FeatureSource) -> String? {
        switch source {
        case .constant(let text): text
        case .feature(let name, let group): feature(name, ofGroup: group)
        case .group(let group):
            range(group).map { range in
                entry(on: range)?.name
                    ?? findings.string(range).split(whereSeparator: \.isWhitespace)
                    .map(Self.withoutCapital).joined(separator: " ")
            }
        }
    }

    private static func withoutCapital(_ word: Substring) -> String {
        let isAcronym = word.dropFirst().first?.isUppercase == true
        return isAcronym ? String(word) : word.prefix(1).lowercased() + word.dropFirst()
    }

    /// What a relation connects: a group, and what the rule takes it for.
    private func end(_ group: String) -> RelationClaim.End? {
        range(group).map { range in
            RelationClaim.End(
                span: Span(range.lowerBound, range.upperBound),
                types: types(group, range),
                entry: entry(on: range)?.name
            )
        }
    }

    /// The types that the rule makes of a group, or else those that its references found there.
    private func types(_ group: String, _ range: Range<Int>) -> Set<String> {
        let made = rule.emissions.filter { $0.group == group }.map(\.type)
        guard made.isEmpty else { return Set(made) }
        return Set(
            rule.pattern.references.compactMap { reference in
                guard case .annotation(let type) = reference else { return nil }
                return findings.spans(reference).contains(range.lowerBound, range.upperBound) ? type : nil
            }
        )
    }
}
