import DocumentReading
import CorpusGraph

/// Reads of a document graph what a corpus graph takes; text and annotations are passed over.
struct OutlineReader {
    private var id: String?
    private var day: Day?
    private var entities: [Entity]?
    private var relations: [Relation] = []

    fileprivate struct Entity {
        var id = ""
        var type = ""
        var names: [String] = []
        var aliases: [String] = []
        var value: String?
        var mentions = 0
        var couldBe: [String] = []
    }

    fileprivate struct Relation {
        var type = ""
        var label: String?
        var from = ""
        var to = ""
        var mentions = 0
    }

    private init() {}
    private static let empty = OutlineReader()

    init(_ json: inout JSONReader) throws(JSONReader.Problem) {
        var outline = Self.empty
        try json.object { (json, key) throws(JSONReader.Problem) in
            switch key {
            case "id": outline.id = try json.words()
            case "date": outline.day = try json.optionalWords().flatMap { Day($0) }
            case "entities":
                var entities: [Entity] = []
                try json.array { (json) throws(JSONReader.Problem) in entities.append(try Self.entity(&json))
                }
                outline.entities = entities
            case "relations":
                try json.array { (json) throws(JSONReader.Problem) in
                    outline.relations.append(try Self.relation(&json))
                }
            default: try json.skipValue()
            }
        }
        self = outline
    }

    /// The outline; what is missing is a problem at the end of the object.
    func outline(_ json: JSONReader) throws(JSONReader.Problem) -> DocumentOutline {
        guard let id, let entities else {
            throw json.problem("an object without 'id' and 'entities' is no graph")
        }
        let places = Dictionary(entities.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var relations: [DocumentOutline.SeenRelation] = []
        for relation in self.relations {
            guard let from = places[relation.from], let to = places[relation.to] else {
                throw json.problem(
                    "a relation joins '\(relation.from)' and '\(relation.to)', which are no entities"
                )
            }
            relations.append(
                DocumentOutline.SeenRelation(
                    type: relation.type,
                    label: relation.label,
                    from: from,
                    to: to,
                    mentions: relation.mentions
                )
            )
        }
        return DocumentOutline(
            id: id,
            day: day,
            entities: entities.map { $0.seen(places) },
            relations: relations
        )
    }

    private static func entity(_ json: inout JSONReader) throws(JSONReader.Problem) -> Entity {
        var entity = Entity()
        try json.object { (json, key) throws(JSONReader.Problem) in
            switch key {
            case "id": entity.id = try json.words()
            case "type": entity.type = try type(&json)
            case "name": entity.names = [try json.words()]
            case "aliases": entity.aliases = try json.listOfWords()
            case "value": entity.value = try value(&json)
            case "mentions": entity.mentions = try json.listOfWords().count
            case "could-be": entity.couldBe = try json.listOfWords()
            default: try json.skipValue()
            }
        }
        return entity
    }

    private static func relation(_ json: inout JSONReader) throws(JSONReader.Problem) -> Relation {
        var relation = Relation()
        try json.object { (json, key) throws(JSONReader.Problem) in
            switch key {
            case "type": relation.type = try json.words()
            case "label": relation.label = try json.optionalWords()
            case "from": relation.from = try json.words()
            case "to": relation.to = try json.words()
            case "evidence": relation.mentions = try json.listOfWords().count
            default: try json.skipValue()
            }
        }
        return relation
    }

    /// A type that can stand in front of the colon of a key.
    private static func type(_ json: inout JSONReader) throws(JSONReader.Problem) -> String {
        let type = try json.words()
        guard !type.utf8.contains(UInt8(ascii: ":")) else {
            throw json.problem("the type '\(type)' holds a colon")
        }
        return type
    }

    /// A value in one line, as `Value.keyText` has it.
    private static func value(_ json: inout JSONReader) throws(JSONReader.Problem) -> String? {
        guard json.peek() == UInt8(ascii: "{") else { return try json.optionalWords() }
        var members: [String: String] = [:]
        try json.object { (json, key) throws(JSONReader.Problem) in members[key] = try json.words() }
        return members["timex"]
            ?? [members["number"], members["unit"] ?? members["currency"]].compactMap { $0 }.joined(
                separator: " "
            )
    }
}

extension OutlineReader.Entity {
    fileprivate func seen(_ places: [String: Int]) -> DocumentOutline.SeenEntity {
        DocumentOutline.SeenEntity(
            type: type,
            names: names.isEmpty ? [""] : names + aliases,
            value: value,
            mentions: mentions,
            couldBe: couldBe.compactMap { places[$0] }
        )
    }
}
