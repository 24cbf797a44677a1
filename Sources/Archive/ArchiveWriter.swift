import DocumentModel
import DocumentReading
import SQLite

/// Writes what was found to an archive, a chunk at a time: of each chunk either all is kept or nothing.
package struct ArchiveWriter {
    /// What a run did.
    package struct Counts: Sendable {
        package var documents = 0
        package var failedDocuments = 0
        package var failedSources = 0
    }

    private let database: Database
    private let sources: SourceRows
    private let documents: DocumentRows
    private let mostDocuments: Int
    private let willCommit: () throws -> Void
    private var source: (number: Int, status: FileStatus, reached: Int)?
    private var pendingDocuments = 0
    private var pendingBytes = 0
    private var lastCommit = ContinuousClock.now
    private var isInTransaction = false

    /// What was done, committed or not.
    package private(set) var counts = Counts()

    /// A chunk ends when it has this many bytes of text, or is this old, or has as many documents as it may have.
    private static let (mostBytes, oldest) = (16 << 20, Duration.seconds(5))

    /// Opens an archive, or makes it; whoever does so holds its lock.
    ///
    /// - Parameters:
    ///   - chunk: the most documents that are kept together.
    ///   - fingerprint: what the rules of a language are now.
    ///   - willCommit: looked at before each chunk is kept; what it throws undoes the chunk.
    package init(
        _ path: String,
        chunk: Int,
        fingerprint: @escaping (String) -> UInt64,
        willCommit: @escaping () throws -> Void
    ) throws(ArchiveFailure) {
        if (try? FileStatus(path: path)) == nil { try ArchiveDatabase.make(path) }
        let database = try ArchiveDatabase.writing(path)
        self.database = database
        self.willCommit = willCommit
        mostDocuments = chunk
        (sources, documents) = try fromDatabase { () throws(DatabaseFailure) in
            (try SourceRows(database), try DocumentRows(database, fingerprint))
        }
    }

    /// Does the next thing.
    package mutating func take(_ step: IndexStep) throws {
        do {
            try begin()
            try apply(step)
            if isChunkFull { try commit() }
        } catch {
            database.rollBack()
            throw (error as? DatabaseFailure).map(ArchiveFailure.database) ?? error
        }
    }

    /// Keeps what is not yet kept, makes search quick if the run `isComplete`, and leaves one file without a log.
    package mutating func finish(isComplete: Bool) throws {
        do {
            if isInTransaction { try commit() }
            if isComplete { try database.execute(ArchiveSchema.indexes) }
            try database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            // Somebody who reads just now keeps the log in use; it goes with the next run.
            try? database.execute("PRAGMA journal_mode = DELETE")
        } catch {
            database.rollBack()
            throw (error as? DatabaseFailure).map(ArchiveFailure.database) ?? error
        }
    }

    /// Forgets that folders and files without documents could not be read; who still cannot be read is told again.
    package func forgetFailures(under roots: [String]) throws(ArchiveFailure) {
        try fromDatabase { () throws(DatabaseFailure) in try sources.forgetFailures(under: roots) }
    }

    private mutating func apply(_ step: IndexStep) throws(DatabaseFailure) {
        switch step {
        case .begin(let path, let status):
            let row = try sources.begin(path, status)
            source = (row.number, status, row.reached)
        case .document(let place, let hash, let outcome):
            guard let number = source?.number else { preconditionFailure("a document belongs to a source") }
            try documents.write(outcome, hash: hash, at: (number, place))
            source?.reached = place
            count(step, outcome)
        case .remove(let places):
            if let source { try documents.remove(source.number, places) }
        case .end(let lastPlace, let isSettled):
            guard let source else { return }
            try documents.remove(source.number, lastPlace + 1...Int.max)
            try sources.end(source.number, lastPlace, isSettled: isSettled)
            self.source = nil
        case .failed(let problem, let status):
            try sources.fail(problem, status, reached: source?.reached ?? 0, number: source?.number)
            source = nil
            counts.failedSources += 1
        }
    }

    private mutating func count(_ step: IndexStep, _ outcome: IndexStep.Outcome) {
        counts.documents += 1
        pendingDocuments += 1
        pendingBytes += step.size
        if case .problem = outcome { counts.failedDocuments += 1 }
    }

    private var isChunkFull: Bool {
        pendingDocuments >= mostDocuments || pendingBytes >= Self.mostBytes
            || lastCommit.duration(to: .now) > Self.oldest
    }

    private mutating func begin() throws(DatabaseFailure) {
        guard !isInTransaction else { return }
        try database.execute("BEGIN IMMEDIATE")
        isInTransaction = true
    }

    private mutating func commit() throws {
        try willCommit()
        if let source { try sources.reach(source.number, source.reached) }
        try database.execute("COMMIT")
        isInTransaction = false
        (pendingDocuments, pendingBytes, lastCommit) = (0, 0, .now)
    }
}
