import PluginAuthoring
import Testing
import Vev

@Suite("Import of Presidio's recognizers")
struct PresidioImportTests {
    private static let recognizers = #"""
        recognizers:
          - name: Berth Recognizer
            supported_entity: BERTH_CODE
            supported_languages:
              - language: en
                context: [berth, quay]
              - es
            patterns:
              - name: berth (weak)
                regex: '\bQ-(?P<n>\d{2,3})\b'
                score: 0.2
              - name: berth (fuzzy)
                regex: (?:quay){e<=1}
                score: 0.6
          - name: Titles
            supported_entity: TITLE
            supported_language: en
            deny_list: [Mate, "Captain  General"]
            deny_list_score: 0.4
            context: captain
          - name: People
            supported_entity: PERSON
            deny_list: [Ada Quill]
            global_regex_flags: 0
          - name: EmailRecognizer
            type: predefined

        """#

    private let imported = PluginImport(recognizers, as: "in/berths.yaml", knownTypes: ["person": "people"])

    @Test("writes these files")
    func golden() throws {
        #expect(
            imported.draft?.files.map(\.path) == [
                "README.md", "any/people-names.tsv", "any/rules.yaml", "en/rules.yaml", "en/titles-names.tsv",
                "es/rules.yaml", "plugin.yaml",
            ]
        )
        #expect(
            imported.file("plugin.yaml") == """
                id: imported
                version: 0.1.0
                summary: Imported from berths.yaml
                vev: ">=0.1"
                needs: [people]
                types:
                  berth-code:
                    label: Berth code
                  title:
                    label: Title
                sources:
                  - {file: en/titles-names.tsv, source: imported from berths.yaml, licence: that of berths.yaml}
                  - {file: any/people-names.tsv, source: imported from berths.yaml, licence: that of berths.yaml}

                """
        )
        #expect(
            imported.file("en/rules.yaml") == #"""
                gazetteers:
                  - id: berth-recognizer-context-en
                    words: [berth, quay]
                    case: ignore
                  - id: titles-context
                    words: [captain]
                    case: ignore
                  - id: titles-names
                    file: titles-names.tsv
                    case: ignore

                rules:
                  - id: berth-weak-en
                    about: 'Berth Recognizer, from berths.yaml:9'
                    pattern: '(?ims)\bQ-(?P<n>\d{2,3})\b'
                    emit: {type: berth-code, score: 0.2}
                    context: {words: berth-recognizer-context-en, within: 5, side: before, add: 0.35}
                  - id: titles
                    about: 'Titles, from berths.yaml:15'
                    pattern: '{{titles-names}}'
                    emit: {type: title, score: 0.4}
                    context: {words: titles-context, within: 5, side: before, add: 0.35}

                """#
        )
        #expect(
            imported.file("any/rules.yaml") == """
                gazetteers:
                  - id: people-names
                    file: people-names.tsv
                    emit: {type: person, score: 1.0}


                """
        )
        #expect(imported.file("en/titles-names.tsv") == "name\nMate\nCaptain General\n")
    }

    @Test("tells what it left out")
    func notes() {
        #expect(
            imported.notes.map(\.description) == [
                "berths.yaml:13: Berth Recognizer, pattern 'berth (fuzzy)': PCRE2 has no fuzzy matching ({e<=1}); "
                    + "list the spellings that occur",
                "berths.yaml:25: EmailRecognizer: its patterns are code of Presidio's; write its patterns as rules",
            ]
        )
        #expect(
            imported.summary(writtenTo: "berths")
                == "3 rules and 2 lists with 3 entries written to berths; 2 of 5 patterns were not carried over"
        )
    }

    @Test("finds what the recognizers found, in their languages")
    func extraction() throws {
        let plugins = ScratchPlugins()
        let draft = try #require(PluginImport(Self.recognizers, as: "berths.yaml").draft)
        try draft.write(to: plugins.path + "/imported")
        let found = { (text: String, language: String) in try plugins.found(in: text, language: language) }
        #expect(try found("At the berth q-12.", "en") == ["q-12/berth-code"])
        #expect(try found("At the gate q-12.", "en") == [])
        #expect(try found("At the berth q-12.", "es") == [])
        #expect(
            try found("The captain general's MATE and Ada Quill.", "en") == [
                "MATE/title", "Ada Quill/person",
            ]
        )
        #expect(try found("ada quill and Ada Quill", "es") == ["Ada Quill/person"])
    }

    @Test(
        "names the place of what is broken",
        arguments: [
            ("", "x.yaml:1: the file: it is empty"), ("a: [", "x.yaml:2: the file: it is not valid YAML"),
            ("a: 1", "x.yaml:1: the file: it has no list 'recognizers'"),
            ("recognizers:\n- \u{0}", "x.yaml:1: the file: it is not valid YAML: control characters"),
            (String(repeating: "[", count: 50_000), "x.yaml:1: the file: it is not valid YAML"),
            ("- [a]", "x.yaml:1: a recognizer without name: it is a list"),
            ("- name: A", "x.yaml:1: A: it does not name one 'supported_entity'"),
            ("- {name: A, supported_entity: B}", "x.yaml:1: A: it has neither 'patterns' nor a 'deny_list'"),
            ("- {name: A, supported_entity: B, deny_list: []}", "x.yaml:1: A, deny_list: the list is empty"),
            ("- {name: A, enabled: false}", "x.yaml:1: A: it is switched off"),
            (
                "- {supported_entity: B, patterns: [{name: p}]}",
                "x.yaml:1: a recognizer without name, pattern 'p': it has no 'regex'"
            ),
            (
                "- {name: A, supported_entity: B, patterns: [{name: p, regex: '('}]}",
                "x.yaml:1: A, pattern 'p': PCRE2 does not"
            ),
            (
                "- {name: A, supported_entity: B, patterns: [{name: p, regex: a, score: 2}]}",
                "x.yaml:1: A, pattern 'p': its score '2'"
            ),
            (
                "- {name: A, supported_entity: B, global_regex_flags: 256, deny_list: [a]}",
                "x.yaml:1: A: the option"
            ),
        ]
    )
    func broken(yaml: String, message: String) throws {
        let imported = PluginImport(yaml, as: "x.yaml")
        #expect(imported.draft == nil)
        let note = try #require(imported.notes.last)
        #expect("\(note)".hasPrefix(message), "\(note)")
    }

    @Test("keeps a language tag from leading out of the folder")
    func language() throws {
        let yaml = "- {name: A, supported_entity: B, supported_language: ../../x, deny_list: [a]}"
        let imported = PluginImport(yaml, as: "x.yaml", language: "nb")
        #expect(
            imported.notes.map(\.description) == [
                "x.yaml:1: A: '../../x' is no language tag; write a tag such as 'en'"
            ]
        )
        #expect(imported.file("nb/a-names.tsv") == "name\na\n")
    }
}
