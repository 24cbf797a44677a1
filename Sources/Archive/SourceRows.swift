import DocumentReading
import SQLite

/// The rows of an archive about its sources.
struct SourceRows {
    private let find: Statement
    private let add: Statement
    private let restart: Statement
    private let advance: Statement
    private let close: Statement
    private let setProblem: Statement
    private let failures: Statement
    private let delete: Statement

    init(_ database: Database) throws(DatabaseFailure) {
        find = try database.prepare(
            "SELECT number, size, modified, reached, complete FROM sources WHERE path = ?"
        )
        add = try database.prepare(
            "INSERT INTO sources(path, size, modified) VALUES (?, ?, ?) RETURNING number"
        )
        restart = try database.prepare(
            "UPDATE sources SET size = ?, modified = ?, reached = ?, complete = 0, problem = NULL WHERE number = ?"
        )
        advance = try database.prepare("UPDATE sources SET reached = ? WHERE number = ?")
        close = try database.prepare("UPDATE sources SET reached = ?, complete = ? WHERE number = ?")
        setProblem = try database.prepare(
            "UPDATE sources SET reached = ?, complete = 0, problem = ? WHERE number = ?"
        )
        failures = try database.prepare(
            """
            SELECT number, path FROM sources WHERE problem IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM documents WHERE source = sources.number)
            """
        )
        delete = try database.prepare("DELETE FROM sources WHERE number = ?")
    }

    /// The row of a source that is read, from its start unless it is the same as when it was left half-way.
    func begin(_ path: String, _ status: FileStatus) throws(DatabaseFailure) -> (number: Int, reached: Int) {
        let stamps: [SQLValue] = [.init(status.size), .init(status.modified)]
        let known = try find.rows([.text(path)]) { row in
            let isSame = row.integer(1) == status.size && row.integer(2) == status.modified
            return (number: row.integer(0), reached: isSame && row.integer(4) == 0 ? row.integer(3) : 0)
        }
        if let known = known.first {
            try restart.run(stamps + [.init(known.reached), .init(known.number)])
            return known
        }
        let number = try add.rows([.text(path)] + stamps) { $0.integer(0) }
        return (number[0], 0)
    }

    /// Notes up to where a source is done.
    func reach(_ number: Int, _ place: Int) throws(DatabaseFailure) {
        try advance.run([.init(place), .init(number)])
    }

    /// Notes that a source is read to its end.
    func end(_ number: Int, _ lastPlace: Int, isSettled: Bool) throws(DatabaseFailure) {
        try close.run([.init(isSettled ? lastPlace : 0), .init(isSettled ? 1 : 0), .init(number)])
    }

    /// Notes that a source, or the rest of it, cannot be read.
    func fail(
        _ problem: InputProblem,
        _ status: FileStatus?,
        reached: Int,
        number: Int?
    ) throws(DatabaseFailure) {
        var number = number
        if number == nil { number = try find.rows([.text(problem.place)]) { $0.integer(0) }.first }
        if number == nil {
            let row: [SQLValue] = [.text(problem.place), .init(status?.size), .init(status?.modified)]
            number = try add.rows(row) { $0.integer(0) }.first
        }
        try setProblem.run([.init(reached), .text(problem.description), .init(number)])
    }

    /// Removes the rows of what lies at or below some paths, could not be read, and has no documents.
    func forgetFailures(under roots: [String]) throws(DatabaseFailure) {
        let found = try failures.rows { (number: $0.integer(0), path: $0.text(1) ?? "") }
        for row in found where roots.contains(where: { row.path == $0 || row.path.hasPrefix($0 + "/") }) {
            try delete.run([.init(row.number)])
        }
    }
}
