import CSQLite

/// A compiled statement of a database.
public final class Statement {
    private let statement: OpaquePointer
    /// Held so that the connection outlives its statements.
    private let database: Database

    init(_ statement: OpaquePointer, of database: Database) {
        self.statement = statement
        self.database = database
    }

    deinit { sqlite3_finalize(statement) }

    /// Runs the statement with a value for each of its question marks.
    public func run(_ bindings: [SQLValue] = []) throws(DatabaseFailure) {
        try forEachRow(bindings) { _ in }
    }

    /// Runs the statement and looks at its rows, one after another.
    ///
    /// A row is good only until the next one; what is taken out of it is copied.
    public func forEachRow(_ bindings: [SQLValue] = [], _ look: (Row) -> Void) throws(DatabaseFailure) {
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        try bind(bindings)
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: look(Row(statement))
            case SQLITE_DONE: return
            case let code: try database.check(code)
            }
        }
    }

    /// What `read` makes of each row.
    public func rows<Result>(
        _ bindings: [SQLValue] = [],
        _ read: (Row) -> Result
    ) throws(DatabaseFailure) -> [Result] {
        var results: [Result] = []
        try forEachRow(bindings) { results.append(read($0)) }
        return results
    }

    private func bind(_ values: [SQLValue]) throws(DatabaseFailure) {
        precondition(
            values.count == sqlite3_bind_parameter_count(statement),
            "every question mark of a statement gets a value"
        )
        for (index, value) in values.enumerated() { try database.check(bind(value, at: Int32(index) + 1)) }
    }

    private func bind(_ value: SQLValue, at place: Int32) -> Int32 {
        switch value {
        case .null: sqlite3_bind_null(statement, place)
        case .integer(let number): sqlite3_bind_int64(statement, place, number)
        case .real(let number): sqlite3_bind_double(statement, place, number)
        case .text(var text):
            text.withUTF8 { utf8 in bindText(utf8, at: place) }
        case .utf8(let bytes):
            bytes.withUnsafeBufferPointer { utf8 in bindText(utf8, at: place) }
        case .blob(let bytes):
            bytes.withUnsafeBytes { raw in
                // An empty array may have no address, which would bind null.
                raw.baseAddress.map {
                    sqlite3_bind_blob64(statement, place, $0, UInt64(raw.count), transient)
                }
                    ?? sqlite3_bind_zeroblob(statement, place, 0)
            }
        }
    }

    private func bindText(_ utf8: UnsafeBufferPointer<UInt8>, at place: Int32) -> Int32 {
        guard let start = utf8.baseAddress else {
            return sqlite3_bind_text(statement, place, "", 0, transient)
        }
        return start.withMemoryRebound(to: CChar.self, capacity: utf8.count) { text in
            sqlite3_bind_text64(statement, place, text, UInt64(utf8.count), transient, UInt8(SQLITE_UTF8))
        }
    }
}

/// Tells SQLite to copy what is bound: C's `SQLITE_TRANSIENT`, a macro that Swift does not see.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
