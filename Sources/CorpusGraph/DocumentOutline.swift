import DocumentModel

/// What a corpus graph takes from the graph of one document.
public struct DocumentOutline: Sendable {
    /// The document's id: two outlines of one id are one document.
    public let id: String
    /// When it was written.
    public let day: Day?
    /// Its entities.
    public let entities: [SeenEntity]
    /// Its relations.
    public let relations: [SeenRelation]

    /// Makes an outline.
    public init(id: String, day: Day?, entities: [SeenEntity], relations: [SeenRelation]) {
        self.id = id
        self.day = day
        self.entities = entities
        self.relations = relations
    }

    /// An entity of a document.
    public struct SeenEntity: Sendable {
        /// What tells it from others.
        public let key: EntityKey
        /// The names that it goes by, the fullest first.
        public let names: [String]
        /// Whether it is a value and no name.
        public let isValue: Bool
        /// How often it is mentioned.
        public let mentions: Int
        /// The places among the document's entities of those that it could be.
        public let couldBe: [Int]

        /// Makes an entity; `value` is the value in one line.
        public init(type: String, names: [String], value: String?, mentions: Int, couldBe: [Int] = []) {
            key = EntityKey(type: type, name: value ?? names[0])
            self.names = names
            isValue = value != nil
            self.mentions = mentions
            self.couldBe = couldBe
        }
    }

    /// A relation of a document; its ends are places among the document's entities.
    public struct SeenRelation: Sendable {
        let kind: RelationKind
        let from: Int
        let to: Int
        let mentions: Int

        /// Makes a relation; `mentions` counts its evidence.
        public init(type: String, label: String?, from: Int, to: Int, mentions: Int) {
            kind = RelationKind(type: type, label: label)
            self.from = from
            self.to = to
            self.mentions = mentions
        }
    }
}

extension DocumentOutline {
    /// The outline of a graph.
    public init(_ graph: DocumentGraph) {
        self.init(
            id: graph.document.id,
            day: graph.document.referenceTime.map(Day.init),
            entities: graph.entities.map { entity in
                SeenEntity(
                    type: entity.type,
                    names: [entity.name] + entity.aliases,
                    value: entity.value?.keyText,
                    mentions: entity.mentions.count,
                    couldBe: entity.couldBe.map { $0.number - 1 }
                )
            },
            relations: graph.relations.map { relation in
                SeenRelation(
                    type: relation.type,
                    label: relation.label,
                    from: relation.from.number - 1,
                    to: relation.to.number - 1,
                    mentions: relation.evidence.count
                )
            }
        )
    }
}

/// What a relation says: its type, and what the text calls it.
public struct RelationKind: Hashable, Comparable, Sendable {
    /// The relation type.
    public let type: String
    /// What the text calls it; nil when the type says it all.
    public let label: String?

    /// Two entities in one document; the one of the smaller key comes first.
    public static let occursWith = RelationKind(type: "occurs-with", label: nil)

    /// Makes a kind.
    public init(type: String, label: String?) {
        self.type = type
        self.label = label
    }

    /// Orders by type, then label.
    public static func < (left: Self, right: Self) -> Bool {
        (left.type, left.label ?? "") < (right.type, right.label ?? "")
    }
}

extension Value {
    /// The value in one line, without what the words around it say of its exactness.
    public var keyText: String {
        switch content {
        case .number(let number): "\(number)"
        case .quantity(let number, let unit): "\(number) \(unit)"
        case .money(let number, let currency): "\(number) \(currency)"
        case .time(let time): time.timex
        }
    }
}
