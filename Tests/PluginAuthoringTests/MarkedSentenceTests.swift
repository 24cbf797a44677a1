import Testing

@testable import PluginAuthoring

@Suite("Marked sentence")
struct MarkedSentenceTests {
    @Test("gives the text without marks and where they stood")
    func reading() throws {
        let sentence = try MarkedSentence("På [[mandag | date = 2024-10-28]] i [[Ålesund|place]] [ny].")
        #expect(sentence.text == "På mandag i Ålesund [ny].")
        #expect(
            sentence.expectations == [
                .init(range: 4..<10, type: "date", value: "2024-10-28"),
                .init(range: 13..<21, type: "place", value: nil),
            ]
        )
    }

    @Test(
        "says what cannot be read",
        arguments: [
            ("Å [[Oslo | place", MarkedSentence.Mistake.unclosed(at: 3)),
            ("[[Oslo]]", .incomplete(mark: "Oslo")), ("[[ | place]]", .incomplete(mark: " | place")),
            ("[[Oslo | ]]", .incomplete(mark: "Oslo | ")),
        ]
    )
    func mistakes(text: String, expected: MarkedSentence.Mistake) {
        #expect(throws: expected) { try MarkedSentence(text) }
    }
}
