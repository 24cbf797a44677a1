import DocumentModel
import Testing

@testable import Recognition

@Suite("Analysis text")
struct AnalysisTextTests {
    @Test(
        "is composed, without soft hyphens and CR, and maps spans back",
        arguments: [
            ("Bodø", "Bodø", "Bodø"),
            ("i A\u{30A}lesund nå", "Ålesund", "A\u{30A}lesund"),
            ("i A\u{30A}s", "Ås", "A\u{30A}s"),
            ("e\u{301}n fra Sa\u{30A}", "Så", "Sa\u{30A}"),
            ("Stor\u{AD}tinget\u{AD} i dag", "Stortinget", "Stor\u{AD}tinget"),
            ("\u{AD}Oslo", "Oslo", "Oslo"),
            ("Mo\r\ni\r\nRana\r\n", "i\nRana", "i\r\nRana"),
            ("Mo\ri", "i", "i"),
            ("👩‍👩‍👧 a\u{308}\r\nÅs", "Ås", "Ås"),
        ]
    )
    func mapping(original: String, analysed: String, expected: String) throws {
        let document = Document(text: original)
        let text = AnalysisText(document)
        let bytes = String(decoding: text.utf8, as: UTF8.self)
        // The last occurrence, so that something stands before it where it can.
        let range = try #require(bytes.ranges(of: analysed).last)
        let start = bytes.utf8.distance(from: bytes.startIndex, to: range.lowerBound)
        let span = text.original(Span(start, start + analysed.utf8.count))
        #expect(Array(document[span].unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test("leaves plain text as it is")
    func plain() {
        #expect(AnalysisText(Document(text: "Åse 👍\n")).utf8 == Array("Åse 👍\n".utf8))
    }
}
