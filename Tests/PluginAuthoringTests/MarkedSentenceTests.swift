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

    @Test("takes a mark with two bars for a relation, which is no part of the text")
    func relations() throws {
        let sentence = try MarkedSentence(
            "[[Gull | vessel]] brought mail. [[Gull | carries = mail | Foo Bay]] [[Gull|lies-in|Foo Bay]]"
        )
        #expect(sentence.text == "Gull brought mail.")
        #expect(sentence.expectations.map(\.type) == ["vessel"])
        #expect(
            sentence.relations == [
                .init(from: "Gull", type: "carries", label: "mail", to: "Foo Bay"),
                .init(from: "Gull", type: "lies-in", label: nil, to: "Foo Bay"),
            ]
        )
    }

    @Test(
        "says what cannot be read",
        arguments: [
            ("Å [[Oslo | place", MarkedSentence.Mistake.unclosed(at: 3)),
            ("[[Oslo]]", .incomplete(mark: "Oslo")), ("[[ | place]]", .incomplete(mark: " | place")),
            ("[[Oslo | ]]", .incomplete(mark: "Oslo | ")),
            ("[[Oslo | lies-in | ]]", .incomplete(mark: "Oslo | lies-in | ")),
        ]
    )
    func mistakes(text: String, expected: MarkedSentence.Mistake) {
        #expect(throws: expected) { try MarkedSentence(text) }
    }
}
