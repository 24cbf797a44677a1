import Foundation
import SQLite
import Testing

/// All that an archive holds, as text: two archives with the same content give the same.
struct ArchiveContents: Equatable {
    let lines: [String]

    init(_ archive: URL) throws {
        let database = try Database(archive.path, .update)
        let tables = try database.prepare(
            """
            SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'words%' ORDER BY name
            """
        ).rows { $0.text(0) ?? "" }
        var lines: [String] = []
        for table in tables {
            let columns = try database.prepare("SELECT name FROM pragma_table_info(?)").rows([.text(table)]) {
                row in
                "quote(\"\(row.text(0) ?? "")\")"
            }
            let row = columns.joined(separator: " || ' ' || ")
            lines += try database.prepare("SELECT \(row) FROM \(table) ORDER BY 1").rows { row in
                "\(table): \(row.text(0) ?? "")"
            }
        }
        self.lines = lines
        // Throws when the words do not fit the texts.
        try database.execute("INSERT INTO words(words, rank) VALUES ('integrity-check', 1)")
        #expect(try database.value("PRAGMA integrity_check")?.text == "ok")
    }

    /// What the mentions are, whatever the numbers of their documents.
    static func mentions(_ archive: URL) throws -> [String] {
        try Database(archive.path, .read).prepare(
            "SELECT document || ' ' || type || ' ' || text || ' ' || start FROM mentions ORDER BY 1"
        ).rows { $0.text(0) ?? "" }
    }
}
