import Foundation
import Testing

@Suite("vev eval")
struct EvalCommandTests {
    let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
        try folder.write(
            "gold.jsonl",
            """
            {"id": "a", "text": "😀 Apple 12, Pear.", "entities": [{"start": 2, "end": 7, "label": "F"}, \
            {"start": 12, "end": 16, "label": "F"}]}

            {"id": "b", "text": "No Apple", "entities": [{"start": 0, "end": 8, "label": "F"}]}
            """
        )
    }

    private func eval(_ arguments: String...) throws -> Vev.Result {
        try Vev.run(["eval", "gold.jsonl"] + Vev.fixturePlugins + arguments, in: folder)
    }

    @Test("scores, in the same way for any number of jobs")
    func scores() throws {
        let one = try eval("--map", "F=fruit", "--jobs", "1")
        #expect(one.status == 0)
        #expect(one.errors == "")
        #expect(
            one.output.contains(
                "fruit       66.67  66.67  66.67      83.33  83.33  83.33      2      3     3"
            )
        )
        #expect(try eval("--map", "F=fruit", "--jobs", "2").output == one.output)
    }

    @Test("JSON holds the figures in full")
    func json() throws {
        let run = try eval("--map", "F=fruit", "--format", "json")
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let overall = object?["overall"] as? [String: [String: Double]]
        #expect(overall?["strict"]?["precision"] == 2.0 / 3)
        #expect((object?["mistakes"] as? [String: Int])?["boundary"] == 1)
    }

    @Test("--errors names the rule and shows the text around")
    func errors() throws {
        #expect(try eval("--map", "F=fruit", "--errors", "errors.jsonl").status == 0)
        let line = try folder.read("errors.jsonl")
        #expect(line.contains("\"kind\":\"boundary\""))
        #expect(line.contains("\"rule\":\"fruit/"))
        #expect(line.contains("\"context\":\"No Apple\""))
    }

    @Test("--compare reads what vev extract wrote")
    func compare() throws {
        #expect(
            try Vev.extract("gold.jsonl", "--format", "jsonl", "-o", "before.jsonl", in: folder).status == 0
        )
        let same = try eval("--map", "F=fruit", "--compare", "before.jsonl")
        #expect(same.output.hasPrefix("0 won, 0 lost, 0 no longer spurious, 0 newly spurious\n"))
    }

    @Test(
        "what cannot be scored is told",
        arguments: [
            ("", "gold.jsonl: the file holds no document"),
            ("{\"text\": \"a\"}", "gold.jsonl:1: the object has no 'entities'"),
            ("{\"text\": \"a\", \"entities\": [{\"start\": 0.5}]}", "gold.jsonl:1: expected a whole number"),
        ]
    )
    func broken(gold: String, message: String) throws {
        try folder.write("gold.jsonl", gold)
        let run = try eval()
        #expect(run.status == 2)
        #expect(run.errors == "vev: \(message)\n")
    }
}
