import TestSupport
import Testing
import Vev

@Suite("Rules that need what they make")
struct SelfFeedingRuleTests {
    private static let rules = """
        rules:
          - {id: a-run, pattern: '(?:{{word}}\\s?)+', emit: {type: word, score: 0.9}}
          - {id: b-word, pattern: '[a-z]+', emit: {type: word}}
        """

    private let plugins: TemporaryPlugins

    init() throws {
        plugins = try TemporaryPlugins([
            "p/plugin.yaml": TemporaryPlugins.manifest("p", types: ["word"]), "p/any/rules.yaml": Self.rules,
        ])
    }

    @Test("run behind the others, and see what those found")
    func order() throws {
        let extractor = try Extractor(.init(pluginPaths: [plugins.path], standardPlugins: []))
        let graph = try extractor.extract("one two")
        #expect(graph.annotations.map { graph.document[$0.span] } == ["one two"])
    }
}
