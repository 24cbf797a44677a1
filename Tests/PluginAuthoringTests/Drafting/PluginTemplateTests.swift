import PluginAuthoring
import Testing

@Suite("Plugin template")
struct PluginTemplateTests {
    @Test("loads and passes its own examples", arguments: [nil, "nb", "en-US"])
    func examples(language: String?) throws {
        let plugins = ScratchPlugins()
        let template = PluginTemplate(id: "ports", language: language, knownTypes: ["ports"])
        try template.draft.write(to: plugins.path + "/ports")
        let outcomes = try ExampleRunner(plugin: "ports", plugins.configuration()).outcomes()
        let kinds = Set(outcomes.map(\.example.kind))
        #expect(kinds == [.example, .counterexample, .todo])
        #expect(ExampleReport(outcomes).text == "4 passed, 0 failed, 1 known miss\n")
        #expect(Set(outcomes.map(\.example.language)) == [language ?? "any"])
    }

    @Test("leaves a check nothing to say", arguments: [nil, "nb", "en-US"])
    func check(language: String?) throws {
        let plugins = ScratchPlugins()
        try PluginTemplate(id: "ports", language: language).draft.write(to: plugins.path + "/ports")
        #expect(try PluginCheck(plugins.path, plugins.configuration()).remarks == [])
    }
}
