import Testing

@testable import PatternMatching

@Suite("How far a pattern gets")
struct PatternProbeTests {
    private static let text = "Captain Ada Quill sailed"

    @Test(
        "names the furthest place and the pieces tried there",
        arguments: [
            ("Captain \\p{Lu}\\w+ said", 12, ["s"]),
            ("Captain (?:Bo|Eve)", 8, ["B", "E"]),
            // What a look-around reads ahead is not reached; the look-around is one piece.
            ("Captain (?= Ada Quill)Ada", 8, ["(?= Ada Quill)"]),
            ("(?x) Captain \\s # a comment (\n \\d+", 8, ["\\d+"]),
            ("[](]|Captain\\Q.(\\E", 7, ["."]),
            ("Mate", 0, ["M"]),
        ]
    )
    func furthest(pattern: String, offset: Int, pieces: [String]) throws {
        let reach = try reach(pattern, [])
        #expect(reach.match == nil)
        #expect(reach.offset == offset)
        #expect(reach.pieces.map { Self.piece($0, of: pattern) }.filter { $0 != "(?:" } == pieces)
    }

    @Test("takes a reference as one piece")
    func reference() throws {
        let reference = ReferenceCallout.source(reference: 0)
        let pattern = "Captain \(reference) sank"
        let spans = SpanList([(8, 17, 0)])
        #expect(try reach(pattern, [spans]).offset == 20)
        let without = try reach(pattern, [SpanList([])])
        #expect(without.offset == 8)
        #expect(without.pieces.map { Self.piece($0, of: pattern) } == [reference])
    }

    @Test("tells a match") func match() throws {
        #expect(try reach("Captain \\w+", []).match == 0..<11)
    }

    private func reach(_ pattern: String, _ references: [SpanList]) throws -> PatternProbe.Reach {
        let probe = try #require(PatternProbe(try Pattern(pattern)))
        return Array(Self.text.utf8).withUnsafeBufferPointer {
            probe.reach(in: $0, references: references, from: 0)
        }
    }

    private static func piece(_ range: Range<Int>, of pattern: String) -> String {
        String(decoding: Array(pattern.utf8)[range], as: UTF8.self)
    }
}
