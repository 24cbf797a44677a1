import SQLite

/// Something that was looked for and found.
package struct ArchiveHit: Sendable {
    /// The number of the document in the archive.
    package let documentNumber: Int
    /// The document's id.
    package let document: String
    /// When it was written, in ISO 8601.
    package let date: String?
    /// The text around the place, in one line; the place itself stands in brackets.
    package let context: String
    /// What is mentioned there; nil when only documents were looked for.
    package let mention: Mention?

    /// A mention of an entity.
    package struct Mention: Sendable {
        package let type: String
        /// The name of the entity.
        package let name: String
        /// Its value as JSON.
        package let value: String?
        /// Where it stands: Unicode scalars, half-open.
        package let range: Range<Int>
        /// The text as it stands there.
        package let text: String
    }
}

/// Looks for mentions and documents in an archive.
package struct ArchiveSearch {
    private let database: Database
    private let query: ArchiveQuery
    private let conditions: SQLConditions

    /// How many Unicode scalars of context stand on either side of a mention.
    private static let reach = 32

    package init(_ archive: ArchiveFile, _ query: ArchiveQuery) {
        database = archive.database
        self.query = query
        conditions = SQLConditions(query)
    }

    /// The first hits: mentions in the order of the documents; documents alone with the best ones first.
    package func hits(limit: Int) throws(ArchiveFailure) -> [ArchiveHit] {
        let values = conditions.values + [.init(limit)]
        return try fromDatabase { () throws(DatabaseFailure) in
            query.isForMentions
                ? try database.prepare(mentionQuery).rows(values, Self.mention)
                : try database.prepare(documentQuery).rows(values, Self.document)
        }
    }

    /// The numbers of the documents that have hits, at most so many.
    package func documents(limit: Int) throws(ArchiveFailure) -> [Int] {
        try fromDatabase { () throws(DatabaseFailure) in
            try database.prepare(
                "SELECT DISTINCT d.number \(tables) \(conditions.clause) ORDER BY d.number LIMIT ?"
            ).rows(conditions.values + [.init(limit)]) { $0.integer(0) }
        }
    }

    private var tables: String {
        var tables = "FROM documents d"
        if query.text != nil { tables += " JOIN words ON words.rowid = d.number" }
        if query.isForMentions { tables += " JOIN entities e ON e.document = d.number" }
        return tables
    }

    private var mentionQuery: String {
        """
        SELECT d.number, d.id, d.date, a.type, e.name, v.json, a.start, a."end",
            substr(d.text, a.start + 1, a."end" - a.start),
            substr(d.text, max(a.start - \(Self.reach), 0) + 1, min(a.start, \(Self.reach))),
            substr(d.text, a."end" + 1, \(Self.reach)), length(d.text)
        \(tables) JOIN annotations a ON a.document = e.document AND a.entity = e.number
        LEFT JOIN normalized v ON v.number = a.value
        \(conditions.clause) ORDER BY d.number, a.number LIMIT ?
        """
    }

    private var documentQuery: String {
        query.text == nil
            ? "SELECT d.number, d.id, d.date, substr(d.text, 1, \(3 * Self.reach)) \(tables) "
                + "\(conditions.clause) ORDER BY d.number LIMIT ?"
            : "SELECT d.number, d.id, d.date, snippet(words, 0, '[', ']', '…', 12) \(tables) "
                + "\(conditions.clause) ORDER BY words.rank, d.number LIMIT ?"
    }

    private static func document(_ row: Row) -> ArchiveHit {
        ArchiveHit(
            documentNumber: row.integer(0),
            document: row.text(1) ?? "",
            date: row.text(2),
            context: row.text(3) ?? "",
            mention: nil
        )
    }

    private static func mention(_ row: Row) -> ArchiveHit {
        let (start, end, text) = (row.integer(6), row.integer(7), row.text(8) ?? "")
        let before = (start > reach ? "…" : "") + (row.text(9) ?? "")
        let after = (row.text(10) ?? "") + (row.integer(11) > end + reach ? "…" : "")
        return ArchiveHit(
            documentNumber: row.integer(0),
            document: row.text(1) ?? "",
            date: row.text(2),
            context: "\(before)[\(text)]\(after)",
            mention: ArchiveHit.Mention(
                type: row.text(3) ?? "",
                name: row.text(4) ?? "",
                value: row.text(5),
                range: start..<max(start, end),
                text: text
            )
        )
    }
}
