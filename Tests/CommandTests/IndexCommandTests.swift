import Foundation
import Testing

@Suite("index")
struct IndexCommandTests {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func index(_ arguments: String..., into archive: String = "a.sqlite") throws -> Vev.Result {
        try Vev.run(["index"] + arguments + ["--into", archive] + Vev.fixturePlugins, in: folder)
    }

    private func contents(_ archive: String = "a.sqlite") throws -> ArchiveContents {
        try ArchiveContents(folder.path(archive))
    }

    @Test("documents of every kind, what is found in them, and what cannot be read")
    func everyKind() throws {
        try folder.write("in/a.txt", "Apple 12")
        try folder.write("in/b.html", "<nav>Pear</nav><p>Pear &amp; <b>Apple</b>")
        try folder.write("in/c.jsonl", #"{"id": "c1", "text": "Apple"}"# + "\n{\n" + #"{"text": "Pear 7"}"#)
        try folder.write("in/d.txt", [0xFF, 0x41])
        let run = try index("in", "missing.txt")
        #expect(run.status == 1)
        #expect(run.errors.contains("4 documents indexed"))
        #expect(run.errors.contains("3 could not be read (vev index status lists them)"))
        #expect(
            try ArchiveContents.mentions(folder.path("a.sqlite")) == [
                "c1 fruit Apple 0", "in/a.txt digits 12 6", "in/a.txt fruit Apple 0",
                "in/b.html fruit Apple 7",
                "in/b.html fruit Pear 0", "in/c.jsonl:3 digits 7 5", "in/c.jsonl:3 fruit Pear 0",
            ]
        )
        let status = try Vev.run(["index", "status", "a.sqlite"], in: folder)
        #expect(status.status == 0)
        #expect(
            status.output.split(separator: "\n").suffix(4).map { $0.filter { $0 != " " } } == [
                "relations0", "missing.txt:thereisnosuchfileorfolder",
                "in/c.jsonl:2:2:expectedakeyindoublequotes",
                "in/d.txt:notvalidUTF-8atbyteoffset0(0xFF);convertitfirst:iconv-fUTF-16-tUTF-8",
            ]
        )
        #expect(try folder.names == ["a.sqlite", "in"])
    }

    @Test("run again, only what is new or has changed is worked on")
    func changes() throws {
        try folder.write("in/a.txt", "Apple 12")
        try folder.write("in/b.txt", "Apple 12")
        try folder.write(
            "in/c.jsonl",
            (0..<5).map { #"{"id": "\#($0)", "text": "Apple \#($0)"}"# + "\n" }.joined()
        )
        #expect(try index("in").errors.hasPrefix("7 documents indexed"))
        #expect(try index("in").errors.hasPrefix("0 documents indexed"))
        // A changed time alone, also one set back, costs a look at the file.
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1)],
            ofItemAtPath: folder.path("in/a.txt").path
        )
        #expect(try index("in").errors.hasPrefix("0 documents indexed"))
        try folder.write("in/a.txt", "Pear 7 and more")
        try folder.write(
            "in/c.jsonl",
            [0, 1, 9].map { #"{"id": "\#($0)", "text": "Apple \#($0)"}"# + "\n" }.joined(separator: "\n")
        )
        try folder.write("in/d.txt", "Pear")
        let run = try index("in")
        // The blank lines moved two documents.
        #expect(run.errors.hasPrefix("4 documents indexed"), "\(run.errors)")
        _ = try index("in", into: "b.sqlite")
        let fresh = try ArchiveContents.mentions(folder.path("b.sqlite"))
        #expect(try ArchiveContents.mentions(folder.path("a.sqlite")) == fresh)
        _ = try contents()
    }

    @Test("a changed plugin redoes the documents of its languages, and no others")
    func changedPlugin() throws {
        try folder.write(
            "p/plugin.yaml",
            "id: p\nversion: 1.0.0\nsummary: s\nlicence: MIT\ntypes:\n  thing: {}\n"
        )
        let rule = { (word: String) in
            "rules:\n  - id: r\n    pattern: (?<thing>\(word))\n    emit:\n      - { group: thing, type: thing }\n"
        }
        try folder.write("p/nb/rules.yaml", rule("skip"))
        try folder.write("p/en/rules.yaml", rule("ship"))
        try folder.write(
            "in.jsonl",
            ["nb", "en", "nb"].map { #"{"text": "skip ship båt", "language": "\#($0)"}"# + "\n" }.joined()
        )
        let index = { (options: [String]) in
            try Vev.run(
                ["index", "in.jsonl", "--into", "a.sqlite", "--plugin-path", "p", "--plugins", "p"] + options,
                in: folder
            )
        }
        #expect(try index([]).errors.hasPrefix("3 documents indexed"))
        try folder.write("p/nb/rules.yaml", rule("båt"))
        #expect(try index([]).errors.hasPrefix("2 documents indexed"))
        #expect(
            try ArchiveContents.mentions(folder.path("a.sqlite"))
                == ["in.jsonl:1 thing båt 10", "in.jsonl:2 thing ship 5", "in.jsonl:3 thing båt 10"]
        )
        #expect(try index([]).errors.hasPrefix("0 documents indexed"))
        #expect(try index(["--text-field", "body"]).errors.contains("3 could not be read"))
        #expect(try index([]).errors.hasPrefix("3 documents indexed"))
    }

    @Test("what failed is tried again when it is asked for")
    func retry() throws {
        try folder.write(
            "a.jsonl",
            #"{"text": "Apple"}"# + "\n" + #"{"text": "\#(String(repeating: "x", count: 1_100_000))"}"#
        )
        #expect(try index("a.jsonl", "--max-size", "1").status == 1)
        #expect(try index("a.jsonl", "--max-size", "1").errors.hasPrefix("0 documents indexed"))
        #expect(try index("a.jsonl", "--max-size", "1", "--retry").errors.contains("1 could not be read"))
        // More may be read now: the options are part of what a document is made by.
        #expect(try index("a.jsonl", "--max-size", "2").errors.hasPrefix("2 documents indexed"))
    }

    @Test("a stream, and an option that makes no sense, are refused")
    func refusals() throws {
        #expect(try index("-").errors.contains("a stream cannot be gone on with; write it to a file"))
        #expect(try index("a.txt", "--chunk", "0").status == 2)
        #expect(
            try Vev.run(["index", "status", "none.sqlite"], in: folder).errors.contains(
                "there is no such archive"
            )
        )
    }
}
