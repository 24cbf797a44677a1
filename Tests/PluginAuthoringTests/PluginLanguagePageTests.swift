import Foundation
import PluginAuthoring
import TestSupport
import Testing
import Vev
import Yams

@Suite("The page about the plugin language")
struct PluginLanguagePageTests {
    static let page =
        (try? String(
            contentsOf: PluginSchemaTests.repository.appending(
                path: "Sources/Vev/Documentation.docc/PluginLanguage.md"
            ),
            encoding: .utf8
        )) ?? ""

    static let mappings = [MappingSchema.manifest, .ruleFile].flatMap(\.withNested)

    @Test("tells of every key", arguments: mappings.map { ($0.name, $0.keys.map(\.name)) })
    func keys(mapping: String, keys: [String]) {
        let unmentioned = keys.filter { key in
            !Self.page.contains("`\(key)`")
                && Self.page.range(of: "(^|[\\s{,])\(key):", options: .regularExpression) == nil
        }
        #expect(unmentioned == [])
    }

    @Test(
        "shows valid files",
        arguments: zip(["## plugin.yaml", "## Rule files"], [PluginSchema.manifest, .rules])
    )
    func samples(heading: String, sort: PluginSchema) throws {
        let section = try #require(Self.page.components(separatedBy: heading + "\n").last)
        let fenced = try #require(section.components(separatedBy: "```yaml\n").dropFirst().first)
        let yaml = try #require(fenced.components(separatedBy: "```").first)
        let value = try #require(try Yams.load(yaml: yaml, Resolver.default.removing(.timestamp)))
        let json = try JSONSerialization.data(withJSONObject: value)
        #expect(try JSONSchemaChecker(Data(PluginSchema.text(of: sort))).problems(in: json) == [])
    }

    @Test("lists the keys of emit, and no others")
    func table() throws {
        let section = try #require(Self.page.components(separatedBy: "### emit\n").last)
        let rows = section.split(separator: "\n").prefix { !$0.hasPrefix("#") }.filter { $0.hasPrefix("| `") }
        let keys = rows.map { String($0.dropFirst(3).prefix { $0 != "`" }) }
        let emission = try #require(Self.mappings.first { $0.name == "emission" })
        #expect(keys.sorted() == emission.keys.map(\.name).sorted())
    }
}
