import Foundation
import Testing

@Suite("vev plugins")
struct PluginsCommandTests {
    let path = Vev.fixtures.appending(path: "plugins").path

    private struct Plugin: Decodable {
        let id: String
        let version: String
        let languages: [String]
        let types: [String]
        let rules: Int
        let entries: Int
    }

    @Test("lists what is there as JSON")
    func json() throws {
        let run = try Vev.run(["plugins", "--plugin-path", path, "--format", "json"], in: ScratchFolder())
        #expect(run.status == 0)
        let plugins = try JSONDecoder().decode([Plugin].self, from: Data(run.output.utf8))
        let fruit = try #require(plugins.first { $0.id == "fruit" })
        #expect(fruit.version == "1.0.0")
        #expect(fruit.languages == [])
        #expect(fruit.types == ["fruit"])
        #expect(fruit.entries == 3)
        #expect(plugins.first { $0.id == "digits" }?.rules == 1)
    }

    @Test("lists the standard plugins and those of --plugin-path in a table")
    func table() throws {
        let run = try Vev.run(["plugins", "--plugin-path", path], in: ScratchFolder())
        let ids = run.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
        #expect(ids.first == "ID")
        #expect(
            Set(ids).isSuperset(of: [
                "dates", "digits", "fruit", "numbers", "organizations", "people", "places",
            ])
        )
    }

    @Test("prints a schema for one sort of file or both", arguments: ["manifest", "rules", ""])
    func schema(sort: String) throws {
        let run = try Vev.run(["plugins", "schema"] + (sort.isEmpty ? [] : [sort]), in: ScratchFolder())
        #expect(run.status == 0)
        let schema = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let definitions = try #require(schema?["$defs"] as? [String: Any])
        #expect((definitions["manifest"] != nil) == (sort != "rules"))
        #expect((definitions["rule"] != nil) == (sort != "manifest"))
    }
}
