import CorpusGraph
import DocumentModel
import DocumentReading
import Exporting
import SQLite

/// The rows of an archive about its documents and what was found in them.
final class DocumentRows {
    private let find: Statement
    private let next: Statement
    private let within: Statement
    private let insert: Statement
    private let insertWords: Statement
    private let deleteWords: Statement
    private let delete: Statement
    private let deleteParts: [Statement]
    private let graphs: GraphRows
    private let versions: VersionRows

    init(_ database: Database, _ fingerprint: @escaping (String) -> UInt64) throws(DatabaseFailure) {
        find = try database.prepare("SELECT number, text FROM documents WHERE source = ? AND place = ?")
        next = try database.prepare("SELECT coalesce(max(number), 0) + 1 FROM documents")
        within = try database.prepare(
            "SELECT number, text FROM documents WHERE source = ? AND place BETWEEN ? AND ?"
        )
        insert = try database.prepare(
            """
            INSERT INTO documents(number, source, place, hash, version, id, language, date, text, metadata,
                source_map, problem) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        )
        insertWords = try database.prepare("INSERT INTO words(rowid, text) VALUES (?, ?)")
        deleteWords = try database.prepare("INSERT INTO words(words, rowid, text) VALUES ('delete', ?, ?)")
        delete = try database.prepare("DELETE FROM documents WHERE number = ?")
        var parts: [Statement] = []
        for table in ArchiveSchema.partsOfDocuments {
            parts.append(try database.prepare("DELETE FROM \(table) WHERE document = ?"))
        }
        deleteParts = parts
        graphs = try GraphRows(database)
        versions = try VersionRows(database, fingerprint)
    }

    /// Writes a document in the place of the one that was there, if there was one.
    func write(
        _ outcome: IndexStep.Outcome,
        hash: UInt64,
        at place: (source: Int, place: Int)
    ) throws(DatabaseFailure) {
        let key: [SQLValue] = [.init(place.source), .init(place.place)]
        let before = try find.rows(key) { ($0.integer(0), $0.isNull(1) ? nil : $0.bytes(1)) }.first
        if let before { try remove(before.0, text: before.1) }
        var number = before?.0 ?? 0
        if before == nil { number = try next.rows { $0.integer(0) }[0] }
        let start: [SQLValue] = [.init(number)] + key + [.integer(Int64(bitPattern: hash))]
        switch outcome {
        case .problem(let problem):
            let version = try versions.number(of: VersionRows.undetermined)
            try insert.run(
                start + [.init(version), nil, nil, nil, nil, nil, nil, .text(problem.description)]
            )
        case .graph(let graph, let map, let rules):
            let document = graph.document
            try insert.run(
                start + [
                    .init(try versions.number(of: rules)), .text(document.id), .init(document.language),
                    .init(document.referenceTime?.isoText), .utf8(document.utf8),
                    .init(JSONText.object(document.metadata)), map.map { .blob($0.bytes) } ?? .null, nil,
                ]
            )
            try insertWords.run([.init(number), .utf8(document.utf8)])
            try graphs.write(graph, number)
        }
    }

    /// Removes the documents at some places of a source.
    func remove(_ source: Int, _ places: ClosedRange<Int>) throws(DatabaseFailure) {
        let bounds = [source, places.lowerBound, places.upperBound].map { SQLValue($0) }
        for (number, text) in try within.rows(bounds, { ($0.integer(0), $0.isNull(1) ? nil : $0.bytes(1)) }) {
            try remove(number, text: text)
        }
    }

    private func remove(_ number: Int, text: [UInt8]?) throws(DatabaseFailure) {
        if let text { try deleteWords.run([.init(number), .utf8(text)]) }
        for part in deleteParts { try part.run([.init(number)]) }
        try delete.run([.init(number)])
    }
}

/// The rows that say what documents were made by.
final class VersionRows {
    /// Stands for the rules that are for every language.
    static let undetermined = "und"

    private let insert: Statement
    private let find: Statement
    private let fingerprint: (String) -> UInt64
    private var known: [String: Int] = [:]

    init(_ database: Database, _ fingerprint: @escaping (String) -> UInt64) throws(DatabaseFailure) {
        insert = try database.prepare("INSERT OR IGNORE INTO versions(language, fingerprint) VALUES (?, ?)")
        find = try database.prepare("SELECT number FROM versions WHERE language = ? AND fingerprint = ?")
        self.fingerprint = fingerprint
    }

    /// The number of the rules of a language as they are now.
    func number(of language: String) throws(DatabaseFailure) -> Int {
        if let number = known[language] { return number }
        let row: [SQLValue] = [.text(language), .integer(Int64(bitPattern: fingerprint(language)))]
        try insert.run(row)
        let number = try find.rows(row) { $0.integer(0) }[0]
        known[language] = number
        return number
    }
}
