import TestSupport
import Testing

@testable import PluginLoading

@Suite("Listings of plugins")
struct PluginListingTests {
    private static let rules = """
        fragments:
          word: '[a-z]+'
        gazetteers:
          - {id: known, file: known.tsv}
          - {id: few, words: [one, two]}
        rules:
          - id: pair
            about: two of a kind
            pattern: |
              (?x) {{known}} -
                {{word}} {{thing}}!
            emit: {type: pair}
            examples: a [[b | pair]]
          - {id: broken, pattern: '{{nothing}}', emit: {type: pair}}
        """

    private func listing() throws -> (PluginListing, path: String) {
        let plugins = try TemporaryPlugins([
            "p/plugin.yaml": TemporaryPlugins.manifest("p", types: ["thing", "pair"]),
            "p/nb/rules.yaml": Self.rules, "p/nb/known.tsv": "name\taliases\nå\tæ|ø\n",
            "p/any/rules.yaml": "rules: {id: all, pattern: x, emit: {type: thing}}\n",
        ])
        let library = try PluginLibrary(paths: [plugins.path], normalizers: [:])
        #expect(library.listings(for: "fr").flatMap(\.rules).map(\.provenance.rule) == ["all"])
        return (try #require(library.listings(for: "nb").first), plugins.path)
    }

    @Test("hold rules with their folders, places and expanded patterns")
    func rules() throws {
        let (plugin, path) = try listing()
        #expect(
            plugin.rules.map { "\($0.provenance) \($0.language)" } == [
                "p/all any", "p/pair nb", "p/broken nb",
            ]
        )
        let rule = plugin.rules[1]
        #expect(rule.about == "two of a kind")
        #expect(rule.types == ["pair"])
        #expect(rule.location == SourceLocation(file: "\(path)/p/nb/rules.yaml", line: 7, column: 9))
        #expect(rule.examples.map(\.text) == ["a [[b | pair]]"])
        let expanded = try #require(rule.expanded)
        #expect(
            expanded.references == [
                .init(name: "known", target: .list(.init(plugin: "p", rule: "known"))),
                .init(name: "thing", target: .type("thing")),
            ]
        )
        #expect(plugin.rules[2].expanded == nil)
    }

    @Test(
        "lead from the bytes of an expanded pattern back to the file",
        arguments: [
            ("(?x)", "10:7"), ("(?C0)", "10:12"), ("-\n", "10:22"), ("(?-x:", "11:9"), ("[a-z]+", "2:10"),
            ("(?C2)", "11:18"), ("!", "11:27"),
        ]
    )
    func locations(piece: String, place: String) throws {
        let (plugin, _) = try listing()
        let expanded = try #require(plugin.rules[1].expanded)
        let range = try #require(expanded.source.range(of: piece))
        let offset = expanded.source.utf8.distance(from: expanded.source.startIndex, to: range.lowerBound)
        let found = try #require(expanded.location(byte: offset))
        #expect("\(found.line):\(found.column)" == place)
    }

    @Test("hold fragments, and lists whose spellings know their places")
    func lists() throws {
        let (plugin, path) = try listing()
        #expect(
            plugin.fragments.map { "\($0.name) \($0.location.line):\($0.location.column)" } == ["word 2:10"]
        )
        let places = plugin.lists.flatMap { list in
            list.gazetteer.spellings.map { spelling in
                let place = "\(list.location(of: spelling))".replacing(path + "/p/nb/", with: "")
                return "\(list.gazetteer.text(spelling)) \(place)"
            }
        }
        #expect(
            places == [
                "å known.tsv:2:1", "æ known.tsv:2:3", "ø known.tsv:2:5", "one rules.yaml:5:23",
                "two rules.yaml:5:28",
            ]
        )
    }
}
