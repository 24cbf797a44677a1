import TestSupport
import Testing
import Vev

@Suite("Options of plugins")
struct PluginOptionTests {
    private static let rules = """
        rules:
          - id: pair
            pattern: ab
            when: {metadata: {p.pairs: wanted}}
            emit: {type: pair}
        """

    private let plugins: TemporaryPlugins

    init() throws {
        let manifest =
            TemporaryPlugins.manifest("p", types: ["pair"])
            + "\noptions: {pairs: {about: what pairs are, choices: [wanted, left], default: left}, size: {default: '3'}}\n"
        plugins = try TemporaryPlugins(["p/plugin.yaml": manifest, "p/any/rules.yaml": Self.rules])
    }

    private func extractor(_ options: [String: String]) throws -> Extractor {
        try Extractor(.init(pluginPaths: [plugins.path], standardPlugins: [], options: options))
    }

    @Test("reach rules as metadata, unless the document has its own choice")
    func choices() throws {
        #expect(try extractor([:]).extract("ab").annotations.isEmpty)
        let chosen = try extractor(["p.pairs": "wanted"])
        #expect(try chosen.extract("ab").annotations.count == 1)
        #expect(try chosen.extract(Document(text: "ab", metadata: ["p.pairs": "left"])).annotations.isEmpty)
    }

    @Test(
        "are refused when no plugin has them or they cannot be so",
        arguments: ["p.pears=wanted", "p.pairs=x", "p.size=x"]
    )
    func mistakes(text: String) throws {
        let parts = text.split(separator: "=").map(String.init)
        #expect(throws: PluginLibrary.Failure.self) { try extractor([parts[0]: parts[1]]) }
    }
}
