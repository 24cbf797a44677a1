import Foundation
import Testing

@Suite("vev graph export")
struct ExportGraphTests {
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
        try folder.write(
            "in.jsonl",
            "{\"id\": \"a\", \"text\": \"Apple and Pear.\"}\n{\"id\": \"b\", \"text\": \"Pear\"}\n"
        )
        _ = try Vev.extract("in.jsonl", "--format", "jsonl", "-o", "ab.jsonl", in: folder)
    }

    @Test(
        "writes documents as the extraction would have",
        arguments: ["text", "json", "jsonl", "markdown", "graphml", "cypher", "turtle", "conll", "spacy"]
    )
    func documents(format: String) throws {
        let direct = try Vev.extract("in.jsonl", "--format", format, in: folder)
        let export = try Vev.run(["graph", "export", "ab.jsonl", "--format", format], in: folder)
        #expect(export.status == 0 && export.errors == "")
        if format != "text" { #expect(export.output == direct.output) }
    }

    @Test("a database gives back what went in, from extraction and from graphs")
    func database() throws {
        _ = try Vev.extract("in.jsonl", "--format", "sqlite", "-o", "one.sqlite", in: folder)
        _ = try Vev.run(
            ["graph", "export", "ab.jsonl", "--format", "sqlite", "-o", "two.sqlite"],
            in: folder
        )
        let bytes = try ["one.sqlite", "two.sqlite"].map {
            try Data(contentsOf: folder.url.appending(path: $0))
        }
        #expect(bytes[0] == bytes[1])
        let back = try Vev.run(["graph", "export", "one.sqlite", "--format", "jsonl"], in: folder)
        #expect(try back.output == folder.read("ab.jsonl"))
    }

    @Test(
        "writes a corpus graph in formats of nodes and edges",
        arguments: [
            ("graphml", "fruit_3Aapple"), ("gexf", "fruit:apple"), ("dot", "Apple"),
            ("cypher", "fruit:apple"),
            ("jsonl", #""node":"fruit:apple""#),
        ]
    )
    func corpus(format: String, content: String) throws {
        _ = try Vev.run(["graph", "merge", "ab.jsonl", "-o", "all.jsonl"], in: folder)
        let run = try Vev.run(["graph", "export", "all.jsonl", "--format", format], in: folder)
        #expect(run.status == 0)
        #expect(run.output.contains(content))
    }

    @Test("keeps a corpus graph in a database, which answers as the graph does")
    func corpusDatabase() throws {
        _ = try Vev.run(["graph", "merge", "ab.jsonl", "-o", "all.jsonl"], in: folder)
        _ = try Vev.run(
            ["graph", "export", "all.jsonl", "--format", "sqlite", "-o", "all.sqlite"],
            in: folder
        )
        let back = try Vev.run(["graph", "merge", "all.sqlite"], in: folder)
        #expect(try back.output == folder.read("all.jsonl"))
    }

    @Test(
        "says why not",
        arguments: [
            (["all.jsonl", "--format", "spacy"], "--format spacy needs the documents"),
            (["ab.jsonl", "all.jsonl", "--format", "dot"], "merge them first: vev graph merge"),
            (["ab.jsonl", "--format", "sqlite"], "--format sqlite writes a database; name a file with -o"),
            (["ab.jsonl", "--format", "gexf"], "--format gexf writes several files; name a folder with -o"),
        ]
    )
    func refusals(arguments: [String], message: String) throws {
        _ = try Vev.run(["graph", "merge", "ab.jsonl", "-o", "all.jsonl"], in: folder)
        let run = try Vev.run(["graph", "export"] + arguments, in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test("svg is drawn by Graphviz, or says what to install")
    func drawing() throws {
        let drawn = try Vev.run(
            ["graph", "export", "ab.jsonl", "--format", "svg", "-o", "drawings"],
            in: folder
        )
        if drawn.status == 0 {
            #expect(try folder.read("drawings/000001-a.svg").contains(">Apple</text>"))
        } else {
            #expect(drawn.errors.contains("install Graphviz"))
        }
        let without = try Vev.shell(
            "PATH=/nowhere \"$VEV\" graph export ab.jsonl --format svg -o none",
            in: folder
        )
        #expect(without.status == 2)
        #expect(without.errors.contains("--format svg needs the program 'dot'; install Graphviz"))
    }
}
