import Testing

@Suite("options that make no sense")
struct BadOptionTests {
    @Test(
        "each is told with what would do, and nothing is done: exit code 2",
        arguments: [
            (["--plugins", "fruitt"], "no plugin is named 'fruitt'; did you mean 'fruit'?"),
            (["--plugins", ","], "must name at least one plugin"),
            (["--option", "size=2"], "must be a plugin's option and a choice"),
            (["--option", "fruit.size=2"], "'fruit.size'; the plugins in use have none"),
            (["--min-score", "2"], "must be a number from 0 to 1"),
            (["--min-score", "nan"], "must be a number from 0 to 1"),
            (["--jobs", "0"], "must be a whole number of at least 1"),
            (["--reference-date", "29.10.2024"], "written as 2024-10-29"),
            (["--reference-date", "2024-02-30"], "a day that exists"),
            (["--reference-date", "24-10-29"], "written as 2024-10-29"),
            (["--format", "xml"], "Please provide one of the following:"),
            (["--language", "xx"], "no plugin knows the language 'xx'"),
            (["--plugin-path", "/nowhere"], "/nowhere"),
            (["--colour"], "Unknown option '--colour'"),
            (["-o", "/nowhere/out.txt"], "cannot write /nowhere/out.txt: no such file"),
            (["-o", "/"], "cannot write /: is a directory"),
        ]
    )
    func refused(options: [String], message: String) throws {
        let folder = try ScratchFolder()
        try folder.write("a.txt", "Apple")
        // The last of two --plugins counts, so the fixture plugins stay the choice where a case names none.
        let run = try Vev.run(["extract"] + Vev.fixturePlugins + ["a.txt"] + options, in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains(message))
        #expect(run.output == "")
    }

    @Test("a plugin with errors tells all of them with file, line and column")
    func brokenPlugin() throws {
        let folder = try ScratchFolder()
        let path = Vev.fixtures.appending(path: "broken").path
        let run = try Vev.run(["extract", "--plugin-path", path, "--plugins", "broken"], in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains("any/rules.yaml:4:"))
        #expect(run.errors.contains("'open-group'"))
        #expect(run.errors.contains("any/rules.yaml:9:"))
        #expect(run.errors.contains("'nothing'"))
    }

    @Test("rules that cannot be used for a document's language end the run; what came before is printed")
    func brokenLanguage() throws {
        let folder = try ScratchFolder()
        let good = (1...50).map { #"{"id": "\#($0)", "language": "nb", "text": "et ord"}"# }
        let bad = (51...99).map { #"{"id": "\#($0)", "language": "en", "text": "a word"}"# }
        try folder.write("in.jsonl", (good + bad).joined(separator: "\n"))
        let run = try Vev.run(
            [
                "extract", "in.jsonl", "--format", "jsonl", "--plugins", "half",
                "--plugin-path", Vev.fixtures.appending(path: "half").path,
            ],
            in: folder
        )
        #expect(run.status == 2)
        #expect(run.errors.contains("en/rules.yaml:4:"))
        #expect(try run.graphs.map(\.id) == (1...50).map(String.init))
    }

    @Test(
        "help and version are answers",
        arguments: [["--help"], ["extract", "--help"], ["plugins", "--help"], ["--version"]]
    )
    func answers(arguments: [String]) throws {
        let run = try Vev.run(arguments, in: ScratchFolder())
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(run.output != "")
    }
}
