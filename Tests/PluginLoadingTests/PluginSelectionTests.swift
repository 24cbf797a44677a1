import Recognition
import TestSupport
import Testing

@testable import PluginLoading

@Suite("Selection of plugins")
struct PluginSelectionTests {
    private let files = [
        "a/plugin.yaml": TemporaryPlugins.manifest("a", needs: ["b"], types: ["a-thing"]),
        "b/plugin.yaml": TemporaryPlugins.manifest("b", types: ["b-thing"]),
        "c/plugin.yaml": TemporaryPlugins.manifest("c", types: ["c-thing"]),
    ]

    @Test("brings along what a plugin needs, without reporting it")
    func needs() throws {
        let plugins = try TemporaryPlugins(files)
        let library = try PluginLibrary(paths: [plugins.path], selection: ["a"], normalizers: [:])
        #expect(library.manifests.map(\.id) == ["a", "b"])
        #expect(library.isReported("a") && !library.isReported("b"))
        #expect(try library.recognizers(for: "nb").reportedPlugins == ["a"])
    }

    @Test("says which plugins there are")
    func unknown() throws {
        let plugins = try TemporaryPlugins(files)
        do throws(PluginLibrary.Failure) {
            _ = try PluginLibrary(paths: [plugins.path], selection: ["d"], normalizers: [:])
            Issue.record("an unknown plugin was accepted")
        } catch {
            guard case .unknownPlugin(let name, let known) = error else {
                Issue.record("another error: \(error)")
                return
            }
            #expect(name == "d")
            #expect(known == ["a", "b", "c"])
        }
    }

    @Test("lets a later folder replace a plugin of the same id")
    func replacement() throws {
        let standard = try TemporaryPlugins(files)
        let own = try TemporaryPlugins(["c/plugin.yaml": TemporaryPlugins.manifest("c", types: ["mine"])])
        let library = try PluginLibrary(paths: [standard.path, own.path], normalizers: [:])
        #expect(library.manifests.last?.types.map(\.name) == ["mine"])
    }

    @Test("reads the language, its main language and what is for all")
    func languages() throws {
        let rule = { (id: String) in "rules:\n  - {id: \(id), pattern: x, emit: {type: c-thing}}\n" }
        let plugins = try TemporaryPlugins([
            "c/plugin.yaml": TemporaryPlugins.manifest("c", types: ["c-thing"]),
            "c/any/rules.yaml": rule("any"), "c/nb/rules.yaml": rule("nb"), "c/nn/rules.yaml": rule("nn"),
            "c/nb-NO/rules.yaml": rule("nb-no"),
        ])
        let library = try PluginLibrary(paths: [plugins.path], normalizers: [:])
        for (language, expected) in [
            ("nb-NO", ["any", "nb", "nb-no"]), ("nb", ["any", "nb"]), ("fr", ["any"]),
        ] {
            #expect(try rules(library, language).map(\.provenance.rule) == expected)
        }
        #expect(library.languages(of: "c") == ["nb", "nb-NO", "nn"])
    }

    @Test("reads what a language builds on, save what it declares itself")
    func buildsOn() throws {
        let base = """
            fragments: {word: boat}
            gazetteers: {id: known, words: [oar]}
            rules:
              - {id: shared, pattern: '{{word}} {{known}}', emit: {type: c-thing}}
              - {id: own, pattern: x, emit: {type: c-thing}}
            """
        let other = """
            fragments: {word: ship}
            gazetteers: {id: known, words: [mast]}
            rules: {id: own, pattern: y, emit: {type: c-thing}}
            """
        let plugins = try TemporaryPlugins([
            "c/plugin.yaml": TemporaryPlugins.manifest("c", types: ["c-thing"]) + "builds-on: {nn: nb}\n",
            "c/nb/rules.yaml": base, "c/nn/rules.yaml": other,
        ])
        let library = try PluginLibrary(paths: [plugins.path], normalizers: [:])
        let expanded = { (language: String) in
            library.listings(for: language).flatMap(\.rules).map { "\($0.provenance.rule) \($0.language)" }
        }
        #expect(expanded("nb") == ["shared nb", "own nb"])
        #expect(expanded("nn-NO") == ["shared nb", "own nn"])
        #expect(try rules(library, "nn").map(\.pattern.pattern.source).contains { $0.contains("ship") })
        #expect(!(try rules(library, "nb").map(\.pattern.pattern.source).contains { $0.contains("ship") }))
    }

    private func rules(_ library: PluginLibrary, _ language: String) throws -> [Rule] {
        try library.recognizers(for: language).rules
    }
}
