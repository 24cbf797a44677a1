import Testing
import Vev

@Suite("Relations of a Bokmål text")
struct RelationTests {
    @Test(
        "are found between mentions, with what the text calls them",
        arguments: [
            (
                "NATOs generalsekretær Kari Holm møtte Ola Lunde. Holm smilte.",
                ["Kari Holm holds-role generalsekretær NATO [a1 a2]"]
            ),
            (
                "Equinors leder Ola Lunde og Greenpeace-leder Kari Holm var uenige.",
                [
                    "Ola Lunde holds-role leder Equinor [a1 a2]",
                    "Kari Holm holds-role leder Greenpeace [a3 a4]",
                ]
            ),
            ("Den svenske statsministeren Ola Lunde kom.", []),
            (
                "Den svenske statsministeren Ola Lunde kom fra Sverige.",
                ["Ola Lunde holds-role statsminister Sverige [a1 a2]"]
            ),
            (
                "«Norge og Sverige vokser,» sa Kari Holm. «Jeg venter,» sa Ola Lunde.",
                ["Kari Holm said  Norge [a1 a3]", "Kari Holm said  Sverige [a2 a3]"]
            ),
            // An office that stands for its holder is one more place that shows it, unless there are several.
            (
                "NATOs generalsekretær Kari Holm kom. NATO-sjefen smilte.",
                ["Kari Holm holds-role generalsekretær NATO [a1 a2 a3]"]
            ),
            (
                "NATO-sjef Kari Holm og NATO-talsmann Ola Lunde kom. NATO-generalen smilte.",
                ["Kari Holm holds-role sjef NATO [a1 a2]", "Ola Lunde holds-role talsmann NATO [a3 a4]"]
            ),
            ("NATO-sjefen smilte.", []),
            // Reported speech, and a country that only its adjective names.
            (
                "I går sa Kari Holm at norske styrker drar til Sverige. Ola Lunde, derimot, sa ikke at Norge blir med.",
                ["Kari Holm said  Sverige [a2 a4]"]
            ),
            // Two rules claim the same: one edge, with the evidence of both.
            (
                "NATO-sjef Kari Holm kom. Kari Holm er sjef i NATO.",
                ["Kari Holm holds-role sjef NATO [a1 a2 a3 a4]"]
            ),
        ]
    )
    func relations(text: String, expected: [String]) throws {
        let graph = try Extractor(.init(language: "nb")).extract(text)
        let found = graph.relations.map { relation in
            "\(graph[relation.from].name) \(relation.type) \(relation.label ?? "") \(graph[relation.to].name) "
                + "[\(relation.evidence.map(\.description).joined(separator: " "))]"
        }
        #expect(found == expected)
    }

    @Test(
        "are found in reported speech of Nynorsk and English",
        arguments: [
            (
                "nn", "Kari Holm seier at Noreg hjelper NATO.",
                ["Kari Holm said NATO", "Kari Holm said Noreg"]
            ),
            ("nn", "Kari Holm døydde 3. mai 1960.", ["Kari Holm happened-on 3. mai 1960"]),
            ("nn", "Ifølgje Kari Holm skal Noreg hjelpe.", ["Kari Holm said Noreg"]),
            (
                "en", "John Smith said that Norway helps NATO.",
                ["John Smith said NATO", "John Smith said Norway"]
            ),
            ("en", "Norway helps, according to John Smith.", ["John Smith said Norway"]),
        ]
    )
    func otherLanguages(language: String, text: String, expected: [String]) throws {
        let graph = try Extractor(.init(language: language)).extract(text)
        let found = graph.relations.map { "\(graph[$0.from].name) \($0.type) \(graph[$0.to].name)" }
        #expect(found.sorted() == expected)
    }

    @Test(
        "an adjective of a country is no mention of it; a feature names it",
        arguments: [
            ("nb", "De nordkoreanske soldatene kom.", "nordkoreanske", "Nord-Korea"),
            ("nn", "Dei norske soldatane kom.", "norske", "Noreg"),
            ("en", "The Norwegian soldiers came.", "Norwegian", "Norway"),
        ]
    )
    func nationality(language: String, text: String, words: String, country: String) throws {
        let graph = try Extractor(.init(language: language)).extract(text)
        let mention = try #require(graph.annotations.first { graph.document[$0.span] == words })
        #expect(mention.type == "nationality")
        #expect(mention.features == ["country": country])
        #expect(!graph.entities.contains { $0.type == "place" })
    }

    @Test("are reported with their ends when their plugin alone is asked for")
    func selection() throws {
        let extractor = try Extractor(.init(plugins: ["relations"], language: "nb"))
        let graph = try extractor.extract("NATOs generalsekretær Kari Holm smilte.")
        #expect(graph.entities.map(\.name) == ["NATO", "Kari Holm"])
        #expect(graph.relations.count == 1)
    }
}
