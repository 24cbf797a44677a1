import CorpusGraph
import DocumentModel
import DocumentReading
import SQLite

extension StoredGraphs {
    /// Adds every graph to a corpus graph, holding one document at a time.
    public func add(to corpus: inout CorpusGraph) throws {
        try addCorpus(to: &corpus)
        try forEachDocument { corpus.add(DocumentOutline($0)) }
    }

    /// Adds the corpus graph that is stored.
    public func addCorpus(to corpus: inout CorpusGraph) throws {
        for table in [
            "SELECT sightings FROM corpus", "SELECT record FROM nodes ORDER BY key",
            "SELECT record FROM edges",
        ] {
            for line in try database.prepare(table).rows([], { $0.bytes(0) }) {
                try reading {
                    var json = JSONReader(line)
                    try GraphRecord(&json).add(to: &corpus)
                }
            }
        }
    }

    /// Hands on the document graphs, in the order in which they were added.
    public func forEachDocument(_ take: (DocumentGraph) throws -> Void) throws {
        let tables = try DocumentTables(database)
        for number in try database.prepare("SELECT document FROM documents ORDER BY document").rows(
            [],
            { $0.integer(0) }
        ) {
            try take(try reading { try tables.graph(number) })
        }
    }

    private func reading<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let problem as JSONReader.Problem {
            throw GraphFileFailure("\(database.path): no graph as vev writes it: \(problem.message)")
        } catch let misfit as GraphParts.Misfit {
            throw GraphFileFailure("\(database.path): no graph as vev writes it: \(misfit.message)")
        }
    }
}

/// The statements that read the parts of a document.
private struct DocumentTables {
    private let documents, mentions, entities, relations, diagnostics: Statement

    init(_ database: Database) throws(DatabaseFailure) {
        let rows = { (columns: String, table: String, order: String) throws(DatabaseFailure) in
            try database.prepare("SELECT \(columns) FROM \(table) WHERE document = ? ORDER BY \(order)")
        }
        documents = try rows("id, language, date, text", "documents", "document")
        mentions = try rows(
            "mention, type, start_offset, end_offset, score, features, value, entity, plugin, rule",
            "mentions",
            "mention"
        )
        entities = try rows(
            "entity, type, name, aliases, value, mentions, links, could_be",
            "entities",
            "entity"
        )
        relations = try rows(
            "type, from_entity, to_entity, label, score, evidence, plugin, rule",
            "relations",
            "relation"
        )
        diagnostics = try rows("kind, offset, plugin, rule", "diagnostics", "rowid")
    }

    func graph(_ number: Int) throws -> DocumentGraph {
        let key = [SQLValue(number)]
        var parts = GraphParts.empty
        try documents.forEachRow(key) { row in
            (parts.id, parts.language, parts.text) = (row.text(0), row.text(1), row.bytes(3))
            parts.date = row.text(2).flatMap { LocalDateTime(iso8601: $0) }
        }
        parts.annotations = try mentions.rows(key, Result.init(mention:)).map { try $0.get() }
        parts.entities = try entities.rows(key, Result.init(entity:)).map { try $0.get() }
        parts.relations = try relations.rows(key, Result.init(relation:)).map { try $0.get() }
        parts.diagnostics = try diagnostics.rows(key) { row in
            GraphParts.Stop(
                kind: row.text(0).flatMap(Diagnostic.Kind.init),
                offset: row.integer(1),
                provenance: row.provenance(2)
            )
        }
        return try parts.graph()
    }
}

extension Result where Success == GraphParts.Mention, Failure == JSONReader.Problem {
    fileprivate init(mention row: Row) {
        self.init { () throws(JSONReader.Problem) in
            GraphParts.Mention(
                number: row.integer(0),
                type: row.text(1) ?? "",
                start: row.integer(2),
                end: row.integer(3),
                score: row.real(4),
                features: try row.json(5) { (json) throws(JSONReader.Problem) in try json.features() } ?? [:],
                value: try row.value(6),
                entity: row.integer(7),
                provenance: row.provenance(8)
            )
        }
    }
}

extension Result where Success == GraphParts.Node, Failure == JSONReader.Problem {
    fileprivate init(entity row: Row) {
        self.init { () throws(JSONReader.Problem) in
            GraphParts.Node(
                number: row.integer(0),
                type: row.text(1) ?? "",
                name: row.text(2) ?? "",
                aliases: try row.json(3) { (json) throws(JSONReader.Problem) in try json.listOfWords() }
                    ?? [],
                value: try row.value(4),
                mentions: try row.ids(5, "a").map(AnnotationID.init),
                links: try row.json(6) { (json) throws(JSONReader.Problem) in try json.links() } ?? [],
                couldBe: try row.ids(7, "e").map(EntityID.init)
            )
        }
    }
}

extension Result where Success == GraphParts.Edge, Failure == JSONReader.Problem {
    fileprivate init(relation row: Row) {
        self.init { () throws(JSONReader.Problem) in
            GraphParts.Edge(
                type: row.text(0) ?? "",
                from: row.integer(1),
                to: row.integer(2),
                label: row.text(3),
                score: row.real(4),
                evidence: try row.ids(5, "a").map(AnnotationID.init),
                provenance: row.provenance(6)
            )
        }
    }
}

extension Row {
    fileprivate func json<Part>(
        _ column: Int32,
        _ read: (inout JSONReader) throws(JSONReader.Problem) -> Part
    ) throws(JSONReader.Problem) -> Part? {
        if isNull(column) { return nil }
        var json = JSONReader(bytes(column))
        return try read(&json)
    }

    fileprivate func value(_ column: Int32) throws(JSONReader.Problem) -> Value? {
        try json(column) { (json) throws(JSONReader.Problem) in try json.value() } ?? nil
    }

    fileprivate func ids(_ column: Int32, _ letter: Character) throws(JSONReader.Problem) -> [Int] {
        try json(column) { (json) throws(JSONReader.Problem) in try json.numbers(after: letter) } ?? []
    }

    fileprivate func provenance(_ column: Int32) -> Provenance {
        Provenance(plugin: text(column) ?? "", rule: text(column + 1) ?? "")
    }
}
