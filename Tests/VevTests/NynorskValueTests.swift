import Testing
import Vev

/// Numbers and times in Nynorsk with their values; the reference is Tuesday 2024-10-29.
@Suite("Values in Nynorsk")
struct NynorskValueTests {
    private static let extractor = Result {
        try Extractor(
            .init(
                plugins: ["numbers", "dates"],
                language: "nn",
                referenceTime: LocalDateTime(year: 2024, month: 10, day: 29)
            )
        )
    }

    private func values(_ text: String) throws -> [String] {
        let graph = try Self.extractor.get().extract(text)
        return graph.annotations.map { "\(graph.document[$0.span]) = \($0.value?.shortText ?? "")" }
    }

    @Test(
        "of time",
        arguments: [
            ("Møtet er tysdag 12. november.", "tysdag 12. november = 2024-11-12"),
            ("Ho kom i går kveld.", "i går kveld = 2024-10-28TEV"),
            ("Dei reiser om tre veker.", "om tre veker = 2024-11-19"),
            ("Det skjedde for to år sidan.", "for to år sidan = 2022-10"),
            ("Det er to år sidan krigen.", "to år = P2Y"),
            ("Butikken opnar klokka halv ni.", "klokka halv ni = 2024-10-29T08:30"),
            ("Kampen er laurdag kl. 18.", "laurdag kl. 18 = 2024-10-26T18:00"),
            ("I fjor haust flytta dei.", "I fjor haust = 2023-FA"),
            ("Førre månad var tørr.", "Førre månad = 2024-09"),
            ("Sist torsdag regna det.", "Sist torsdag = 2024-10-24"),
            ("Kvar måndag har vi møte.", "Kvar måndag = XXXX-WXX-1"),
            ("Annakvar veke kjem bilen.", "Annakvar veke = P2W"),
            ("Det er stengt frå måndag til onsdag.", "frå måndag til onsdag = 2024-10-28/2024-10-30"),
            ("Natt til sundag brann huset.", "Natt til sundag = 2024-10-27TNI"),
            ("Dei siste ti åra har vore gode.", "Dei siste ti åra = P10Y"),
            ("Huset er klart innan desember.", "innan desember = before 2024-12"),
            ("Sidan fredag har det snøa.", "Sidan fredag = after 2024-10-25"),
            ("Tidlegare denne veka regna det.", "Tidlegare denne veka = start 2024-W44"),
            ("Fyrste kvartal 2024 var godt.", "Fyrste kvartal 2024 = 2024-Q1"),
            ("Dagen før jolaftan snødde det.", "Dagen før jolaftan = 2024-12-23"),
            ("Dei møttest torsdagen etter påske.", "torsdagen etter påske = 2024-04-04"),
            ("I føremiddag kom posten.", "I føremiddag = 2024-10-29TMO"),
            ("Brannen vart sløkt ved 23.45-tida.", "23.45-tida = approx 2024-10-29T23:45"),
            ("Om sommaren bur dei der.", "Om sommaren = XXXX-SU"),
            ("Ferja går heile året.", "heile året = P1Y"),
            ("Dei møtest to gonger i månaden.", "to gonger i månaden = P1M"),
            ("Ho venta i ein og ein halv time.", "ein og ein halv time = PT1H30M"),
            ("Etter tapet på sundag var dei stille.", "sundag = 2024-10-27"),
        ]
    )
    func times(text: String, value: String) throws { #expect(try values(text) == [value]) }

    @Test(
        "of numbers",
        arguments: [
            ("Det kosta 1,2 milliardar kroner.", "1,2 milliardar kroner = 1200000000 NOK"),
            ("Han betalte tjuefem tusen kroner.", "tjuefem tusen kroner = 25000 NOK"),
            ("Det kom over to hundre personar.", "to hundre = more-than 200"),
            ("Dei fekk meir enn 3,5 prosent.", "3,5 prosent = more-than 3.5 %"),
            ("Partiet gjekk fram tre prosentpoeng.", "tre prosentpoeng = 3 pp"),
            ("Ho gjekk to mil.", "to mil = 20 km"),
            ("Det var ti kuldegrader.", "ti kuldegrader = -10 °C"),
            ("Ein halv liter mjølk stod att.", "Ein halv liter = 0.5 l"),
            ("Ho er 45 år gammal.", "45 år gammal = 45 year"),
            ("Kalven er seks månader gammal.", "seks månader gammal = 6 month"),
            ("Solveig (62) bur her.", "62 = 62 year"),
            ("Det var den fyrste boka.", "fyrste = 1"),
            ("Tjuefyrste gongen gjekk det.", "Tjuefyrste = 21"),
            ("Sjå § 2 anna ledd.", "anna = 2"),
            ("To tredjedelar er for.", "To tredjedelar = 0.666666666666667"),
            ("Fire femdelar er for.", "Fire femdelar = 0.8"),
        ]
    )
    func numbers(text: String, value: String) throws { #expect(try values(text) == [value]) }

    @Test(
        "are not seen in names, numbers of roads and the like",
        arguments: [
            "Riksveg 13 er stengd.", "Dei ser TV 2.", "Les bok 3.", "Ring 22 33 44 55.", "Laget vann 3-1.",
            "Det handlar om natt og dag.", "For det fyrste er det dyrt.", "Versjon 2.10.3 er ute.",
        ]
    )
    func nothing(text: String) throws { #expect(try values(text) == []) }
}
