import DocumentModel
import DocumentReading
import Foundation
import TestSupport
import Testing

@Suite struct InputTests {
    @Test func packedTextIsReadAsIfItWereNot() throws {
        try inFolder(
            """
            printf 'Apple\\n12\\n' > a.txt
            gzip -k a.txt; zstd -q a.txt 2> /dev/null
            { gzip -c a.txt; gzip -c a.txt; } > twice.txt.gz
            """
        ) { folder in
            try expect(folder + "/a.txt.gz", ["Apple\n12\n"])
            try expect(folder + "/twice.txt.gz", ["Apple\n12\nApple\n12\n"])
            if FileManager.default.fileExists(atPath: folder + "/a.txt.zst") {
                try expect(folder + "/a.txt.zst", ["Apple\n12\n"])
            }
        }
    }

    @Test func aPackedFileCutShortIsNoEmptyFile() throws {
        try inFolder(
            """
            seq 100000 > a.txt; gzip a.txt; head -c 50000 a.txt.gz > short.txt.gz
            printf '\\x1f\\x8b\\xff and so on and so forth' > bad.txt.gz
            """
        ) { folder in
            #expect(throws: InputProblem.self) { try documents(folder + "/short.txt.gz") }
            let failure = #expect(throws: InputProblem.self) { try documents(folder + "/bad.txt.gz") }
            #expect("\(failure!)".hasSuffix("the packed data is damaged; fetch or pack it again"))
        }
    }

    @Test func membersOfOtherNamesMakeDocuments() throws {
        let line = #"{"key": 7, "body": "Apple", "day": "2024-10-29", "tongue": "nb", "text": "else"}"#
        try inFolder("cat > a.jsonl <<'END'\n\(line)\nEND\ngzip -k a.jsonl") { folder in
            let fields = RecordFields(text: "body", id: "key", date: "day", language: "tongue")
            for name in ["a.jsonl", "a.jsonl.gz"] {
                let document = try #require(try documents("\(folder)/\(name)", fields).first)
                #expect(document.id == "7")
                #expect(document.text == "Apple")
                #expect(document.referenceTime?.dateText == "2024-10-29")
                #expect(document.language == "nb")
                #expect(document.metadata == ["text": "else"])
            }
        }
    }

    @Test(
        "a table's rows",
        arguments: [
            ("id,text\n1,Apple\n2,Pear\n", ["1": "Apple", "2": "Pear"]),
            ("\u{FEFF}id;text\r\n1;\"a;b\r\nc\"\r\n", ["1": "a;b\r\nc"]),
            ("text\tid\n\"say \"\"Apple\"\"\"\t1\n\n5\" pipe\t2\n", ["1": "say \"Apple\"", "2": "5\" pipe"]),
            ("text,id\n\"\",1\n\"\"\"\",2", ["1": "", "2": "\""]),
        ]
    )
    func table(rows: String, texts: [String: String]) throws {
        try inFolder("true") { folder in
            try Data(rows.utf8).write(to: URL(filePath: folder + "/a.csv"))
            let found = try documents(folder + "/a.csv")
            #expect(Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0.text) }) == texts)
        }
    }

    @Test func aTableWithoutTheColumnNamesThoseItHas() throws {
        try inFolder("printf 'id,body\\n1,a\\n' > a.csv") { folder in
            let failure = #expect(throws: InputProblem.self) { try documents(folder + "/a.csv") }
            #expect(
                "\(failure!)".hasSuffix("no column is named 'text'; name one with --text-field: 'id', 'body'")
            )
        }
    }

    @Test func textsInAZipFileAreDocuments() throws {
        let script = """
            import zipfile
            with zipfile.ZipFile('a.zip', 'w', zipfile.ZIP_DEFLATED) as z:
                z.writestr('b/one.txt', 'Apple ' * 1000)
                z.writestr('two.html', '<p>Pear &amp; Plum</p>')
                z.writestr('three.png', 'x'); z.writestr('.hidden.txt', 'x')
                z.writestr(zipfile.ZipInfo('stored.md'), 'Plum')
            data = bytearray(open('a.zip', 'rb').read())
            data[60] ^= 0x55
            open('bad.zip', 'wb').write(data)
            open('short.zip', 'wb').write(data[:200])
            """
        try inFolder("python3 -c \"$SCRIPT\"", ["SCRIPT": script]) { folder in
            let found = try documents(folder + "/a.zip")
            #expect(
                found.map(\.id) == ["b/one.txt", "two.html", "stored.md"].map { "\(folder)/a.zip/\($0)" }
            )
            #expect(found.map(\.utf8.count) == [6000, 11, 4])
            var bad = try OpenInput(folder + "/bad.zip", InputSettings())
            let first = try #require(try bad.next())
            #expect(throws: InputProblem.self) { try first.document() }
            #expect(try bad.next()?.document().text == "Pear & Plum")
            #expect(throws: InputProblem.self) { try documents(folder + "/short.zip") }
        }
    }

    @Test func aLineThatIsTooLongDoesNotStopTheRest() throws {
        try inFolder(
            """
            echo '{"text": "a"}' > a.jsonl
            { printf '{"text": "'; head -c 300000 /dev/zero | tr '\\0' x; echo '"}'; echo '{"text": "b"}'; } >> a.jsonl
            """
        ) { folder in
            var input = try OpenInput(folder + "/a.jsonl", InputSettings(largest: 1000))
            var outcomes: [String] = []
            while let raw = try input.next() {
                outcomes.append((try? raw.document().text) ?? "\(raw.place) of \(raw.bytes.count) bytes")
            }
            #expect(outcomes == ["a", "2 of 0 bytes", "b"])
        }
    }

    private func expect(_ path: String, _ texts: [String]) throws {
        let found = try documents(path).map(\.text)
        #expect(found == texts)
    }

    private func documents(_ path: String, _ fields: RecordFields = RecordFields()) throws -> [Document] {
        var input = try OpenInput(path, InputSettings(fields: fields))
        var documents: [Document] = []
        while let raw = try input.next() { documents.append(try raw.document()) }
        return documents
    }

    /// A folder that a script has filled.
    private func inFolder(
        _ script: String,
        _ environment: [String: String] = [:],
        _ work: (String) throws -> Void
    ) throws {
        let folder = NSTemporaryDirectory() + "/vev-input-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        try process.run()
        process.waitUntilExit()
        try work(folder)
    }
}
