import Foundation
import Testing

@Suite("vev graph")
struct GraphCommandTests {
    private let folder: ScratchFolder

    /// Three documents in two files: JSON Lines, and the indented form.
    init() throws {
        folder = try ScratchFolder()
        try folder.write(
            "in.jsonl",
            """
            {"id": "a", "text": "Apple and Pear.", "date": "2024-10-01"}
            {"id": "b", "text": "Pear, Apple.", "date": "2024-10-03"}

            """
        )
        try folder.write("c.txt", "Apple, Apple and Plum.")
        _ = try Vev.extract("in.jsonl", "--format", "jsonl", "-o", "ab.jsonl", in: folder)
        _ = try Vev.extract("c.txt", "--format", "json", "-o", "c.json", in: folder)
    }

    @Test("merges graphs of documents and of corpora, in any order, to the same bytes")
    func merge() throws {
        let both = try Vev.run(["graph", "merge", "ab.jsonl", "c.json"], in: folder)
        #expect(both.status == 0 && both.errors == "")
        #expect(both.output.contains(#""node":"fruit:apple""#))
        #expect(try Vev.run(["graph", "merge", "c.json", "ab.jsonl"], in: folder).output == both.output)
        try folder.write("all.jsonl", both.output)
        let again = try Vev.run(["graph", "merge", "all.jsonl", "c.json", "all.jsonl"], in: folder)
        #expect(again.output == both.output)
        let piped = try Vev.shell("cat ab.jsonl c.json | \"$VEV\" graph merge - -o piped.jsonl", in: folder)
        #expect(piped.status == 0 && piped.output == "")
        #expect(try folder.read("piped.jsonl") == both.output)
    }

    @Test("tells what a graph holds")
    func stats() throws {
        let run = try Vev.run(["graph", "stats", "ab.jsonl", "c.json"], in: folder)
        #expect(
            run.output == """
                3 documents, from 2024-10-01 to 2024-10-03, 7 mentions, 3 entities, 2 relations

                ENTITIES  COUNT  UNDECIDED
                fruit         3          0

                RELATIONS    COUNT  LABELLED
                occurs-with      2         0

                """
        )
    }

    @Test(
        "answers",
        arguments: [
            (
                "fruit top 2",
                """
                NAME   TYPE   MENTIONS  DOCUMENTS  FIRST       LAST        IN
                Apple  fruit         4          3  2024-10-01  2024-10-03  a, c.txt, …
                Pear   fruit         2          2  2024-10-01  2024-10-03  a, b

                """
            ),
            (
                "* near Plum",
                """
                NAME   TYPE   DOCUMENTS  RELATION         IN
                Apple  fruit          1  - occurs-with -  c.txt

                """
            ),
            ("path Plum to Pear", "Plum  - occurs-with - [1]  Apple  - occurs-with - [2]  Pear\n"),
            ("* near Plum since 2024-01-01", "nothing found\n"),
        ]
    )
    func query(question: String, answer: String) throws {
        _ = try Vev.run(["graph", "merge", "ab.jsonl", "c.json", "-o", "all.jsonl"], in: folder)
        let run = try Vev.run(["graph", "query", "all.jsonl", question], in: folder)
        #expect(run.output == answer)
        #expect(run.status == 0)
        let json = try Vev.run(["graph", "query", "all.jsonl", question, "--format", "json"], in: folder)
        #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [Any])
    }

    @Test(
        "says what is wrong, and where",
        arguments: [
            (["query", "ab.jsonl", "fruit neer Plum"], "at column 7 of the query: 'neer' is not expected"),
            (["query", "ab.jsonl", "near Plumm"], "no entity is named 'plumm'"),
            (["merge", "missing.jsonl"], "cannot read missing.jsonl: "),
            (["merge", "in.jsonl"], "in.jsonl:1:"),
            (["merge", "broken.json"], "broken.json:3:7: no graph as vev writes it: expected a value"),
        ]
    )
    func failures(arguments: [String], message: String) throws {
        try folder.write("broken.json", "{\n\"id\": \"x\",\n\"a\":  oops\n}\n")
        let run = try Vev.run(["graph"] + arguments, in: folder)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.errors.contains(message), "\(run.errors)")
    }
}
