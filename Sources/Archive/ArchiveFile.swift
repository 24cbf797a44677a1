import DocumentReading
import SQLite

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// An archive that is read: documents with all that was found in them, in an SQLite file.
package final class ArchiveFile {
    /// Where it lies.
    package let path: String
    let database: Database

    /// Opens an archive; also one that is being written.
    package init(_ path: String) throws(ArchiveFailure) {
        self.path = path
        database = try ArchiveDatabase.opened(path, .read)
    }
}

/// Opens the databases of archives.
enum ArchiveDatabase {
    /// A connection that may write.
    static func writing(_ path: String) throws(ArchiveFailure) -> Database {
        let database = try opened(path, .update)
        // The log is what a killed process leaves behind: the next one takes over what was committed.
        try fromDatabase { () throws(DatabaseFailure) in
            try database.execute(
                """
                PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = OFF;
                PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000
                """
            )
        }
        return database
    }

    /// Makes an archive under another name first: what has the archive's name is whole.
    static func make(_ path: String) throws(ArchiveFailure) {
        let draft = path + ".new"
        unlink(draft)
        try fromDatabase { () throws(DatabaseFailure) in
            let database = try Database(draft, .create)
            try database.execute(
                """
                PRAGMA page_size = 8192; PRAGMA synchronous = NORMAL;
                PRAGMA application_id = \(ArchiveSchema.applicationID);
                PRAGMA user_version = \(ArchiveSchema.version);
                BEGIN; \(ArchiveSchema.tables); COMMIT
                """
            )
        }
        guard rename(draft, path) == 0 else { throw .system(path, .last) }
    }

    /// The smallest page that SQLite writes: what is shorter is no database.
    private static let smallest = 512

    private static func check(_ path: String) throws(ArchiveFailure) {
        let status: FileStatus
        do throws(SystemFailure) {
            status = try FileStatus(path: path)
        } catch {
            throw error.isMissing ? .missing(path) : .system(path, error)
        }
        if status.kind == .folder { throw .system(path, .isFolder) }
        if status.kind == .file, status.size < smallest { throw .tooShort(path) }
    }

    static func opened(
        _ path: String,
        _ access: Database.Access
    ) throws(ArchiveFailure) -> Database {
        try check(path)
        let (database, id, version) = try fromDatabase { () throws(DatabaseFailure) in
            let database = try Database(path, access)
            return (
                database, try database.value("PRAGMA application_id")?.integer,
                try database.value("PRAGMA user_version")?.integer
            )
        }
        if id != ArchiveSchema.applicationID { throw .notAnArchive(path) }
        if version != ArchiveSchema.version { throw .otherVersion(path, version: version ?? 0) }
        return database
    }
}

/// A failure of the database as one of its archive.
func fromDatabase<Result>(_ work: () throws(DatabaseFailure) -> Result) throws(ArchiveFailure) -> Result {
    do throws(DatabaseFailure) { return try work() } catch { throw .database(error) }
}
