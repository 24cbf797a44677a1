import TestSupport
import Testing
import Vev

/// What the keys of a rule do to a document.
@Suite("Keys of rules")
struct RuleKeyTests {
    private func found(_ rules: String, in text: String, language: String, metadata: [String: String] = [:])
        throws
        -> [String]
    {
        let plugins = try TemporaryPlugins([
            "vessels/plugin.yaml": """
            id: vessels
            version: 1.0.0
            summary: Ships
            vev: ">=0.1"
            types:
              vessel: {label: Vessel, propagate: {from: 0.8, score: 0.7}}
              load: {label: Load, entity: value}
            """,
            "vessels/any/rules.yaml": rules,
        ])
        let extractor = try Extractor(
            Extractor.Configuration(pluginPaths: [plugins.path], standardPlugins: [])
        )
        let document = Document(text: text, language: language, metadata: metadata)
        let graph = try extractor.extract(document)
        return graph.annotations.map { "\(graph.document[$0.span])/\($0.provenance.rule)" }
    }

    @Test(
        "when: language and metadata",
        arguments: [
            ("en", [:], ["Gull/all"]), ("nb", [:], ["Gull/northern"]), ("nb-NO", [:], ["Gull/northern"]),
            ("en", ["section": "sea"], ["Gull/sea"]),
        ] as [(String, [String: String], [String])]
    )
    func conditions(language: String, metadata: [String: String], expected: [String]) throws {
        let rules = """
            rules:
              - {id: all, pattern: Gull, emit: {type: vessel, score: 0.6}}
              - {id: northern, pattern: Gull, emit: {type: vessel, score: 0.7}, when: {language: [nb, nn]}}
              - {id: sea, pattern: Gull, emit: {type: vessel, score: 0.9}, when: {metadata: {section: sea}}}
            """
        #expect(try found(rules, in: "The Gull.", language: language, metadata: metadata) == expected)
    }

    @Test("propagate: false keeps a rule's names where they are", arguments: [true, false])
    func propagation(propagates: Bool) throws {
        let rules = """
            rules:
              - {id: named, pattern: '(?<=MV )\\p{Lu}\\w+', emit: {type: vessel, score: 0.9}, propagate: \(propagates)}
            """
        let expected = ["Gull/named"] + (propagates ? ["Gull/propagation"] : [])
        #expect(try found(rules, in: "MV Gull sailed. Then Gull sank.", language: "en") == expected)
    }

    @Test("features: a constant, a group's text, or a feature of what stands on a group")
    func features() throws {
        let plugins = try TemporaryPlugins([
            "vessels/plugin.yaml": """
            id: vessels
            version: 1.0.0
            summary: Ships
            types: {vessel: {label: Vessel}}
            relations: {meets: {label: meets}}
            """,
            "vessels/any/rules.yaml": """
            gazetteers:
              - {id: kind, file: kinds.tsv}
            rules:
              - id: kind-then-name
                pattern: '(?<kind>{{kind}}) (?<name>\\p{Lu}\\w+)'
                emit: {group: name, type: vessel, features: {rig: "${kind.rig}", said: "${kind}", of: sea, none: "${kind.x}"}}
              - id: meets
                pattern: '(?<one>{{vessel}}) met the (?<kind>{{kind}}) (?<other>{{vessel}})'
                relate: {type: meets, from: one, to: other, label: "${kind.rig}"}
            """,
            "vessels/any/kinds.tsv": "name\trig\nschooner\tsail\ntug\tsteam\n",
        ])
        let extractor = try Extractor(
            Extractor.Configuration(pluginPaths: [plugins.path], standardPlugins: [])
        )
        let graph = try extractor.extract(
            Document(text: "The schooner Gull met the tug Ada.", language: "en")
        )
        #expect(graph.annotations.first?.features == ["rig": "sail", "said": "schooner", "of": "sea"])
        #expect(graph.relations.map(\.label) == ["steam"])
    }

    @Test("words: several lists make one lexicon; back references count the pattern's own groups")
    func words() throws {
        let rules = """
            gazetteers:
              - {id: small, file: small.tsv}
              - {id: large, file: large.tsv}
            rules:
              - id: load
                pattern: '(?<load>{{small}}|{{large}})(?: (\\w)\\2)?'
                emit: {group: load, type: load, normalize: number, words: [small, large]}
            """
        let plugins = try TemporaryPlugins([
            "cargo/plugin.yaml": """
            id: cargo
            version: 1.0.0
            summary: Loads
            types: {load: {label: Load, entity: value}}
            """,
            "cargo/any/rules.yaml": rules,
            "cargo/any/small.tsv": "name\tkind\tvalue\nsix\tunit\t6\n",
            "cargo/any/large.tsv": "name\tkind\tvalue\nthousand\tmagnitude\t1000\n",
        ])
        let extractor = try Extractor(
            Extractor.Configuration(pluginPaths: [plugins.path], standardPlugins: [])
        )
        let graph = try extractor.extract("six and thousand xx")
        #expect(
            graph.annotations.map { $0.value?.content } == [
                .number(DecimalNumber(6)), .number(DecimalNumber(1000)),
            ]
        )
    }
}
