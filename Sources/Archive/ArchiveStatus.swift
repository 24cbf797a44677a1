import SQLite

/// What an archive holds, and what could not be read.
package struct ArchiveStatus: Sendable {
    /// A document or source that could not be read.
    package struct Failure: Sendable {
        package let isSource: Bool
        /// What is wrong, with its place.
        package let problem: String
    }

    package let sources: Int
    /// Sources that were left half-way.
    package let unfinished: Int
    package let documents: Int
    package let bytes: Int
    package let annotations: Int
    package let entities: Int
    package let relations: Int
    package let failedDocuments: Int
    package let failedSources: Int

    /// Counts.
    package init(_ archive: ArchiveFile) throws(ArchiveFailure) {
        let database = archive.database
        let count = { (sql: String) throws(DatabaseFailure) in try database.value(sql)?.integer ?? 0 }
        self = try fromDatabase { () throws(DatabaseFailure) in
            Self(
                sources: try count("SELECT count(*) FROM sources"),
                unfinished: try count("SELECT count(*) FROM sources WHERE complete = 0 AND problem IS NULL"),
                documents: try count("SELECT count(*) FROM documents WHERE problem IS NULL"),
                bytes: try count("SELECT coalesce(sum(length(CAST(text AS BLOB))), 0) FROM documents"),
                annotations: try count("SELECT count(*) FROM annotations"),
                entities: try count("SELECT count(*) FROM entities"),
                relations: try count("SELECT count(*) FROM relations"),
                failedDocuments: try count("SELECT count(*) FROM documents WHERE problem IS NOT NULL"),
                failedSources: try count("SELECT count(*) FROM sources WHERE problem IS NOT NULL")
            )
        }
    }

    private init(
        sources: Int,
        unfinished: Int,
        documents: Int,
        bytes: Int,
        annotations: Int,
        entities: Int,
        relations: Int,
        failedDocuments: Int,
        failedSources: Int
    ) {
        self.sources = sources
        self.unfinished = unfinished
        self.documents = documents
        self.bytes = bytes
        self.annotations = annotations
        self.entities = entities
        self.relations = relations
        self.failedDocuments = failedDocuments
        self.failedSources = failedSources
    }

    /// Looks at each failure, those of sources first.
    package static func forEachFailure(
        _ archive: ArchiveFile,
        _ look: (Failure) -> Void
    ) throws(ArchiveFailure) {
        try fromDatabase { () throws(DatabaseFailure) in
            for (table, isSource) in [("sources", true), ("documents", false)] {
                let order = isSource ? "path" : "source, place"
                try archive.database.prepare(
                    "SELECT problem FROM \(table) WHERE problem IS NOT NULL ORDER BY \(order)"
                ).forEachRow { row in look(Failure(isSource: isSource, problem: row.text(0) ?? "")) }
            }
        }
    }
}
