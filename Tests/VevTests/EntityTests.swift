import Testing
import Vev

@Suite("Entities of a Bokmål text")
struct EntityTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let type: String
        /// Each entity's name, aliases and number of mentions.
        let expected: [String]

        var testDescription: String { text }
    }

    @Test(
        "join what is the same, and nothing else",
        arguments: [
            Case(
                text: "Kari Holm åpnet møtet. Holms forslag falt, sa Holm.",
                type: "person",
                expected: ["Kari Holm (Holm) 3"]
            ),
            Case(
                text: "Ola Hansen og Per Hansen kom. Hansen ble syk.",
                type: "person",
                expected: ["Ola Hansen () 1", "Per Hansen () 1", "Hansen () 1"]
            ),
            Case(
                text: "Robert Lunde åpnet møtet. Bob Lunde forlot det, og Bob lo.",
                type: "person",
                expected: ["Robert Lunde (Bob Lunde, Bob) 3"]
            ),
            Case(
                text: "Alexander Lunde og Alexandra Lunde kom. Alex Lunde ble syk.",
                type: "person",
                expected: ["Alexander Lunde () 1", "Alexandra Lunde () 1", "Alex Lunde () 1"]
            ),
            Case(
                text: "Russlands grense mot Norge er lang. Russland svarte ikke.",
                type: "place",
                expected: ["Russland () 2", "Norge () 1"]
            ),
            Case(
                text: "Norges skøyteforbund (NSKF) sa nei. NSKF vil vente.",
                type: "organization",
                expected: ["Norges skøyteforbund (NSKF) 3"]
            ),
            Case(
                text: "Det kom 10.000 gjester, og 10 000 til, og 10\u{202F}000 i fjor.",
                type: "number",
                expected: ["10.000 () 3"]
            ),
            Case(
                text: "De møttes mandag 28. oktober 2024. Den 28.10.2024 var kald.",
                type: "date",
                expected: ["mandag 28. oktober 2024 () 2"]
            ),
        ]
    )
    func resolution(_ one: Case) throws {
        let extractor = try Extractor(
            .init(language: "nb", referenceTime: LocalDateTime(year: 2024, month: 10, day: 29))
        )
        let graph = try extractor.extract(one.text)
        let found = graph.entities.filter { $0.type == one.type }.map {
            "\($0.name) (\($0.aliases.joined(separator: ", "))) \($0.mentions.count)"
        }
        #expect(found == one.expected)
        for entity in graph.entities { #expect(entity.mentions.allSatisfy { graph[$0].entity == entity.id }) }
    }

    @Test(
        "are told to be of the right language",
        arguments: [
            ("nb", "Hun sier at de ikke vet hva som skjedde i fjor, men noen så bilen etter uken."),
            ("nn", "Ho seier at dei ikkje veit kva som hende i fjor, men nokon såg bilen etter veka."),
            ("en", "She says that they do not know what happened last year, but some of them saw it."),
            ("da", "Hun siger at de ikke ved hvad der skete sidste år, men nogen så bilen efter ugen."),
            ("sv", "Hon säger att de inte vet vad som hände förra året, men någon såg bilen efter veckan."),
        ]
    )
    func language(expected: String, text: String) throws {
        #expect(try Extractor().extract(text).document.language == expected)
    }
}
