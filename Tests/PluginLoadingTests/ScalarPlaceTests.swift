import Testing

@testable import PluginLoading

@Suite("Places in scalars")
struct ScalarPlaceTests {
    /// The line and column at which the character `!` of the text is said to stand.
    private func place(_ yaml: String) throws -> String {
        let file = YAMLFile(path: "f", text: yaml)
        let node = try #require(file.root?.mapping?["k"])
        let text = try #require(node.scalar?.string)
        let offset = try #require(text.utf8.firstIndex(of: UInt8(ascii: "!")))
        let place = file.location(of: node, byte: text.utf8.distance(from: text.utf8.startIndex, to: offset))
        return "\(place.line):\(place.column)"
    }

    @Test(
        "are where the author wrote the text",
        arguments: [
            ("k: ab!", "1:6"), ("k: 'ab!'", "1:7"), ("k: 'it''s!'", "1:10"), (#"k: "\\b\u00e6!""#, "1:14"),
            ("k: |\n  ab\n  c!", "3:4"), ("k: |\n\n  ab\n\n   c!", "5:5"), ("k: >\n  ab\n  c!", "3:4"),
            ("k: >-\n  ab\n\n\n  c!\n", "5:4"), ("k: ab\n   c!", "2:5"), ("k: 'ab\n\n  c!'", "3:4"),
            ("k: åæø!", "1:7"), ("k: |\n  åæ\n  ø!", "3:4"), ("k: |\r\n  ab\r\n  c!\r\n", "3:4"),
            ("j: [x]\nk: '!'", "2:5"),
        ]
    )
    func places(yaml: String, expected: String) throws {
        #expect(try place(yaml) == expected)
    }
}
