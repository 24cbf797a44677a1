import Foundation
import Testing

@Suite("text input")
struct TextInputTests {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    @Test("an empty file gives an empty graph")
    func empty() throws {
        try folder.write("empty.txt", "")
        let run = try Vev.extract("empty.txt", "--format", "jsonl", in: folder)
        #expect(run.status == 0)
        #expect(run.errors == "")
        let graph = try #require(try run.graphs.first)
        #expect(graph.text == "")
        #expect(graph.annotations.isEmpty)
    }

    @Test(
        "text stays as it is: line ends, white space, an end without a line feed",
        arguments: [
            "Apple 12\r\nPear\r\n", "Apple", "\n\n  Apple\t12 \n\n", "Apple\rPear", "\u{0}Apple\u{0}",
        ]
    )
    func unchanged(text: String) throws {
        try folder.write("a.txt", text)
        let run = try Vev.extract("a.txt", "--format", "jsonl", in: folder)
        let graph = try #require(try run.graphs.first)
        #expect(Array(graph.text.utf8) == Array(text.utf8))
        #expect(graph.annotations.first?.text == "Apple")
        for annotation in graph.annotations {
            let scalars = Array(graph.text.unicodeScalars)[annotation.start..<annotation.end]
            #expect(String(String.UnicodeScalarView(scalars)) == annotation.text)
        }
    }

    @Test("a byte order mark is no part of the text")
    func byteOrderMark() throws {
        try folder.write("bom.txt", [0xEF, 0xBB, 0xBF] + Array("Apple".utf8))
        let graph = try #require(try Vev.extract("bom.txt", "--format", "jsonl", in: folder).graphs.first)
        #expect(Array(graph.text.utf8) == Array("Apple".utf8))
        #expect(graph.annotations.first?.start == 0)
    }

    @Test("standard input is read without a path and for -", arguments: [[], ["-"]])
    func standardInput(paths: [String]) throws {
        let arguments = ["extract"] + Vev.fixturePlugins + ["--format", "jsonl"] + paths
        let run = try Vev.run(arguments, input: Data("Apple".utf8), in: folder)
        #expect(try run.graphs.map(\.id) == ["-"])
        #expect(try run.graphs.first?.annotations.map(\.text) == ["Apple"])
    }

    @Test("a folder is walked in sorted order, text files only, no hidden ones, no loops")
    func walk() throws {
        for name in [
            "b.txt", "a/z.md", "a/B.text", "a.txt", "c.jsonl", "d.png", ".hidden/e.txt", "a/.f.txt", "none",
        ] {
            try folder.write("in/" + name, #"{"id": "line", "text": "Apple"}"#)
        }
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("in/a/loop").path,
            withDestinationPath: ".."
        )
        let run = try Vev.extract("in", "--format", "jsonl", in: folder)
        #expect(run.errors == "")
        #expect(try run.graphs.map(\.id) == ["in/a.txt", "in/a/B.text", "in/a/z.md", "in/b.txt", "line"])
    }
}
