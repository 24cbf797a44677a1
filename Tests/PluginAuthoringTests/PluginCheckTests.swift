import Foundation
import TestSupport
import Testing
import Vev

@testable import PluginAuthoring

@Suite("Plugin check")
struct PluginCheckTests {
    static let manifest = TemporaryPlugins.manifest("p") + "licence: MIT\n"

    /// The remarks on a plugin as `file:line:column code`.
    private func remarks(_ files: [String: String]) throws -> [String] {
        var files = files
        files["p/plugin.yaml"] = files["p/plugin.yaml"] ?? Self.manifest
        let plugins = try TemporaryPlugins(files)
        let check = try PluginCheck(plugins.path, Extractor.Configuration(standardPlugins: []))
        return check.remarks.map {
            "\($0.location) \($0.code)".replacing(plugins.path + "/p/", with: "")
        }
    }

    /// A rule with an example that it finds.
    private func rule(_ pattern: String, id: String = "r") -> String {
        "  - {id: \(id), pattern: '\(pattern)', emit: {type: thing}, examples: ['x']}\n"
    }

    @Test(
        "warns of patterns that can begin almost anywhere, and of no others",
        arguments: [
            (#"\p{L}+xyz"#, ["nb/rules.yaml:2:23 no-literal"]),
            (#"(?:x )?\w+"#, ["nb/rules.yaml:2:30 no-literal"]),
            ("x*", ["nb/rules.yaml:2:23 no-literal"]), ("xyz", []), (#"\d+"#, []), (#"\b\p{Lu}\w+"#, []),
        ]
    )
    func noLiteral(pattern: String, expected: [String]) throws {
        #expect(try remarks(["p/nb/rules.yaml": "rules:\n" + rule(pattern)]) == expected)
    }

    @Test(
        "warns of groups that really backtrack, and of no others",
        arguments: [
            ("x(a+)+b", ["nb/rules.yaml:2:24 backtracking"]),
            (#"x(?:\w+\s?)*!"#, ["nb/rules.yaml:2:24 backtracking"]),
            (#"x(?:\p{L}|\w)+!"#, ["nb/rules.yaml:2:24 backtracking"]),
            (#"x(?:a{1,9}){2,}!"#, ["nb/rules.yaml:2:24 backtracking"]),
            ("x(?i)(?:ÆØ|[æø]|[øæ])+!", ["nb/rules.yaml:2:28 backtracking"]),
            (#"x(?:\w+\s)*!"#, []), ("x(?>a+)+b", []), ("x(a++)+b", []), ("x(a+){0,3}b", []),
            (#"x(?:,\s*\w+)+!"#, []),
        ]
    )
    func backtracking(pattern: String, expected: [String]) throws {
        #expect(try remarks(["p/nb/rules.yaml": "rules:\n" + rule(pattern)]) == expected)
    }

    @Test("sets the caret of a fragment's group into the fragment, once")
    func backtrackingFragment() throws {
        let rules = "fragments:\n  f: 'z(?:a|[ab])+'\nrules:\n" + rule("x{{f}}") + rule("y{{f}}", id: "s")
        #expect(try remarks(["p/nb/rules.yaml": rules]) == ["nb/rules.yaml:2:8 backtracking"])
    }

    @Test("warns of a rule over which another wins in all of its examples")
    func shadowed() throws {
        let file = { (examples: String) in
            """
            rules:
              - {id: long, pattern: 'red apples?', emit: {type: thing}, examples: ['[[red apple | thing]]']}
              - {id: short, pattern: 'apples?', emit: {type: thing}, examples: [\(examples)]}
            """
        }
        #expect(
            try remarks(["p/nb/rules.yaml": file("'a [[red apple | thing]]'")]) == [
                "nb/rules.yaml:3:10 shadowed-rule"
            ]
        )
        #expect(
            try remarks(["p/nb/rules.yaml": file("'a [[red apple | thing]]', 'an [[apple | thing]]'")]) == []
        )
    }

    @Test("warns of a rule that says the same as an earlier one")
    func samePattern() throws {
        let rules = "rules:\n" + rule("apple") + rule("apple", id: "s")
        #expect(try remarks(["p/nb/rules.yaml": rules]) == ["nb/rules.yaml:3:23 shadowed-rule"])
        #expect(try remarks(["p/nb/rules.yaml": "rules:\n" + rule("apple") + rule("apples", id: "s")]) == [])
    }

    @Test("warns of entries that cannot be found, and of spellings that stand twice")
    func entries() throws {
        let long = String(repeating: "long ", count: 25) + "name"
        let list =
            "name\taliases\tambiguous\nok\tA-b|Ça\n trailing\n!?\ne\u{301}a\n\(long)\nok\nok\t\t1\ntwo\tx|x\n"
        let rules = "gazetteers:\n  - {id: l, file: l.tsv}\n"
        let manifest = Self.manifest + "sources: {file: nb/l.tsv, source: tests, licence: MIT}\n"
        #expect(
            try remarks(["p/plugin.yaml": manifest, "p/nb/rules.yaml": rules, "p/nb/l.tsv": list]) == [
                "nb/l.tsv:3:1 unreachable-entry",
                "nb/l.tsv:5:1 unreachable-entry", "nb/l.tsv:6:1 unreachable-entry",
                "nb/l.tsv:7:1 repeated-entry", "nb/l.tsv:9:7 repeated-entry",
            ]
        )
        let inline = "gazetteers:\n  - {id: l, words: ['!?', x], inline: true}\n"
        #expect(try remarks(["p/nb/rules.yaml": inline]) == [])
    }

    @Test("warns of rules without examples, hidden types, lists without a source and a missing licence")
    func unsaid() throws {
        let rules = """
            fragments:
              thing: x
            gazetteers:
              - {id: other, file: l.tsv}
            rules:
              - {id: r, pattern: x, emit: {type: thing}, todo: x, counterexamples: y}
            """
        let files = [
            "p/plugin.yaml": TemporaryPlugins.manifest("p", types: ["thing", "other"]),
            "p/nb/rules.yaml": rules,
            "p/nb/l.tsv": "name\nx\n",
        ]
        #expect(
            try remarks(files) == [
                "nb/rules.yaml:2:10 hidden-type", "nb/rules.yaml:4:10 hidden-type",
                "nb/rules.yaml:4:23 unsourced-list", "nb/rules.yaml:6:10 no-examples",
                "plugin.yaml:1:1 missing-licence",
            ]
        )
    }

    @Test("collects errors over all languages")
    func errors() throws {
        let broken = { (name: String) in "rules:\n" + self.rule("{{\(name)}}") }
        let found = try remarks(["p/nb/rules.yaml": broken("a"), "p/en/rules.yaml": broken("b")])
        #expect(found == ["en/rules.yaml:2:23 unknown-reference", "nb/rules.yaml:2:23 unknown-reference"])
    }

    @Test("warns of what is for every language as one of its languages sees it, once")
    func everyLanguage() throws {
        let files = [
            "p/any/rules.yaml": "rules:\n" + rule("{{l}}"),
            "p/en/rules.yaml": "gazetteers: [{id: l, words: [a]}]\n",
            "p/nb/rules.yaml": "gazetteers: [{id: l, words: [b]}]\n",
        ]
        #expect(try remarks(files) == [])
        let slow = [
            "p/any/rules.yaml": "rules:\n" + rule(#"\w+"#), "p/nb/rules.yaml": "", "p/en/rules.yaml": "",
        ]
        #expect(try remarks(slow) == ["any/rules.yaml:2:23 no-literal"])
    }

    @Test("has nothing to say where there is no plugin")
    func noPlugin() throws {
        let plugins = try TemporaryPlugins(["a.txt": "x"])
        #expect(throws: PluginLibrary.Failure.self) {
            try PluginCheck(plugins.path, Extractor.Configuration(standardPlugins: []))
        }
    }

    @Test("a huge list and a list that is one huge line are problems, not crashes")
    func huge() throws {
        for (size, code) in [(1 << 30, "file-too-large"), (20 << 20, "invalid-list")] {
            let plugins = try TemporaryPlugins([
                "p/plugin.yaml": Self.manifest, "p/nb/rules.yaml": "gazetteers:\n  - {id: l, file: l.tsv}\n",
                "p/nb/l.tsv": "name\n",
            ])
            let file = try FileHandle(forWritingTo: URL(filePath: plugins.path + "/p/nb/l.tsv"))
            try file.truncate(atOffset: UInt64(size))
            let check = try PluginCheck(plugins.path, Extractor.Configuration(standardPlugins: []))
            #expect(check.remarks.filter { $0.severity == .error }.map(\.code) == [code])
            #expect(CheckText(check).text.count < 4000)
        }
    }
}
