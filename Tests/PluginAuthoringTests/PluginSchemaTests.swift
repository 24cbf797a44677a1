import Foundation
import PluginAuthoring
import StandardPlugins
import TestSupport
import Testing
import Yams

@Suite("JSON Schema of plugins")
struct PluginSchemaTests {
    /// The repository's folder.
    static let repository = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

    /// Every YAML file of the plugins that come with Vev or stand in its examples.
    static let files = ["Plugins", "Examples"].flatMap { folder in
        let root = repository.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().map { root.appending(path: $0).path }
    }

    private static func sort(of path: String) -> PluginSchema {
        path.hasSuffix("/plugin.yaml") ? .manifest : .rules
    }

    /// YAML as JSON, as editors read it.
    private static func json(_ yaml: String) throws -> Data {
        let value = try Yams.load(yaml: yaml, Resolver.default.removing(.timestamp)) ?? [:] as [String: Any]
        return try JSONSerialization.data(withJSONObject: value)
    }

    private static func problems(_ yaml: String, _ sort: PluginSchema?) throws -> [String] {
        try JSONSchemaChecker(Data(PluginSchema.text(of: sort))).problems(in: json(yaml))
    }

    @Test("every file of the plugins is valid", arguments: files)
    func filesAreValid(path: String) throws {
        let yaml = try String(contentsOfFile: path, encoding: .utf8)
        #expect(try Self.problems(yaml, Self.sort(of: path)) == [])
        #expect(try Self.problems(yaml, nil) == [])
    }

    @Test("the files of a new plugin are valid", arguments: PluginTemplate(id: "ports").draft.files)
    func templateIsValid(file: PluginFolderDraft.File) throws {
        guard file.path.hasSuffix(".yaml") else { return }
        #expect(try Self.problems(file.text, Self.sort(of: "/" + file.path)) == [])
    }

    @Test("there are files") func presence() { #expect(Self.files.count >= 12) }

    @Test(
        "what the loader refuses is refused",
        arguments: [
            "rule: []", "rules: [{id: a, pattern: b}]", "rules: [{id: a, emit: {type: t}}]",
            "rules: {id: a, pattern: b, emit: {type: t, scor: 1}}",
            "rules: {id: a, pattern: b, emit: {type: t, score: 1.5}}",
            "rules: {id: a, pattern: b, emit: {type: t, normalize: nmber}}",
            "rules: {id: a, pattern: b, emit: {type: t}, priority: high}",
            "rules: {id: a, pattern: b, emit: {type: t}, context: {words: w, side: left}}",
            "gazetteers: [{id: a}]", "gazetteers: [{id: a, words: b, case: upper}]",
            "gazetteers: [{id: a, words: b, inline: maybe}]", "inflections: [{id: a, suffixes: []}]",
            "fragments: {a: [b]}",
        ]
    )
    func breachIsRefused(yaml: String) throws {
        #expect(try Self.problems(yaml, .rules) != [])
        #expect(try Self.problems(yaml, nil) != [])
    }

    @Test(
        "what the loader takes is taken",
        arguments: [
            "{}", "rules: {id: a, pattern: b, emit: {type: t, with: {count: 1}}, unless: c}",
            "gazetteers: {id: a, words: [1, b, true], emit: {type: t, features: {x: 1}}}",
            "inflections: [{id: a, suffixes: [s, {suffix: t, after: [u]}]}]",
        ]
    )
    func valid(yaml: String) throws {
        #expect(try Self.problems(yaml, .rules) == [])
    }

    @Test(
        "Python's jsonschema agrees",
        .enabled(if: Python.has("jsonschema"), "skipped: python3 has no module jsonschema here"),
        arguments: [PluginSchema.manifest, .rules, nil]
    )
    func jsonschemaAgrees(sort: PluginSchema?) throws {
        let check = """
            import json, sys, jsonschema
            schema = json.loads(sys.argv[1])
            jsonschema.Draft202012Validator.check_schema(schema)
            validator = jsonschema.Draft202012Validator(schema)
            for line in sys.stdin:
                validator.validate(json.loads(line))
            assert not validator.is_valid({"id": "a", "wrong": 1})
            """
        let files = try Self.files.filter { sort == nil || Self.sort(of: $0) == sort }.map {
            String(decoding: try Self.json(String(contentsOfFile: $0, encoding: .utf8)), as: UTF8.self)
        }
        let schema = String(decoding: PluginSchema.text(of: sort), as: UTF8.self)
        #expect(Python.run(check, [schema], input: files.joined(separator: "\n")) == "")
    }
}
