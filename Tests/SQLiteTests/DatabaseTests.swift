import Foundation
import SQLite
import Testing

@Suite struct DatabaseTests {
    @Test func valuesComeBackAsTheyWereStored() throws {
        try inScratchFolder { folder in
            let database = try Database(folder + "/a.sqlite", .create)
            try database.execute("CREATE TABLE a(one, two, three, four, five, six)")
            let long = [UInt8](repeating: 0xF0, count: 100_000)
            let row: [SQLValue] = [nil, 9_007_199_254_740_993, 0.5, "Bodø\u{0}", .utf8([]), .blob(long)]
            try database.prepare("INSERT INTO a VALUES (?, ?, ?, ?, ?, ?)").run(row)
            let read = try database.prepare("SELECT * FROM a").rows { row in (0..<6).map { row.value($0) } }
            #expect(read.count == 1)
            #expect(read[0][..<3] == row[..<3])
            #expect(read[0].map(\.text)[3...4] == ["Bodø\u{0}", ""])
            #expect(read[0][5] == .blob(long))
        }
    }

    @Test func aTransactionThatFailsLeavesNothing() throws {
        struct Stop: Error {}
        try inScratchFolder { folder in
            let database = try Database(folder + "/a.sqlite", .create)
            try database.execute("CREATE TABLE a(x)")
            let insert = { (number: Int64, failure: Stop?) in
                try database.prepare("INSERT INTO a VALUES (?)").run([.integer(number)])
                if let failure { throw failure }
            }
            #expect(throws: Stop.self) { try database.transaction { try insert(1, Stop()) } }
            try database.transaction { try insert(2, nil) }
            #expect(try database.value("SELECT group_concat(x) FROM a")?.text == "2")
        }
    }

    @Test func aStatementCanBeRunAgainAfterItFailed() throws {
        try inScratchFolder { folder in
            let database = try Database(folder + "/a.sqlite", .create)
            try database.execute("CREATE TABLE a(x UNIQUE)")
            let insert = try database.prepare("INSERT INTO a VALUES (?)")
            try insert.run([1])
            #expect(throws: DatabaseFailure.self) { try insert.run([1]) }
            try insert.run([2])
            #expect(database.changes == 1)
            #expect(try database.value("SELECT count(*) FROM a") == 2)
        }
    }

    @Test func textIsFoundByItsWords() throws {
        try inScratchFolder { folder in
            let database = try Database(folder + "/a.sqlite", .create)
            try database.execute(
                "CREATE VIRTUAL TABLE a USING fts5(text); INSERT INTO a VALUES ('Skipet gikk til Bodø')"
            )
            #expect(try database.value("SELECT count(*) FROM a WHERE a MATCH ?", ["bodø"]) == 1)
        }
    }

    @Test func aMissingFileIsNamed() throws {
        try inScratchFolder { folder in
            let failure = #expect(throws: DatabaseFailure.self) {
                _ = try Database(folder + "/none.sqlite", .read)
            }
            #expect(failure?.cause == .missing)
            #expect(
                failure?.description
                    == "\(folder)/none.sqlite: there is no such database; make it first, or correct the path"
            )
        }
    }

    @Test func whatIsNoDatabaseIsToldFromADamagedOne() throws {
        try inScratchFolder { folder in
            let path = folder + "/a.sqlite"
            try Data("a letter to the harbour master, quite long enough to be read as a header".utf8)
                .write(to: URL(filePath: path))
            #expect(try cause(of: path) == .notADatabase)
            try FileManager.default.removeItem(atPath: path)
            try fill(Database(path, .create))
            let whole = try Data(contentsOf: URL(filePath: path))
            try whole.prefix(whole.count / 2).write(to: URL(filePath: path))
            #expect(try cause(of: path) == .damaged)
        }
    }

    @Test func whoWritesMeanwhileIsWaitedForOnlySoLong() throws {
        try inScratchFolder { folder in
            let path = folder + "/a.sqlite"
            let first = try Database(path, .create)
            try fill(first)
            try first.execute("BEGIN IMMEDIATE")
            let second = try Database(path, .update, patience: 10)
            let failure = #expect(throws: DatabaseFailure.self) {
                try second.transaction { try second.execute("DELETE FROM a") }
            }
            #expect(failure?.cause == .busy)
        }
    }

    @Test func aFullDiskIsCalledThat() throws {
        try inScratchFolder { folder in
            let database = try Database(folder + "/a.sqlite", .create)
            try database.execute("PRAGMA max_page_count = 8")
            let failure = #expect(throws: DatabaseFailure.self) { try fill(database) }
            #expect(failure?.cause == .full)
            #expect("\(failure!)".contains("free some space"))
        }
    }

    private func fill(_ database: Database) throws {
        try database.execute("CREATE TABLE IF NOT EXISTS a(x)")
        try database.transaction {
            let insert = try database.prepare("INSERT INTO a VALUES (?)")
            for _ in 0..<100 { try insert.run([.blob(Array(repeating: 1, count: 1000))]) }
        }
    }

    private func cause(of path: String) throws -> DatabaseFailure.Cause? {
        #expect(throws: DatabaseFailure.self) {
            try Database(path, .update).execute("INSERT INTO a VALUES (1)")
        }?.cause
    }

    private func inScratchFolder(_ work: (String) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "/vev-sqlite-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try work(folder)
    }
}
