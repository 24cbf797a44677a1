import Testing
import Vev

@Suite("The day of a document")
struct DatelineTests {
    private static let extractor = Result { try Extractor(.init(plugins: ["dates"], language: "nb")) }

    @Test(
        "is read from its head when nobody tells it",
        arguments: [
            ("Publisert 29. oktober 2024 kl. 8\n\nFergen gikk i går.", "2024-10-29"),
            ("BODØ, 29. oktober 2024 (NPK): Fergen gikk i går.", "2024-10-29"),
            ("Fergen\n29.10.2024\nDen gikk i går.", "2024-10-29"),
            ("Fergen er fra 29. oktober 1924. Den gikk i går.", nil),
            ("Fergen gikk i går.", nil),
        ] as [(String, String?)]
    )
    func head(text: String, day: String?) throws {
        let graph = try Self.extractor.get().extract(Document(text: text))
        #expect(graph.document.referenceTime?.dateText == day)
        let yesterday = graph.annotations.last?.value?.time
        #expect(yesterday?.from?.dateText == day.map { _ in "2024-10-28" })
    }

    @Test("is not looked for behind the head, nor where it is given")
    func elsewhere() throws {
        let late = String(repeating: "Fergen er grå. ", count: 60) + "\nPublisert 29. oktober 2024"
        #expect(try Self.extractor.get().extract(late).document.referenceTime == nil)
        let given = LocalDateTime(year: 2020, month: 1, day: 2)
        let graph = try Self.extractor.get().extract("Publisert 29. oktober 2024", referenceTime: given)
        #expect(graph.document.referenceTime == given)
    }
}
