import Foundation
import Testing

@Suite("JSON Lines input")
struct JSONLinesInputTests {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    @Test(
        "a line is a document; blank lines, escapes and other members are fine, the last line may lack its end"
    )
    func lines() throws {
        let lines = """
            {"id": "1", "text": "Apple \\u00e5\\ud83d\\ude00 12", "date": "2024-10-29", "tags": [1, {"a": null}]}\r

            {"text": "Pear", "language": null, "id": 7, "section": "sport"}
            {"text": "Plum"}
            """
        try folder.write("in.jsonl", [0xEF, 0xBB, 0xBF] + Array(lines.utf8))
        let run = try Vev.extract("in.jsonl", "--format", "jsonl", in: folder)
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(try run.graphs.map(\.id) == ["1", "7", "in.jsonl:4"])
        #expect(try run.graphs.map(\.text) == ["Apple å😀 12", "Pear", "Plum"])
        #expect(try run.graphs[0].annotations.map(\.start) == [0, 9])
    }

    @Test("--input jsonl reads standard input as JSON Lines")
    func option() throws {
        let input = Data(#"{"id": "x", "text": "Apple"}"#.utf8)
        let run = try Vev.extract("--input", "jsonl", "--format", "jsonl", input: input, in: folder)
        #expect(try run.graphs.map(\.id) == ["x"])
    }

    @Test(
        "rules are chosen by the language a line names, with or without a region; an unknown one takes the common rules"
    )
    func languages() throws {
        let lines = ["nb", "nb-NO", "xx"].map { #"{"language": "\#($0)", "text": "et ord 12"}"# }
        try folder.write("in.jsonl", lines.joined(separator: "\n"))
        let half = Vev.fixtures.appending(path: "half").path
        let run = try Vev.extract(
            "in.jsonl",
            "--plugin-path",
            half,
            "--plugins",
            "half,digits",
            "--format",
            "jsonl",
            in: folder
        )
        #expect(try run.graphs.map(\.language) == ["nb", "nb-NO", "xx"])
        #expect(
            try run.graphs.map { $0.annotations.map(\.text) } == [["ord", "12"], ["ord", "12"], ["12"]]
        )
    }

    @Test(
        "with --keep-problems there is a line for each document, read or not, and merging passes over the others"
    )
    func keptProblems() throws {
        try folder.write(
            "in.jsonl",
            "{\"id\": \"a\", \"text\": \"Apple\"}\nApple\n{\"id\": \"c\"}\n{\"text\": \"Pear\"}\n"
        )
        let run = try Vev.extract(
            "in.jsonl",
            "--format",
            "jsonl",
            "--keep-problems",
            "-o",
            "out.jsonl",
            in: folder
        )
        #expect(run.status == 0)
        #expect(run.errors.split(separator: "\n").count == 2)
        let lines = try folder.read("out.jsonl").split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[1] == #"{"problem":"in.jsonl:2:1: expected '{'"}"#)
        #expect(lines[2].hasPrefix(#"{"problem":"in.jsonl:3:"#))
        let merged = try Vev.run(["graph", "merge", "out.jsonl"], in: folder)
        #expect(merged.status == 0 && merged.output.contains(#""documents":2"#))
        let exported = try Vev.run(["graph", "export", "out.jsonl", "--format", "jsonl"], in: folder)
        #expect(exported.status == 0 && exported.output.split(separator: "\n").count == 2)
        #expect(try Vev.extract("in.jsonl", "--keep-problems", in: folder).status == 2)
    }

    @Test("a line longer than any buffer is read whole")
    func longLine() throws {
        let text = String(repeating: "Plum 1 ", count: 40_000)
        try folder.write(
            "in.jsonl",
            "{\"id\": \"a\", \"text\": \"\(text)\"}\n{\"id\": \"b\", \"text\": \"Pear\"}\n"
        )
        let run = try Vev.extract("in.jsonl", "--format", "jsonl", in: folder)
        #expect(try run.graphs.map(\.text.count) == [text.count, 4])
    }

    @Test(
        "a bad line is told with line and column, and the other lines are done",
        arguments: [
            (#"{"id": "x"}"#, "2:1: the object has no 'text'"),
            (#"{"text": 5}"#, "2:10: 'text' must be a string"),
            (#"{"text": "a""#, "2:13: expected '}'"),
            (#"{"text": "a"} {}"#, "2:15: expected one object a line"),
            (#"{"text": "a"#, "2:12: the string does not end"),
            (#"{"text": "\ud800"}"#, "2:11: half of a surrogate pair"),
            (#"{"text": "\x"}"#, "2:11: unknown escape"),
            (#"{"text": "a", "n": 01}"#, "2:20: expected a value"),
            (#"{"text": "a", "date": "29.10.2024"}"#, "2:22: 'date' must be a day"),
            (#"{"text": "a", "language": 5}"#, "2:27: 'language' must be a string"),
            (#"[1]"#, "2:1: expected '{'"),
        ]
    )
    func badLine(line: String, message: String) throws {
        try folder.write("in.jsonl", "{\"text\": \"Apple\"}\n\(line)\n{\"text\": \"Pear\"}\n")
        let run = try Vev.extract("in.jsonl", "--format", "jsonl", in: folder)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("vev: in.jsonl:" + message))
        #expect(try run.graphs.map(\.text) == ["Apple", "Pear"])
    }

    @Test("broken UTF-8 in a line is told with its offset in the file")
    func brokenUTF8() throws {
        try folder.write(
            "in.jsonl",
            Array("{\"text\": \"Apple\"}\n{\"text\": \"".utf8) + [0xE5] + Array("\"}\n".utf8)
        )
        let run = try Vev.extract("in.jsonl", "--format", "jsonl", in: folder)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("vev: in.jsonl:2: not valid UTF-8 at byte offset 28 (0xE5)"))
        #expect(try run.graphs.map(\.text) == ["Apple"])
    }

    @Test("nesting without end is refused, not followed")
    func deep() throws {
        try folder.write("in.jsonl", "{\"a\": \(String(repeating: "[", count: 100_000))\n")
        let run = try Vev.extract("in.jsonl", in: folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("nested deeper than 128 levels"))
    }
}
