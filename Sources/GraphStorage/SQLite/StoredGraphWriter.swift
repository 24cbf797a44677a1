import CorpusGraph
import DocumentModel
import Exporting
import SQLite

/// Writes graphs into a database, in one transaction.
public final class StoredGraphWriter {
    private let database: Database
    private let documents, mentions, entities, relations, diagnostics: Statement
    private var count = 0

    init(_ database: Database) throws(DatabaseFailure) {
        self.database = database
        documents = try database.prepare("INSERT INTO documents VALUES (?, ?, ?, ?, ?)")
        mentions = try database.prepare("INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        entities = try database.prepare("INSERT INTO entities VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        relations = try database.prepare("INSERT INTO relations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        diagnostics = try database.prepare("INSERT INTO diagnostics VALUES (?, ?, ?, ?, ?)")
    }

    /// Adds the graph of a document, without the candidates that lost.
    public func add(_ graph: DocumentGraph) throws(DatabaseFailure) {
        count += 1
        let number = SQLValue(count)
        let document = graph.document
        let date = document.referenceTime?.shortText
        try documents.run([
            number, .text(document.id), SQLValue(document.language), SQLValue(date), .utf8(document.utf8),
        ])
        var offsets = ScalarOffsets(document.utf8)
        for mention in graph.annotations {
            try mentions.run([number] + mention.row(at: offsets.range(mention.span), in: document))
        }
        for entity in graph.entities { try entities.run([number] + entity.row) }
        for (index, relation) in graph.relations.enumerated() {
            try relations.run([number, SQLValue(index + 1)] + relation.row)
        }
        for stop in graph.diagnostics {
            let place = offsets.scalars(before: stop.offset)
            try diagnostics.run([number, .text(stop.kind.rawValue), SQLValue(place)] + stop.provenance.row)
        }
    }

    /// Adds a corpus graph.
    public func add(_ corpus: CorpusGraph) throws(DatabaseFailure) {
        let nodes = try database.prepare("INSERT INTO nodes VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)")
        let edges = try database.prepare("INSERT INTO edges VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        try database.prepare("INSERT INTO corpus VALUES (?)").run([.utf8(corpus.documentsLine)])
        for node in corpus.nodes {
            let counts = node.sightings.counts()
            try nodes.run(
                [
                    .text(node.key.description), .text(node.key.type), .text(node.name),
                    SQLValue(counts.documents),
                    SQLValue(counts.mentions),
                ] + node.sightings.dayRow + [.utf8(node.line)]
            )
        }
        for edge in corpus.edges {
            try edges.run(
                [
                    .text(edge.kind.type), SQLValue(edge.kind.label), .text(edge.from.description),
                    .text(edge.to.description), SQLValue(edge.sightings.counts().documents),
                ] + edge.sightings.dayRow + [.utf8(edge.line)]
            )
        }
    }

    /// Fills the indexes and keeps all that was added.
    public func finish() throws(DatabaseFailure) {
        for index in ["text_index", "entity_index", "node_index"] {
            try database.execute("INSERT INTO \(index)(\(index)) VALUES ('rebuild')")
        }
        try database.execute(
            """
            CREATE INDEX mentions_by_entity ON mentions(document, entity);
            CREATE INDEX entities_by_name ON entities(type, name);
            CREATE INDEX edges_by_ends ON edges(from_node, to_node);
            COMMIT;
            """
        )
    }
}

extension Annotation {
    fileprivate func row(at range: Range<Int>, in document: Document) -> [SQLValue] {
        [
            SQLValue(id.number), .text(type), SQLValue(range.lowerBound), SQLValue(range.upperBound),
            .utf8(Array(document.utf8[span.range])), .real(score),
            features.isEmpty ? .null : .json { $0.write(features) }, value.sql, SQLValue(entity.number),
        ] + provenance.row
    }
}

extension Entity {
    fileprivate var row: [SQLValue] {
        [
            SQLValue(id.number), .text(type), .text(name),
            .json { json in json.array(aliases) { $0.string($1) } },
            value.sql, .json { json in json.array(mentions) { $0.string($1.description) } },
            .json { json in json.array(links) { $0.write($1) } },
            .json { json in json.array(couldBe) { $0.string($1.description) } },
        ]
    }
}

extension Relation {
    fileprivate var row: [SQLValue] {
        [
            .text(type), SQLValue(from.number), SQLValue(to.number), SQLValue(label), .real(score),
            .json { json in json.array(evidence) { $0.string($1.description) } },
        ] + provenance.row
    }
}

extension Provenance {
    fileprivate var row: [SQLValue] { [.text(plugin), .text(rule)] }
}

extension Sightings {
    fileprivate var dayRow: [SQLValue] {
        [SQLValue(days?.lowerBound.description), SQLValue(days?.upperBound.description)]
    }
}

extension Value? {
    fileprivate var sql: SQLValue { map { value in .json { $0.write(value) } } ?? .null }
}

extension SQLValue {
    fileprivate static func json(_ write: (inout JSONWriter) -> Void) -> SQLValue {
        var json = JSONWriter(layout: .line)
        write(&json)
        return .utf8(json.bytes)
    }
}
