import Testing
import Yams

@testable import PluginAuthoring

@Suite("YAML text")
struct YAMLTextTests {
    private static let pieces = [
        "'", "\"", "\\", "\n", "\r", "\r\n", "\t", " ", "  ", "#", ":", ": ", "- ", "[", "]", "{", "}", ",",
        "&",
        "*", "!", "|", ">", "%", "@", "`", "?", "~", "null", "true", "a", "é", "\u{301}", "\u{85}",
        "\u{2028}",
        "\u{FEFF}", "\u{0}", "\u{1B}", "\u{7F}", "\u{9F}", "\u{FFFE}", "👩‍🚀", "\u{10FFFF}", "---", "...", "=",
        "<<",
    ]

    @Test("comes back as it was, wherever it stands", arguments: 0..<1500)
    func roundTrip(seed: Int) throws {
        var random = SeededPieces(seed: seed, pieces: Self.pieces)
        // Yams drops a byte order mark that a scalar begins with; none is ever written.
        var text = random.text(8)
        while text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        let yaml = """
            top:
              - key: \(YAMLText.value(text, indent: 6))
                other: \(YAMLText.scalar(text))
                list: \(YAMLText.list([text, text]))
                map: \(YAMLText.mapping([("a", YAMLText.scalar(text)), ("b", "1")]))

            """
        let item = try #require(try Yams.compose(yaml: yaml, .basic)?["top"]?[0])
        let scalars = text.unicodeScalars
        #expect(item["key"]?.scalar?.string.unicodeScalars.elementsEqual(scalars) == true, "\(yaml)")
        #expect(item["other"]?.scalar?.string.unicodeScalars.elementsEqual(scalars) == true, "\(yaml)")
        #expect(item["list"]?.sequence?.last?.scalar?.string.unicodeScalars.elementsEqual(scalars) == true)
        #expect(item["map"]?["a"]?.scalar?.string.unicodeScalars.elementsEqual(scalars) == true)
    }

    @Test(
        "is as plain as it can be",
        arguments: [
            ("word", "word"), ("two words", "two words"), ("no", "'no'"), ("12", "'12'"), ("a: b", "'a: b'"),
            (#"it's \d"#, #"'it''s \d'"#), ("a\tb", #""a\tb""#), ("", "''"),
        ]
    )
    func form(text: String, yaml: String) { #expect(YAMLText.scalar(text) == yaml) }

    @Test("uses a literal block for several lines")
    func block() {
        #expect(YAMLText.value("(?x) a\n\n  b\n", indent: 2) == "|\n  (?x) a\n\n    b")
        #expect(YAMLText.value("a\nb", indent: 2) == "|-\n  a\n  b")
        #expect(YAMLText.value(" a\nb", indent: 2) == #"" a\nb""#)
    }
}
