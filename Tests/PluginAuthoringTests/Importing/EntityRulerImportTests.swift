import Foundation
import PluginAuthoring
import Testing
import Vev

@Suite("Import of spaCy's patterns")
struct EntityRulerImportTests {
    private static let patterns = #"""
        {"label": "SHIP", "pattern": "Brindle\tHarrow", "id": "bh"}
        {"label": "SHIP", "pattern": "Quillmark"}
        {"label": "SHIP", "pattern": "Quillmark"}
        {"label": "SHIP", "pattern": [{"LOWER": "old"}, {"LOWER": "harrow"}], "id": "bh"}

        {"label": "SHIP", "pattern": [{"LOWER": "mv"}, {"IS_TITLE": true, "OP": "+"}], "id": "any mv"}
        {"label": "SHIP", "pattern": "#tern"}

        """#

    private let imported = PluginImport(patterns, as: "ships.jsonl", language: "nb")

    @Test("writes these files")
    func golden() throws {
        #expect(imported.notes == [])
        #expect(imported.summary(writtenTo: "ships") == "2 rules and 2 lists with 3 entries written to ships")
        #expect(imported.file("nb/ship.tsv") == "name\tid\nBrindle Harrow\tbh\nQuillmark\t\n")
        #expect(imported.file("nb/ship-in-any-case.tsv") == "name\tid\nold harrow\tbh\n")
        #expect(
            imported.file("nb/rules.yaml") == #"""
                fragments:
                  # what may stand between two tokens
                  gap: '\h*\n?\h*'

                gazetteers:
                  - id: ship
                    file: ship.tsv
                    emit: {type: ship, score: 0.8}
                  - id: ship-in-any-case
                    file: ship-in-any-case.tsv
                    case: ignore
                    emit: {type: ship, score: 0.8}

                rules:
                  - id: any-mv
                    about: 'from ships.jsonl:6'
                    pattern: '(?i:\bmv\b)(?:{{gap}}\b\p{Lu}[^\W\p{Lu}]*\b)+'
                    emit: {type: ship, score: 0.8, features: {id: any mv}}
                  - id: ship-2
                    about: 'from ships.jsonl:7'
                    pattern: '#tern\b'
                    emit: {type: ship, score: 0.8}

                """#
        )
        #expect(
            imported.file("README.md") == """
                # imported

                Imported from `ships.jsonl`.

                ## What was carried over

                - nb: list `ship` for `ship`: entries: 2
                - nb: list `ship-in-any-case` for `ship`: entries: 1
                - nb: rule `any-mv` for `ship`: from ships.jsonl:6
                - nb: rule `ship-2` for `ship`: from ships.jsonl:7

                ## What was not carried over

                Everything was.

                ## What means something else here

                - A list's entries are found as whole words, white space and hyphens counting as in the text; an \
                entry is not found as part of a hyphen compound.
                - Mentions with a score below 0.5 are found but not reported; `vev extract --min-score 0` reports them.
                - A token pattern is matched over the text: a token is a word or number, or one other character, as \
                the fragment `token` says. `LIKE_NUM` finds digits, not number words.
                - What came without a score has 0.8.

                """
        )
    }

    @Test("skips broken lines, and names them")
    func brokenLines() {
        let lines = [
            Data(#"{"label": "A", "pattern": "one"}"#.utf8), Data(#"{"label": "A", "#.utf8),
            Data(#"{"label": "A", "pattern": ""#.utf8) + Data([0xFF]) + Data(#""}"#.utf8), Data("[1]".utf8),
            Data(#"{"pattern": "x"}"#.utf8), Data(#"{"label": "A", "pattern": "a\u0007b"}"#.utf8),
            Data(#"{"label": "A", "pattern": "  "}"#.utf8),
            Data((#"{"label": "A", "pattern": "# + String(repeating: "[", count: 100_000)).utf8),
            Data(#"{"label": "A", "pattern": "x", "id": "\u0000"}"#.utf8),
            Data(#"{"label": "A", "pattern": ""#.utf8) + Data(repeating: 0x78, count: 5000)
                + Data(#""}"#.utf8),
        ]
        let bytes = [UInt8](Data([0xEF, 0xBB, 0xBF]) + Data(lines.joined(separator: Data("\r\n".utf8))))
        let source = ImportSource(path: "x.jsonl", bytes: bytes)
        let imported = PluginImport([source], PluginImport.Options(id: "imported"))
        #expect(imported.file("any/a.tsv") == "name\none\n")
        #expect(imported.notes.map(\.line) == Array(2...10))
        #expect(
            imported.notes.map(\.cause) == [
                "it is no JSON object", "it is not valid UTF-8", "it is no JSON object", "it has no 'label'",
                "'a␇b' holds a control character", "the entry is empty", "it is no JSON object",
                "its id holds a control character", "the entry has more than 1000 bytes",
            ]
        )
    }

    @Test("makes types of any label, and the plugin loads")
    func labels() throws {
        let labels = [
            "A B_c", "ZipCode", "😀", "../x", "a: b # 'c'", "true", "ÆRE", "x\ty", "${a}", "language-words",
        ]
        let lines = try labels.enumerated().map { number, label in
            let line = ["label": label, "pattern": "name\(number)", "id": label]
            return String(decoding: try JSONEncoder().encode(line), as: UTF8.self)
        }
        let imported = PluginImport(lines.joined(separator: "\n"), as: "x.jsonl")
        let plugins = ScratchPlugins()
        try #require(imported.draft).write(to: plugins.path + "/imported")
        let text = labels.indices.map { "name\($0)" }.joined(separator: " and ")
        #expect(
            try plugins.found(in: text).map { $0.drop { $0 != "/" } } == [
                "/a-b-c", "/zip-code", "/u1f600", "/x", "/a-b-c", "/true", "/ære", "/x-y", "/a",
                "/language-words",
            ]
        )
    }
}

@Suite("Import formats")
struct ImportFormatTests {
    @Test(
        "are told from the name, else from the content",
        arguments: [
            ("a.jsonl", "", ImportFormat.spacy), ("a.yml", "{}", .presidio), ("-", " \n{\"label\"", .spacy),
            ("a.txt", "recognizers:", .presidio), ("a", "", .presidio),
        ]
    )
    func guess(path: String, text: String, format: ImportFormat) {
        #expect(ImportSource(path: path, bytes: Array(text.utf8)).format == format)
    }
}
