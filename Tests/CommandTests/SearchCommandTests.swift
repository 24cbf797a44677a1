import Foundation
import Testing

@Suite("search")
struct SearchCommandTests {
    let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
        try folder.write(
            "in.jsonl",
            """
            {"id": "one", "text": "Så kom Apple 12 og «Pear 7» til Bodø.", "date": "2024-10-29", "language": "nb"}
            {"id": "two", "text": "Pear 1200 and nothing else to report", "date": "2024-11-02T08:30"}
            {"id": "three", "text": "The harbour master saw nothing, nothing at all.", "language": "en"}

            """
        )
        #expect(
            try Vev.run(["index", "in.jsonl", "--into", "a.sqlite"] + Vev.fixturePlugins, in: folder).status
                == 0
        )
    }

    private func search(_ arguments: String...) throws -> Vev.Result {
        try Vev.run(["search", "a.sqlite"] + arguments, in: folder)
    }

    @Test("mentions as a table, as documents have them")
    func table() throws {
        #expect(
            try search("--type", "fruit").output == """
                DOCUMENT  DATE                 TYPE   NAME   VALUE  IN
                one       2024-10-29           fruit  Apple         Så kom [Apple] 12 og «Pear 7» til Bodø.
                one       2024-10-29           fruit  Pear          Så kom Apple 12 og «[Pear] 7» til Bodø.
                two       2024-11-02T08:30:00  fruit  Pear          [Pear] 1200 and nothing else to report

                """
        )
    }

    @Test(
        "each condition by itself and together",
        arguments: [
            (["--entity", "PEAR"], ["one Pear", "two Pear"]), (["--entity", "app*"], ["one Apple"]),
            (["--entity", "Pear", "--since", "2024-11-01"], ["two Pear"]),
            (["--entity", "Pear", "--until", "2024-10-29"], ["one Pear"]),
            (["--type", "fruit", "--until", "2024-11-02", "--since", "2024-11-02"], ["two Pear"]),
            (["--type", "fruit", "--language", "nb"], ["one Apple", "one Pear"]),
            (["--type", "fruit", "--text", "bodø \"12 og\""], ["one Apple", "one Pear"]),
            (["--type", "fruit", "--text", "noth*"], ["two Pear"]), (["--entity", "Quince"], []),
            (["--type", "fruit", "--text", "\"OR AND ( ' *\""], []),
        ]
    )
    func conditions(arguments: [String], found: [String]) throws {
        let run = try Vev.run(["search", "a.sqlite", "--format", "json"] + arguments, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let hits = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
        #expect(try #require(hits).map { "\($0["document"]!) \($0["name"]!)" } == found)
    }

    @Test("words alone find documents, the best first")
    func words() throws {
        #expect(
            try search("--text", "nothing").output == """
                DOCUMENT  DATE                 IN
                three     -                    The harbour master saw [nothing], [nothing] at all.
                two       2024-11-02T08:30:00  Pear 1200 and [nothing] else to report

                """
        )
        #expect(try search("--text", "quince").output == "nothing found\n")
        let first = try search("--type", "fruit", "--limit", "1")
        #expect(first.output.contains("Apple") && !first.output.contains("two"))
        #expect(first.errors == "vev: these are the first 1; --limit says how many are shown\n")
    }

    @Test("numbers and days by their values")
    func values() throws {
        try folder.write(
            "b.jsonl",
            """
            {"id": "a", "text": "Prisen var 1200 kroner og ikke 900 kroner den 24. desember 2024.", "language": "nb"}

            """
        )
        #expect(try Vev.run(["index", "b.jsonl", "--into", "b.sqlite"], in: folder).status == 0)
        let names = { (arguments: [String]) in
            try Vev.run(["search", "b.sqlite"] + arguments, in: folder).output.split(separator: "\n")
                .dropFirst().count
        }
        #expect(try names(["--value", "1000.. NOK"]) == 1)
        #expect(try names(["--value", "900..1200 NOK"]) == 2)
        #expect(try names(["--value", "900..1200 USD"]) == 0)
        #expect(try names(["--when", "2024-12-24"]) == 1)
        #expect(try names(["--when", "..2024-12-23"]) == 0)
        #expect(try names(["--when", "2024-12-01..2024-12-31"]) == 1)
    }

    @Test("the graphs of the hits are those of vev extract, in every format")
    func graphs() throws {
        let run = try Vev.shell(
            """
            $VEV extract $PLUGINS in.jsonl --format jsonl -o plain.jsonl
            $VEV search a.sqlite --graph jsonl | cmp - plain.jsonl && echo same
            for format in json html markdown csv neo4j-csv graphml gexf dot cypher tei turtle jsonld webannotation \\
                spacy prodigy labelstudio conll brat cas; do
                $VEV extract $PLUGINS in.jsonl --format $format -o plain.$format
                $VEV search a.sqlite --graph $format -o found.$format
                diff -r plain.$format found.$format || echo $format
            done
            $VEV search a.sqlite --entity apple --graph jsonl | wc -l
            $VEV search a.sqlite --graph jsonl --limit 2 | head -1 | wc -l
            """,
            in: folder
        )
        #expect(run.output == "same\n1\n1\n", "\(run.errors)")
        #expect(run.errors == "")
    }

    @Test("what cannot be asked is refused with what can")
    func refusals() throws {
        #expect(try search("--value", "much").errors.contains("must be a number or a range"))
        #expect(try search("--when", "2024-02-30").errors.contains("must be a day or a range of days"))
        #expect(try search("-o", "x").status == 2)
        #expect(
            try Vev.run(["search", "none.sqlite"], in: folder).errors
                == "vev: none.sqlite: there is no such archive; vev index --into none.sqlite makes one\n"
        )
    }
}
