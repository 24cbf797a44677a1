import Foundation
import Testing

@Suite("vev plugins import")
struct ImportPluginCommandTests {
    let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
        try folder.write(
            "ships.jsonl",
            """
            {"label": "SHIP", "pattern": "Quillmark", "id": "q1"}
            {"label": "SHIP", "pattern": [{"LOWER": "mv"}, {"IS_TITLE": true}]}
            {"label": "PERSON", "pattern": "Ada Wrenfield"}

            """
        )
    }

    private func run(_ arguments: String...) throws -> Vev.Result {
        try Vev.run(["plugins", "import"] + arguments, in: folder)
    }

    @Test("writes a plugin that finds what the patterns found, beside the standard ones")
    func imported() throws {
        let run = try run("ships.jsonl", "--into", "plugins/vessels")
        #expect(run.errors == "")
        #expect(run.output == "1 rule and 2 lists with 2 entries written to plugins/vessels\n")
        #expect(run.status == 0)
        #expect(try Vev.run(["plugins", "test", "plugins/vessels"], in: folder).status == 0)
        try folder.write("a.txt", "Ada Wrenfield came with the mv Tern, not with Quillmark.")
        let found = try Vev.run(
            ["extract", "a.txt", "--plugin-path", "plugins", "--language", "en"],
            in: folder
        )
        #expect(
            found.output.hasPrefix(
                "[Ada Wrenfield|person] came with the [mv Tern|ship], not with [Quillmark|ship]."
            )
        )
    }

    @Test("tells each thing that was not carried over, with its place: exit code 1")
    func partly() throws {
        try folder.write(
            "more.jsonl",
            "{\"label\": \"A\",\n{\"label\": \"A\", \"pattern\": [{\"POS\": \"X\"}]}\n"
        )
        let run = try run(
            "ships.jsonl",
            "more.jsonl",
            "--into",
            ".",
            "--id",
            "vessels",
            "--language",
            "en_GB"
        )
        #expect(run.status == 1)
        #expect(
            run.output
                == """
                more.jsonl:1: the line: it is no JSON object; write one object on each line
                more.jsonl:2: pattern[0].POS: POS needs a model, and plugins have none; name the words with LOWER \
                and IN, or name an annotation type in a rule
                1 rule and 2 lists with 2 entries written to ./vessels; 2 of 5 patterns were not carried over

                """.replacing("./vessels", with: "vessels")
        )
        #expect(try folder.names == ["more.jsonl", "ships.jsonl", "vessels"])
        #expect(try folder.read("vessels/en-GB/ship.tsv") == "name\tid\nQuillmark\tq1\n")
    }

    @Test("leaves nothing behind when nothing can be carried over: exit code 2")
    func nothing() throws {
        try folder.write("empty.yaml", "")
        let run = try run("empty.yaml", "--into", "vessels")
        #expect(run.status == 2)
        #expect(run.output == "empty.yaml:1: the file: it is empty; name a file with recognizers\n")
        #expect(run.errors == "vev: nothing to write: 1 of 1 pattern was not carried over\n")
        #expect(try folder.names == ["empty.yaml", "ships.jsonl"])
    }

    @Test(
        "refuses what makes no sense: exit code 2",
        arguments: [
            (["ships.jsonl", "--into", "taken"], "'taken' exists already and is left as it is"),
            (["ships.jsonl", "--into", "Vessels"], "'Vessels' cannot be a plugin's id"),
            (["ships.jsonl", "--into", "x", "--id", "../y"], "'../y' cannot be a plugin's id"),
            (["ships.jsonl", "--into", "people"], "there is a standard plugin 'people'"),
            (["nowhere.jsonl", "--into", "x"], "nowhere.jsonl: there is no such file"),
            (["taken", "--into", "x"], "taken: cannot be read: is a directory"),
            (["ships.jsonl", "--into", "x", "--format", "grok"], "one of 'presidio' and 'spacy'"),
            (["ships.jsonl"], "Missing expected argument '--into <folder>'"),
        ]
    )
    func refused(arguments: [String], message: String) throws {
        try folder.write("taken/note.txt", "mine")
        let run = try Vev.run(["plugins", "import"] + arguments, in: folder)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(try folder.names == ["ships.jsonl", "taken"])
    }
}
