import DocumentModel
import Foundation
import Recognition
import TestSupport
import Testing

@testable import PluginLoading

@Suite("Problems of plugins")
struct PluginProblemTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        var manifest = TemporaryPlugins.manifest("p")
        let rules: String
        let expected: [String]

        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "unknown key in the manifest",
            manifest: TemporaryPlugins.manifest("p") + "colour: red\n",
            rules: "",
            expected: ["plugin.yaml:7:1: 'colour' means nothing here"]
        ),
        Case(
            name: "no id",
            manifest: "version: 1\n",
            rules: "",
            expected: ["plugin.yaml:1:1: the manifest has no 'id'; add it"]
        ),
        Case(
            name: "id other than the folder",
            manifest: TemporaryPlugins.manifest("q"),
            rules: "",
            expected: ["plugin.yaml:1:5: 'id' cannot be 'q'; allowed are 'p'"]
        ),
        Case(
            name: "empty manifest",
            manifest: "",
            rules: "",
            expected: ["plugin.yaml:1:1: the manifest has no 'id'; add it"]
        ),
        Case(
            name: "missing need",
            manifest: TemporaryPlugins.manifest("p", needs: ["q"]),
            rules: "",
            expected: ["plugin.yaml:1:1: needs the plugin 'q', which is not there; there are 'p'"]
        ),
        Case(
            name: "unknown list of nicknames",
            manifest: TemporaryPlugins.manifest("p", types: [])
                + "  thing: {label: Thing, nicknames: short}\n",
            rules: "gazetteers:\n  - {id: l, words: [a]}\n",
            expected: ["plugin.yaml:1:1: no list is named 'short'; known are 'l'"]
        ),
        Case(
            name: "YAML syntax",
            rules: "rules: [\n",
            expected: ["nb/rules.yaml:2:1: the file is not valid YAML"]
        ),
        Case(
            name: "aliases that grow, as keys",
            rules: "a: &a [x, x]\nb: &b [*a, *a]\nrules: {*b : a}\n",
            expected: ["nb/rules.yaml:2:8: '*a' stands for another part of the file"]
        ),
        Case(
            name: "marks that are no aliases",
            rules: "fragments: {a: '&x', b: '(?: *x)'}\nwhat: 1\n",
            expected: ["nb/rules.yaml:2:1: 'what' means nothing here"]
        ),
        Case(
            name: "nesting without end",
            rules: "rules: " + String(repeating: "[", count: 100_000),
            expected: ["nb/rules.yaml:1:9: the file is not valid YAML: Maximum nesting level"]
        ),
        Case(
            name: "control characters",
            rules: "rules:\n  - {id: \"\\0\", pattern: \"a\\x1B\", emit: {type: thing}}\n",
            expected: [
                "nb/rules.yaml:2:11: 'id' holds the control character U+0000; remove it",
                "nb/rules.yaml:2:27: 'pattern' holds the control character U+001B",
            ]
        ),
        Case(
            name: "duplicate key",
            rules: "fragments: {a: x}\nfragments: {b: y}\n",
            expected: ["nb/rules.yaml:1:1: the file is not valid YAML: the key 'fragments' stands twice"]
        ),
        Case(
            name: "file outside the folder",
            rules: "gazetteers:\n  - {id: l, file: ../../secret.tsv}\n",
            expected: ["nb/rules.yaml:2:19: '../../secret.tsv' leads out of the plugin's folder"]
        ),
        Case(
            name: "file missing",
            rules: "gazetteers:\n  - {id: l, file: none.tsv}\n",
            expected: ["nb/none.tsv:1:1: the file cannot be read: No such file or directory"]
        ),
        Case(
            name: "unknown inflection",
            rules: "gazetteers:\n  - {id: l, words: [a], inflections: [plural]}\n",
            expected: ["nb/rules.yaml:2:39: no inflection is named 'plural'; known are none"]
        ),
        Case(
            name: "broken pattern, in a block",
            rules:
                "rules:\n  - id: r\n    pattern: |\n      (?x) (?<w> \\w+ )\n        ( open\n    emit: {type: thing}\n",
            expected: [
                "nb/rules.yaml:5:15: the pattern of rule 'r' does not compile: missing closing parenthesis"
            ]
        ),
        Case(
            name: "broken pattern, in quotes",
            rules: "rules:\n  - {id: r, pattern: 'a[z-b]', emit: {type: thing}}\n",
            expected: [
                "nb/rules.yaml:2:27: the pattern of rule 'r' does not compile: range out of order in character class"
            ]
        ),
        Case(
            name: "broken fragment",
            rules:
                "fragments:\n  f: 'x{3,1}'\nrules:\n  - {id: r, pattern: 'abc{{f}}', emit: {type: thing}}\n",
            expected: [
                "nb/rules.yaml:2:12: the pattern of rule 'r' does not compile: numbers out of order in {} quantifier"
            ]
        ),
        Case(
            name: "unknown reference",
            rules: "fragments: {word: x}\nrules:\n  - {id: r, pattern: 'a {{wrd}}', emit: {type: thing}}\n",
            expected: [
                "nb/rules.yaml:3:25: no fragment, gazetteer or annotation type is named 'wrd'; did you mean 'word'?"
            ]
        ),
        Case(
            name: "fragments in a circle",
            rules:
                "fragments: {a: 'x{{b}}', b: 'y{{a}}'}\nrules:\n  - {id: r, pattern: '{{a}}', emit: {type: thing}}\n",
            expected: ["nb/rules.yaml:1:31: these fragments contain each other: 'p.a', 'p.b', 'p.a'"]
        ),
        Case(
            name: "fragments that double each other",
            rules: "fragments:\n  f0: abcdefgh\n"
                + (1...30).map { "  f\($0): '{{f\($0 - 1)}}{{f\($0 - 1)}}'\n" }.joined()
                + "rules:\n  - {id: r, pattern: '{{f30}}', emit: {type: thing}}\n",
            expected: [
                "nb/rules.yaml:3:14: with its fragments put in, the pattern is longer than 262144 bytes"
            ]
        ),
        Case(
            name: "rules in a circle",
            manifest: TemporaryPlugins.manifest("p", types: ["a", "b"]),
            rules:
                "rules:\n  - {id: r, pattern: '{{a}}', emit: {type: b}}\n  - {id: s, pattern: '{{b}}', emit: {type: a}}\n",
            expected: [
                "nb/rules.yaml:2:22: these rules need each other's annotations, so none can run first: 'p/r', 'p/s'"
            ]
        ),
        Case(
            name: "unknown group, type, normalizer and validator",
            rules:
                "rules:\n  - id: r\n    pattern: (?<w>a)\n    emit: {group: v, type: thong, normalize: nmber, validate: luhm}\n",
            expected: [
                "nb/rules.yaml:4:19: the pattern has no group 'v'; its groups are 'w'",
                "nb/rules.yaml:4:28: no annotation type is named 'thong'; did you mean 'thing'?",
                "nb/rules.yaml:4:46: no normalizer is named 'nmber'; did you mean 'number'?",
                "nb/rules.yaml:4:63: no validator is named 'luhm'; did you mean 'luhn'?",
            ]
        ),
        Case(
            name: "rule twice",
            rules:
                "rules:\n  - {id: r, pattern: a, emit: {type: thing}}\n  - {id: r, pattern: b, emit: {type: thing}}\n",
            expected: ["nb/rules.yaml:3:10: the rule 'r' is defined twice; rename one"]
        ),
        Case(
            name: "numbered group",
            rules: "rules:\n  - {id: r, pattern: '(a)\\2', emit: {type: thing}}\n",
            expected: [
                "nb/rules.yaml:2:26: '\\2' names a group by a number that cannot be told: the text has 1 groups of its own; name the group"
            ]
        ),
        Case(
            name: "score out of range",
            rules: "rules:\n  - {id: r, pattern: a, emit: {type: thing, score: 2}}\n",
            expected: ["nb/rules.yaml:2:52: 'score' cannot be read; it should be a number from 0 to 1"]
        ),
        Case(
            name: "wrong choice",
            rules: "gazetteers:\n  - {id: l, words: [a], case: upper}\n",
            expected: [
                "nb/rules.yaml:2:31: 'case' cannot be 'upper'; allowed are 'exact', 'sentence', 'ignore'"
            ]
        ),
        Case(
            name: "scalar where a mapping belongs",
            rules: "rules: no\n",
            expected: ["nb/rules.yaml:1:8: 'rules' cannot be read; it should be a mapping of keys"]
        ),
    ]

    @Test("name place, cause and remedy", arguments: cases)
    func message(_ one: Case) throws {
        let plugins = try TemporaryPlugins(["p/plugin.yaml": one.manifest, "p/nb/rules.yaml": one.rules])
        let lines = problems(in: plugins.path).map {
            "\($0)".replacingOccurrences(of: plugins.path + "/p/", with: "")
        }
        #expect(lines.count == one.expected.count, "\(lines)")
        for (line, expected) in zip(lines, one.expected) { #expect(line.hasPrefix(expected)) }
    }

    @Test("have a stable code, a message and a remedy", arguments: cases)
    func parts(_ one: Case) throws {
        let plugins = try TemporaryPlugins(["p/plugin.yaml": one.manifest, "p/nb/rules.yaml": one.rules])
        for problem in problems(in: plugins.path) {
            #expect(
                problem.kind.code.range(of: "^[a-z0-9]+(-[a-z0-9]+)*$", options: .regularExpression) != nil
            )
            #expect("\(problem)" == "\(problem.location): \(problem.message); \(problem.remedy)")
            #expect(!problem.message.isEmpty && !problem.remedy.isEmpty)
        }
    }

    @Test("are all shown at once, over files")
    func together() throws {
        let plugins = try TemporaryPlugins([
            "p/plugin.yaml": TemporaryPlugins.manifest("p") + "colour: red\n",
            "p/nb/a.yaml": "rules:\n  - {id: r, pattern: '(', emit: {type: thing}}\n",
            "p/nb/b.yaml": "rules:\n  - {id: s, pattern: ')', emit: {type: thing}}\nwhat: 1\n",
            "q/plugin.yaml": TemporaryPlugins.manifest("q", types: ["other"]),
            "q/nb/a.yaml": "rules:\n  - {pattern: 'a', emit: {type: other}}\n",
        ])
        #expect(problems(in: plugins.path).count == 5)
    }

    @Test("include a file that is no UTF-8, and a link that leads out of the folder")
    func hostileFiles() throws {
        let plugins = try TemporaryPlugins([
            "secret.tsv": "name\nA\n", "p/plugin.yaml": TemporaryPlugins.manifest("p"),
            "p/nb/rules.yaml": "gazetteers:\n  - {id: l, file: link.tsv}\n  - {id: m, file: broken.tsv}\n",
        ])
        try plugins.write("p/nb/broken.tsv", Data([0x6E, 0x61, 0x6D, 0x65, 0x0A, 0x41, 0xFF, 0x0A]))
        try FileManager.default.createSymbolicLink(
            atPath: plugins.path + "/p/nb/link.tsv",
            withDestinationPath: plugins.path + "/secret.tsv"
        )
        let lines = problems(in: plugins.path).map { "\($0)" }
        #expect(
            lines.contains { $0.contains("broken.tsv:2:2: the file cannot be read: it is not valid UTF-8") }
        )
        #expect(lines.contains { $0.contains("'link.tsv' leads out of the plugin's folder") })
    }

    private func problems(in path: String) -> [PluginProblem] {
        do throws(PluginLibrary.Failure) {
            let library = try PluginLibrary(paths: [path], normalizers: ["number": NoNormalizer()])
            _ = try library.recognizers(for: "nb")
            return []
        } catch {
            guard case .problems(let problems) = error else { return [] }
            return problems
        }
    }
}

private struct NoNormalizer: Normalizer {
    func value(of capture: Capture) -> Value? { nil }
}
