import Foundation
import Testing

/// The example article through the standard plugins, as the README's first command does it.
@Suite("the example article")
struct ArticleTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardizedFileURL
    static let hasJSONSchema =
        (try? Vev.shell("python3 -c 'import jsonschema'", in: ScratchFolder()).status) == 0

    private func extract(_ options: String...) throws -> Vev.Result {
        let article = Self.root.appending(path: "Examples/article.nb.txt").path
        let arguments = ["extract", article, "--reference-date", "2025-03-14", "--format", "jsonl"]
        return try Vev.run(arguments + options, in: ScratchFolder())
    }

    @Test("its language is told from its words, and nothing goes wrong")
    func language() throws {
        let run = try extract()
        #expect(run.status == 0)
        #expect(run.errors == "")
        let graph = try #require(try run.graphs.first)
        #expect(graph.language == "nb")
        #expect(graph.diagnostics.isEmpty)
        #expect(graph.annotations.count > 30)
    }

    @Test("its graph holds together")
    func integrity() throws {
        let graph = try #require(try extract().graphs.first)
        let scalars = Array(graph.text.unicodeScalars)
        var position = 0
        for annotation in graph.annotations {
            #expect(position <= annotation.start)
            #expect(
                String(String.UnicodeScalarView(scalars[annotation.start..<annotation.end]))
                    == annotation.text
            )
            #expect((0.5...1).contains(annotation.score))
            let entity = try #require(graph.entities.first { $0.id == annotation.entity })
            #expect(entity.mentions.contains(annotation.id))
            #expect(entity.type == annotation.type)
            position = annotation.end
        }
        #expect(graph.entities.flatMap(\.mentions).count == graph.annotations.count)
    }

    @Test("the order of the plugins makes no difference")
    func pluginOrder() throws {
        let names = ["people", "organizations", "places", "nationalities", "numbers", "dates", "relations"]
        let one = try extract("--plugins", names.joined(separator: ","))
        let other = try extract("--plugins", names.reversed().joined(separator: ","))
        #expect(one.output == other.output)
        #expect(try one.output == extract().output)
    }

    @Test("its graph is valid", .enabled(if: hasJSONSchema, "skipped: python3 has no module jsonschema here"))
    func valid() throws {
        let folder = try ScratchFolder()
        try folder.write("graph.json", try extract().output)
        let schema = Self.root.appending(path: "Sources/Exporting/JSON/document-graph.schema.json").path
        let check =
            "import json, jsonschema as j; j.validate(json.load(open(\"graph.json\")), json.load(open(\"\(schema)\")))"
        let run = try Vev.shell("python3 -c '\(check)'", in: folder)
        #expect(run.errors == "")
        #expect(run.status == 0)
    }
}
