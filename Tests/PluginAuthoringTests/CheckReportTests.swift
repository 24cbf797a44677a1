import Foundation
import TestSupport
import Testing
import Vev

@testable import PluginAuthoring

@Suite("Reports of a check")
struct CheckReportTests {
    private static let files = [
        "p/plugin.yaml": """
        id: p
        version: 1.0.0
        summary: A broken plugin
        types: {thing: {label: Thing, colour: red}}
        """,
        "p/nb/rules.yaml": """
        rules:
          - id: first
            pattern: (?<w>{{wrd}} \\d+)
            emit: {group: v, type: thing}
          - id: second
            pattern: |
              (?x) 漢字 \t( open
            emit: {type: thing}
            examples: 漢字
        fragments: {word: '\\w+'}

        """,
        "p/nb/list.yaml": "gazetteers: [{id: l, file: l.tsv}]\n", "p/nb/l.tsv": "name\nx\ta\u{1}\n",
    ]

    private func check() throws -> (PluginCheck, path: String) {
        let plugins = try TemporaryPlugins(Self.files)
        return (try PluginCheck(plugins.path, Extractor.Configuration(standardPlugins: [])), plugins.path)
    }

    /// The text of a check while its files are still there.
    private func text(usesColor: Bool = false) throws -> String {
        let plugins = try TemporaryPlugins(Self.files)
        let check = try PluginCheck(plugins.path, Extractor.Configuration(standardPlugins: []))
        return CheckText(check, usesColor: usesColor).text.replacing(plugins.path + "/", with: "")
    }

    @Test("show each place with its line, a caret and a remedy")
    func golden() throws {
        #expect(
            try text() == """
                p/nb/l.tsv:2:3: error: the line has 2 cells, the header 1
                 2 | x    a␁
                   |      ^
                   = remove the extra tab

                p/nb/list.yaml:1:28: warning: the manifest does not say where the list 'nb/l.tsv' comes from
                 1 | gazetteers: [{id: l, file: l.tsv}]
                   |                            ^
                   = add {file: nb/l.tsv, source: …, licence: …} to 'sources' of plugin.yaml

                p/nb/rules.yaml:2:9: warning: rule 'first' has no examples
                 2 |   - id: first
                   |         ^
                   = write a sentence under 'examples' with what it finds marked, as [[text | type]]

                p/nb/rules.yaml:3:19: error: no fragment, gazetteer or annotation type is named 'wrd'
                 3 |     pattern: (?<w>{{wrd}} \\d+)
                   |                   ^
                   = did you mean 'word'?

                p/nb/rules.yaml:7:22: error: the pattern of rule 'second' does not compile: missing closing parenthesis
                 7 |       (?x) 漢字     ( open
                   |                           ^
                   = correct the pattern at this place

                p/plugin.yaml:1:1: warning: the manifest names no licence, so nobody knows whether they may use the plugin
                 1 | id: p
                   | ^
                   = add 'licence' with an SPDX expression, such as Apache-2.0

                p/plugin.yaml:4:31: error: 'colour' means nothing here
                 4 | types: {thing: {label: Thing, colour: red}}
                   |                               ^
                   = did you mean 'color'?

                4 errors, 3 warnings in 4 files

                """
        )
    }

    @Test("have colours where they are wanted")
    func colors() throws {
        let colored = try text(usesColor: true)
        #expect(colored.contains("p/plugin.yaml:4:31: \u{1B}[1;31merror\u{1B}[0m: \u{1B}[1m'colour' means"))
        #expect(colored.contains(": \u{1B}[1;33mwarning\u{1B}[0m: "))
        let plain = colored.replacingOccurrences(
            of: "\u{1B}\\[[0-9;]*m",
            with: "",
            options: .regularExpression
        )
        #expect(plain == (try text()))
    }

    @Test(
        "cut long lines around the caret",
        arguments: [
            ("abc", 1, "abc", 0), ("abc", 4, "abc", 3), ("abc", 9, "abc", 3), ("\ta\tb", 4, "    a    b", 9),
            ("e\u{301}x", 3, "e\u{301}x", 1), ("x\r", 2, "x", 1), ("漢x", 2, "漢x", 2), ("\u{1B}x", 2, "␛x", 1),
        ]
    )
    func short(line: String, column: Int, shown: String, caret: Int) {
        let excerpt = SourceExcerpt(Substring(line), column: column)
        #expect(excerpt.line == shown)
        #expect(excerpt.caretColumn == caret)
    }

    @Test("keep what the caret points at in sight", arguments: [1, 50, 99, 101, 5000, 9950, 10_000])
    func long(column: Int) {
        let line = (0..<10_000).map { $0 % 10 == 0 ? "漢" : "\($0 % 10)" }.joined()
        let excerpt = SourceExcerpt(Substring(line), column: column)
        #expect(excerpt.line.displayWidth <= 101)
        let atCaret = excerpt.line.reduce(into: (width: 0, found: Character("!"))) { state, character in
            if state.width == excerpt.caretColumn { state.found = character }
            state.width += String(character).displayWidth
        }.found
        #expect(atCaret == Array(line)[column - 1])
    }

    @Test("are JSON with every member")
    func json() throws {
        let (check, _) = try check()
        let array = try JSONSerialization.jsonObject(with: Data(CheckJSON.bytes(check))) as? [[String: Any]]
        let objects = try #require(array)
        #expect(objects.count == 7)
        let expected: Set = ["file", "line", "column", "severity", "code", "message", "remedy"]
        #expect(objects.allSatisfy { Set($0.keys) == expected })
        #expect(objects[0]["code"] as? String == "invalid-list")
        #expect(objects[0]["line"] as? Int == 2)
        #expect(objects.last?["severity"] as? String == "error")
    }

    @Test("are SARIF 2.1.0 with rules, levels and regions")
    func sarif() throws {
        let (check, path) = try check()
        let bytes = CheckSARIF(check, version: "9.8.7").bytes
        let log = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
        #expect(driver["name"] as? String == "vev" && driver["version"] as? String == "9.8.7")
        let ids = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        #expect(ids == ids.sorted() && Set(ids).count == ids.count)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 7)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(ids[index] == result["ruleId"] as? String)
            #expect(["error", "warning"].contains(result["level"] as? String))
            #expect((result["message"] as? [String: String])?["text"]?.isEmpty == false)
        }
        let location = try #require(
            (results[0]["locations"] as? [[String: [String: Any]]])?.first?["physicalLocation"]
        )
        let uri = (location["artifactLocation"] as? [String: String])?["uri"]
        #expect(uri == "file://\(path)/p/nb/l.tsv")
        #expect(location["region"] as? [String: Int] == ["startLine": 2, "startColumn": 3])
    }
}
