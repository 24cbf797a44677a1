import DocumentReading
import SQLite

/// What an archive holds of each source: says what need not be read or worked on again.
package final class SourceCatalog {
    private let database: Database
    private let sources: Statement
    private let known: Statement
    private let between: Statement
    private let stale: Statement
    private let retries: Bool
    private let outdated: Set<Int>

    /// What is to be done with a source.
    enum Plan {
        case skip
        /// Everything in it is new.
        case readAll
        /// Documents up to a place are done; they need not even be looked at.
        case goOn(behind: Int)
        /// Documents that are the same as they were are done.
        case compare(source: Int)
    }

    /// Opens the catalog of an archive.
    ///
    /// - Parameters:
    ///   - retries: whether what failed is tried again.
    ///   - fingerprint: what the rules of a language are now; documents made by others are made again.
    package init(
        of archive: String,
        retries: Bool,
        fingerprint: (String) -> UInt64
    ) throws(ArchiveFailure) {
        let database = try ArchiveDatabase.opened(archive, .read)
        self.database = database
        self.retries = retries
        (sources, known, between, stale, outdated) = try fromDatabase { () throws(DatabaseFailure) in
            let versions = try database.prepare("SELECT number, language, fingerprint FROM versions").rows {
                row in
                (number: row.integer(0), language: row.text(1) ?? "", fingerprint: row.integer(2))
            }
            let outdated = versions.filter {
                fingerprint($0.language) != UInt64(bitPattern: Int64($0.fingerprint))
            }
            let list = outdated.map { "\($0.number)" }.joined(separator: ",")
            return (
                try database.prepare(
                    "SELECT number, size, modified, reached, complete, problem FROM sources WHERE path = ?"
                ),
                try database.prepare(
                    "SELECT hash, version, problem FROM documents WHERE source = ? AND place = ?"
                ),
                try database.prepare(
                    "SELECT 1 FROM documents WHERE source = ? AND place BETWEEN ? AND ? LIMIT 1"
                ),
                try database.prepare(
                    """
                    SELECT 1 FROM documents WHERE source = ?1
                    AND (version IN (\(list)) OR (?2 AND problem IS NOT NULL)) LIMIT 1
                    """
                ),
                Set(outdated.map(\.number))
            )
        }
    }

    /// What is to be done with a file as it is now.
    func plan(_ path: String, _ status: FileStatus) throws(ArchiveFailure) -> Plan {
        try fromDatabase { () throws(DatabaseFailure) in
            var plan = Plan.readAll
            var found: (number: Int, isSame: Bool, reached: Int, isComplete: Bool, hasFailed: Bool)?
            try sources.forEachRow([.text(path)]) { row in
                let isSame =
                    !row.isNull(1) && row.integer(1) == status.size && row.integer(2) == status.modified
                found = (row.integer(0), isSame, row.integer(3), row.integer(4) == 1, !row.isNull(5))
            }
            guard let found else { return plan }
            plan = .compare(source: found.number)
            guard found.isSame, !found.hasFailed, try !isStale(found.number) else { return plan }
            return found.isComplete ? .skip : .goOn(behind: found.reached)
        }
    }

    /// Whether the archive has a document as it is now, made by the rules of now.
    func holds(_ source: Int, place: Int, hash: UInt64) throws(ArchiveFailure) -> Bool {
        try fromDatabase { () throws(DatabaseFailure) in
            var holds = false
            try known.forEachRow([.integer(Int64(source)), .integer(Int64(place))]) { row in
                holds =
                    UInt64(bitPattern: Int64(row.integer(0))) == hash
                    && (row.isNull(1) || !outdated.contains(row.integer(1))) && !(retries && !row.isNull(2))
            }
            return holds
        }
    }

    /// Whether the archive has documents at some places of a source.
    func holdsAny(_ source: Int, _ places: ClosedRange<Int>) throws(ArchiveFailure) -> Bool {
        try fromDatabase { () throws(DatabaseFailure) in
            let bounds = [source, places.lowerBound, places.upperBound].map { SQLValue.integer(Int64($0)) }
            return try !between.rows(bounds) { _ in }.isEmpty
        }
    }

    /// Whether a source has documents that must be made again.
    private func isStale(_ source: Int) throws(DatabaseFailure) -> Bool {
        guard retries || !outdated.isEmpty else { return false }
        return try !stale.rows([.integer(Int64(source)), .integer(retries ? 1 : 0)]) { _ in }.isEmpty
    }
}
