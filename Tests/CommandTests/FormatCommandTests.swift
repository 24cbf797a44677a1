import Foundation
import Testing

@Suite("formats of several files")
struct FormatCommandTests {
    @Test("a folder of tables holds all documents; each table has its names once")
    func tables() throws {
        let folder = try scratch()
        let run = try Vev.run(arguments("csv", into: "out"), in: folder)
        #expect(run.status == 0)
        #expect(
            try names(in: folder, "out") == [
                "documents.csv", "entities.csv", "mentions.csv", "relations.csv",
            ]
        )
        let lines = try text(of: "out/documents.csv", in: folder).split(separator: "\r\n")
        #expect(lines.first == #""id","language","date","bytes""#)
        #expect(lines.count == 3)
    }

    @Test("files of each document are named after it")
    func standoff() throws {
        let folder = try scratch()
        #expect(try Vev.run(arguments("brat", into: "out"), in: folder).status == 0)
        #expect(
            try names(in: folder, "out") == [
                "000001-a.txt.ann", "000001-a.txt.txt", "000002-b.txt.ann", "000002-b.txt.txt",
            ]
        )
        #expect(try text(of: "out/000001-a.txt.txt", in: folder) == "Apple")
    }

    @Test("without a folder to write to, nothing is done: exit code 2", arguments: ["csv", "gexf", "brat"])
    func noFolder(name: String) throws {
        let run = try Vev.run(
            ["extract"] + Vev.fixturePlugins + ["a.txt", "b.txt", "--format", name],
            in: scratch()
        )
        #expect(run.status == 2)
        #expect(run.errors.contains("--format \(name) writes several files; name a folder with -o"))
    }

    @Test(
        "a file a document goes to standard output when there is one document",
        arguments: ["gexf", "html", "cas"]
    )
    func single(name: String) throws {
        let run = try Vev.run(["extract"] + Vev.fixturePlugins + ["a.txt", "--format", name], in: scratch())
        #expect(run.status == 0)
        #expect(run.output.contains("Apple"))
    }

    @Test("documents in one file are framed once and separated")
    func stream() throws {
        let folder = try scratch()
        #expect(try Vev.run(arguments("labelstudio", into: "out.json"), in: folder).status == 0)
        let json = try JSONSerialization.jsonObject(with: Data(text(of: "out.json", in: folder).utf8))
        #expect((json as? [Any])?.count == 2)
    }

    private func scratch() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.write("a.txt", "Apple")
        try folder.write("b.txt", "Apple")
        return folder
    }

    private func arguments(_ format: String, into output: String) -> [String] {
        ["extract"] + Vev.fixturePlugins + ["a.txt", "b.txt", "--format", format, "-o", output]
    }

    private func names(in folder: ScratchFolder, _ name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: name).path).sorted()
    }

    private func text(of name: String, in folder: ScratchFolder) throws -> String {
        String(decoding: try Data(contentsOf: folder.url.appending(path: name)), as: UTF8.self)
    }
}
