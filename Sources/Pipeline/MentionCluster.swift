import DocumentModel

/// The mentions of one entity, in the order of the text, with what joins them.
struct MentionCluster {
    private(set) var mentions: [Mention]
    private(set) var links: [EntityLink] = []
    /// The first mentions of the entities that its name may stand for; nothing decides which.
    var couldBe: [AnnotationID] = []

    init(_ mention: Mention) { mentions = [mention] }

    /// The mention that stands for all of them.
    var first: Mention { mentions[0] }
    var name: String { mentions[0].name }

    /// Joins a mention of the same name.
    mutating func join(_ mention: Mention) {
        let (evidence, reason) = evidence(for: mention)
        mentions.append(mention)
        links.append(EntityLink(mention.id, through: evidence.id, reason))
    }

    /// Joins all that another cluster holds.
    mutating func absorb(_ other: MentionCluster, _ reason: EntityLink.Reason) {
        absorb(other, EntityLink(other.first.id, through: first.id, reason))
    }

    /// Joins all that another cluster holds, by a link between two of their mentions.
    mutating func absorb(_ other: MentionCluster, _ link: EntityLink) {
        mentions = (mentions + other.mentions).sorted { $0.number < $1.number }
        links = (links + other.links + [link]).sorted {
            ($0.mention, $0.evidence) < ($1.mention, $1.evidence)
        }
        couldBe = []
    }

    /// The earlier mention that is most like one of the same name, and what they share.
    private func evidence(for mention: Mention) -> (Mention, EntityLink.Reason) {
        if let value = mention.candidate.value, value == first.candidate.value { return (first, .equalValue) }
        if let same = mentions.first(where: { $0.text == mention.text }) { return (same, .sameName) }
        let variant = mentions.first { $0.text.lowercased() == mention.text.lowercased() }
        if let variant { return (variant, .letterCase) }
        if let same = mentions.first(where: { $0.writtenName == mention.writtenName }) {
            return (same, .inflection)
        }
        return (first, .listedAlias)
    }
}
