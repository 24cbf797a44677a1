import CorpusGraph
import DocumentModel
import Exporting
import SQLite

/// The rows of an archive about what was found in documents.
final class GraphRows {
    private let annotations: Statement
    private let entities: Statement
    private let names: Statement
    private let relations: Statement
    private let diagnostics: Statement
    private let insertMaker: Statement
    private let findMaker: Statement
    private let insertValue: Statement
    private let findValue: Statement
    /// The numbers of rules: there are only so many, while values are looked up.
    private var makers: [Provenance: Int] = [:]

    init(_ database: Database) throws(DatabaseFailure) {
        annotations = try database.prepare("INSERT INTO annotations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        entities = try database.prepare("INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?, ?)")
        names = try database.prepare("INSERT INTO names VALUES (?, ?, ?, ?, ?)")
        relations = try database.prepare("INSERT INTO relations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        diagnostics = try database.prepare("INSERT INTO diagnostics VALUES (?, ?, ?, ?, ?)")
        insertMaker = try database.prepare("INSERT OR IGNORE INTO provenance(plugin, rule) VALUES (?, ?)")
        findMaker = try database.prepare("SELECT number FROM provenance WHERE plugin = ? AND rule = ?")
        insertValue = try database.prepare(
            "INSERT INTO normalized(json, amount, unit, first, last) VALUES (?, ?, ?, ?, ?) RETURNING number"
        )
        findValue = try database.prepare("SELECT number FROM normalized WHERE json = ?")
    }

    /// Writes all that was found in a document.
    func write(_ graph: DocumentGraph, _ document: Int) throws(DatabaseFailure) {
        var offsets = ScalarOffsets(graph.document.utf8)
        for annotation in graph.annotations {
            try write(annotation, offsets.range(annotation.span), document)
        }
        for entity in graph.entities { try write(entity, document) }
        for (index, relation) in graph.relations.enumerated() { try write(relation, index + 1, document) }
        for (index, diagnostic) in graph.diagnostics.enumerated() {
            let offset = offsets.scalars(before: diagnostic.offset)
            try diagnostics.run([
                .init(document), .init(index + 1), .text(diagnostic.kind.rawValue), .init(offset),
                .init(try number(of: diagnostic.provenance)),
            ])
        }
    }

    private func write(
        _ annotation: Annotation,
        _ range: Range<Int>,
        _ document: Int
    ) throws(DatabaseFailure) {
        try annotations.run([
            .init(document), .init(annotation.id.number), .text(annotation.type), .init(range.lowerBound),
            .init(range.upperBound), .real(annotation.score), try number(of: annotation.value),
            .init(annotation.entity.number), .init(try number(of: annotation.provenance)),
            .init(JSONText.object(annotation.features)),
        ])
    }

    private func write(_ entity: Entity, _ document: Int) throws(DatabaseFailure) {
        try entities.run([
            .init(document), .init(entity.id.number), .text(entity.type), .text(entity.name),
            try number(of: entity.value), .init(JSONText.links(entity.links)),
            .init(JSONText.array(entity.couldBe.map(\.number))),
        ])
        for (position, name) in ([entity.name] + entity.aliases).enumerated() {
            try names.run([
                .init(document), .init(entity.id.number), .init(position), .text(name),
                .text(EntityKey.folded(name)),
            ])
        }
    }

    private func write(_ relation: Relation, _ number: Int, _ document: Int) throws(DatabaseFailure) {
        try relations.run([
            .init(document), .init(number), .text(relation.type), .init(relation.label),
            .init(relation.from.number), .init(relation.to.number), .real(relation.score),
            .text(JSONText.array(relation.evidence.map(\.number)) ?? "[]"),
            .init(try self.number(of: relation.provenance)),
        ])
    }

    private func number(of maker: Provenance) throws(DatabaseFailure) -> Int {
        if let number = makers[maker] { return number }
        let row: [SQLValue] = [.text(maker.plugin), .text(maker.rule)]
        try insertMaker.run(row)
        let number = try findMaker.rows(row) { $0.integer(0) }[0]
        makers[maker] = number
        return number
    }

    private func number(of value: Value?) throws(DatabaseFailure) -> SQLValue {
        guard let value else { return .null }
        let json = SQLValue.text(JSONText.value(value))
        if let known = try findValue.rows([json], { $0.integer(0) }).first { return .init(known) }
        let amount = value.number.flatMap { Double($0.description) }.map(SQLValue.real) ?? .null
        let row: [SQLValue] = [
            json, amount, .init(value.unit), .init(value.time?.from?.dateTimeText),
            .init(value.time?.to?.dateTimeText),
        ]
        return .init(try insertValue.rows(row) { $0.integer(0) }[0])
    }
}

extension Value {
    /// What the number counts: a unit, or a currency.
    fileprivate var unit: String? {
        switch content {
        case .quantity(_, let unit): unit
        case .money(_, let currency): currency
        case .number, .time: nil
        }
    }
}
