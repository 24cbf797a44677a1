import Recognition
import Vev

/// Why something was found in a document, and why something else was not.
public struct Explanation: Sendable {
    /// What was claimed at the place, in the order of the text; winners first.
    public let claims: [Claim]
    /// The relations of the rule that was asked about; none when no rule was.
    public let relations: [RelationUse]
    /// The list entries at the place that claim nothing by themselves.
    public let silentEntries: [SilentEntry]
    /// The rules that came furthest without a claim at the place, best first.
    public let misses: [NearMiss]
    /// Where each rule and list stands in its plugin's files.
    public let locations: [Provenance: SourceLocation]

    /// A candidate with its origin and its fate.
    public struct Claim: Sendable {
        /// What was claimed; its span is in bytes of the document.
        public let candidate: Candidate
        /// How it came about.
        public let origin: Origin
        /// What became of it.
        public let fate: Fate
        /// The candidates that lost to it, each with what settled it.
        public let beaten: [Rival]
    }

    /// How a candidate came about.
    public enum Origin: Sendable {
        /// A rule's match.
        case rule(RuleUse)
        /// An entry of a list that claims its entries.
        case entry(EntryUse)
        /// The same name elsewhere in the document, found by this rule or list.
        case propagation(from: String)
    }

    /// A rule's match, for a reader.
    public struct RuleUse: Sendable {
        /// The pattern with its references by name.
        public let pattern: String
        /// The text that the whole pattern matched.
        public let match: String
        /// The named groups with what they cover and what is known of it.
        public let groups: [GroupUse]
        /// The score before context words.
        public let score: Double
        /// The context words that changed the score: their text, their list, and what they added.
        public let context: [(text: String, list: Provenance, change: Double)]
    }

    /// What a named group covered.
    public struct GroupUse: Sendable {
        /// The group's name.
        public let name: String
        /// The text that it covers.
        public let text: String
        /// The list entries that stand there.
        public let entries: [EntryUse]
        /// The annotations of earlier rules that stand there.
        public let candidates: [Candidate]
    }

    /// What became of a candidate.
    public enum Fate: Sendable {
        /// It won, and mentions an entity.
        case annotation(Membership)
        /// It lost; the rival and what settled it, where another candidate was the reason.
        case lost(Rejection, to: Rival?)
        /// Its plugin was not asked for: other plugins may use it, but it is not reported.
        case unreported
    }

    /// What a mention is in the graph: its entity, what joined it, and the relations that it shows.
    public struct Membership: Sendable {
        /// The annotation that the candidate became.
        public let id: AnnotationID
        /// What it mentions.
        public let entity: Entity
        /// What joined it to earlier mentions, with the text of the evidence; nil for the first.
        public let link: (link: EntityLink, evidence: String)?
        /// The entities that its entity could be, when nothing decides.
        public let couldBe: [Entity]
        /// The relations that it is evidence of.
        public let relations: [RelationUse]
    }

    /// A candidate that another met in the merge.
    public struct Rival: Sendable {
        /// The other candidate; its span is in bytes of the document.
        public let candidate: Candidate
        /// What settled which of the two stands higher.
        public let criterion: String
    }

    /// A relation, with the mentions that show it.
    public struct RelationUse: Sendable {
        /// The relation.
        public let relation: Relation
        /// The name of the entity where it starts.
        public let from: String
        /// The name of the entity where it ends.
        public let to: String
        /// The mentions that are its evidence.
        public let evidence: [Annotation]
    }

    /// An entry of a list that only patterns use, or that is ambiguous.
    public struct SilentEntry: Sendable {
        /// The entry.
        public let entry: EntryUse
        /// The text that it covers.
        public let text: String
        /// Whether its list claims entries, but not this one, which is ambiguous.
        public let isAmbiguous: Bool
    }

    /// A rule that could have claimed something at the place.
    public struct NearMiss: Sendable {
        /// The rule.
        public let rule: Provenance
        /// Why it claimed nothing.
        public let reason: Reason

        /// Why a rule claimed nothing.
        public enum Reason: Sendable {
            /// Its pattern came as far as this.
            case stopped(PatternStop)
            /// Its pattern matches these bytes of the document, and annotates other ones.
            case elsewhere(Span)
            /// The document lacks what the rule asks of it.
            case condition(DocumentCondition)
            /// Its pattern is so large that it cannot be followed piece by piece.
            case tooLarge
            /// No piece of its pattern matches anything here.
            case nothing
        }
    }
}

/// The furthest place that a pattern reached, and what it wanted there.
public struct PatternStop: Sendable {
    /// What the pattern read, in bytes of the document; its end is the place where it went no further.
    public let read: Range<Int>
    /// The pieces of pattern that did not match there.
    public let wanted: [String]
    /// Where the pattern stopped.
    public let pattern: Place
    /// The fragment in which it stopped, and where in it; nil when it stopped in the pattern's own text.
    public let fragment: (name: String, place: Place)?

    /// A place in a stretch of pattern.
    public struct Place: Sendable {
        /// The pattern as its author wrote it.
        public let text: String
        /// The byte offset of the place.
        public let offset: Int
    }
}
