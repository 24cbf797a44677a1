import PluginAuthoring
import StandardPlugins
import Testing
import Vev

@Suite("Standard plugins")
struct StandardPluginTests {
    static let plugins = (try? PluginLibrary.pluginIDs(in: StandardPlugins.folder)) ?? []

    @Test("are there") func presence() { #expect(Self.plugins.count >= 6) }

    @Test("hold to their examples", arguments: plugins)
    func examples(plugin: String) throws {
        let report = ExampleReport(try ExampleRunner(plugin: plugin, Extractor.Configuration()).outcomes())
        let failures = report.hasFailures ? report.text : ""
        #expect(failures.isEmpty)
    }

    @Test("compile for every language, and for a language that none brings")
    func languages() throws {
        try Extractor().compileAllLanguages()
        _ = try Extractor().extract("Quo vadis?", language: "la")
    }

    @Test("give the same graph whatever the order in which they are named", arguments: [0, 1])
    func order(seed: Int) throws {
        let forwards = try graph(Self.plugins)
        #expect(try graph(Self.plugins.reversed()) == forwards)
        #expect(try graph(nil) == forwards)
    }

    @Test("find the same by plain search and by trying only where a match can begin")
    func starts() throws {
        let text = try String(contentsOfFile: Self.article, encoding: .utf8)
        let extractor = try Extractor(.init(language: "nb"))
        let plain = json(try extractor.extract(text))
        // Enough text that every pattern is read with machine code from here on.
        _ = try extractor.extract(String(repeating: text, count: 40))
        #expect(json(try extractor.extract(text)) == plain)
    }

    private static let article = #filePath.replacing(
        "Tests/VevTests/StandardPluginTests.swift",
        with: "Examples/article.nb.txt"
    )

    private func json(_ graph: DocumentGraph) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONExporter().append(graph, to: &bytes)
        return bytes
    }

    private func graph(_ plugins: [String]?) throws -> [UInt8] {
        let extractor = try Extractor(.init(plugins: plugins, language: "nb"))
        let text = "I fjor solgte Norsk Hydro 1,2 millioner tonn til Tyskland, sa Kari Holm i Bodø mandag."
        return json(try extractor.extract(text))
    }
}
