import CSQLite

/// An SQLite database file that is open.
///
///     let database = try Database("fleet.sqlite", .create)
///     try database.execute("CREATE TABLE vessels(name TEXT, length REAL)")
///     let insert = try database.prepare("INSERT INTO vessels VALUES (?, ?)")
///     try database.transaction {
///         try insert.run(["Blue Heron", 26.2])
///     }
///
/// A database and its statements belong to one thread or actor at a time.
public final class Database {
    /// What may be done with the file.
    public enum Access: Sendable {
        /// It is read; nothing in it changes.
        case read
        /// It exists, and is read and written.
        case update
        /// It is read and written, and made where there is none.
        case create
    }

    /// The file's path.
    public let path: String
    let connection: OpaquePointer

    /// Opens a file; `patience` is how many milliseconds to wait while somebody else writes.
    public init(_ path: String, _ access: Access, patience: Int32 = 5000) throws(DatabaseFailure) {
        var connection: OpaquePointer?
        let code = sqlite3_open_v2(path, &connection, access.flags | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let connection else {
            let failure = DatabaseFailure(path: path, code: code, connection: connection)
            sqlite3_close_v2(connection)
            throw failure
        }
        self.path = path
        self.connection = connection
        sqlite3_extended_result_codes(connection, 1)
        sqlite3_busy_timeout(connection, patience)
    }

    deinit { sqlite3_close_v2(connection) }

    /// Runs statements, separated by semicolons, whose rows nobody wants.
    public func execute(_ sql: String) throws(DatabaseFailure) {
        try check(sqlite3_exec(connection, sql, nil, nil, nil))
    }

    /// Compiles one statement, to be run any number of times.
    public func prepare(_ sql: String) throws(DatabaseFailure) -> Statement {
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil))
        guard let statement else { preconditionFailure("a statement holds more than comments") }
        return Statement(statement, of: self)
    }

    /// The first column of the first row; nil when there is no row.
    public func value(_ sql: String, _ bindings: [SQLValue] = []) throws(DatabaseFailure) -> SQLValue? {
        var first: SQLValue?
        try prepare(sql).forEachRow(bindings) { row in
            if first == nil { first = row.value(0) }
        }
        return first
    }

    /// Does some work of which either all is kept or nothing.
    ///
    /// A failure of the work, or of keeping it, undoes it and is thrown on.
    public func transaction<Result>(_ work: () throws -> Result) throws -> Result {
        try execute("BEGIN IMMEDIATE")
        do {
            let result = try work()
            try execute("COMMIT")
            return result
        } catch {
            rollBack()
            throw error
        }
    }

    /// Undoes what was done since `BEGIN`; after some failures SQLite has done so by itself.
    public func rollBack() {
        if sqlite3_get_autocommit(connection) == 0 { sqlite3_exec(connection, "ROLLBACK", nil, nil, nil) }
    }

    /// How many rows the last statement changed.
    public var changes: Int { Int(sqlite3_changes64(connection)) }

    func check(_ code: Int32) throws(DatabaseFailure) {
        guard code == SQLITE_OK else {
            throw DatabaseFailure(path: path, code: code, connection: connection)
        }
    }
}

extension Database.Access {
    fileprivate var flags: Int32 {
        switch self {
        case .read: SQLITE_OPEN_READONLY
        case .update: SQLITE_OPEN_READWRITE
        case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        }
    }
}
