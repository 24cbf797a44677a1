import Foundation
import Testing
import Vev

/// The first real input lies outside the repository: name its path in `VEV_NEWSWIRE`, or put it at ../shared/input.
private enum Newswire {
    static let text: String? = {
        let root = #filePath.replacing("/Tests/VevTests/NewswireTests.swift", with: "")
        let path =
            ProcessInfo.processInfo.environment["VEV_NEWSWIRE"] ?? root + "/../shared/input/nb-newswire.txt"
        return try? String(contentsOfFile: path, encoding: .utf8)
    }()
}

@Suite(
    "Newswire",
    .enabled(if: Newswire.text != nil, "there is no file at VEV_NEWSWIRE or ../shared/input")
)
struct NewswireTests {
    private func graph() throws -> DocumentGraph {
        let extractor = try Extractor(
            .init(language: "nb", referenceTime: LocalDateTime(year: 2024, month: 10, day: 29))
        )
        return try extractor.extract(try #require(Newswire.text))
    }

    @Test("gives every person, organization and place, and nothing else")
    func names() throws {
        let graph = try graph()
        let names = { (type: String) in Set(graph.entities.filter { $0.type == type }.map(\.name)) }
        #expect(
            names("person") == [
                "Sabrina Singh", "Mark Rutte", "Andrii Sybiha", "Vladimir Putin", "Cho Tae-yong",
                "Lloyd Austin",
            ]
        )
        #expect(names("organization") == ["Pentagon", "NATO", "FNs sikkerhetsråd", "X", "NIS"])
        #expect(
            names("place") == [
                "Russland", "Kursk", "Ukraina", "Pyongyang", "Nord-Korea", "Sør-Korea", "Kiev", "Kreml",
                "Moskva",
                "Vesten", "Indo-Stillehavet",
            ]
        )
        let singh = try #require(graph.entities.first { $0.name == "Sabrina Singh" })
        #expect(singh.aliases == ["Singh"])
    }

    @Test("gives numbers and dates with their values")
    func values() throws {
        let graph = try graph()
        let values = Dictionary(
            graph.annotations.map { (graph.document[$0.span], $0.value) },
            uniquingKeysWith: { first, _ in first }
        )
        for (text, number) in [("10.000", 10_000), ("600 000", 600_000), ("3000", 3_000), ("10 000", 10_000)]
        {
            #expect(values[text]??.number == DecimalNumber(number), "\(text)")
        }
        let times = [
            ("mandag", "2024-10-28"), ("mandag morgen", "2024-10-28TMO"), ("sist torsdag", "2024-10-24"),
            ("forrige uke", "2024-W43"), ("senere denne uken", "2024-W44"), ("innen desember", "2024-12"),
        ]
        for (text, timex) in times { #expect(values[text]??.time?.timex == timex, "\(text)") }
    }

    @Test("tells who holds which role where")
    func roles() throws {
        let graph = try graph()
        let roles = graph.relations.filter { $0.type == "holds-role" }.map {
            "\(graph[$0.from].name), \($0.label ?? ""), \(graph[$0.to].name)"
        }
        #expect(
            roles == [
                "Sabrina Singh, talskvinne, Pentagon", "Mark Rutte, generalsekretær, NATO",
                "Andrii Sybiha, utenriksminister, Ukraina", "Vladimir Putin, president, Russland",
                "Cho Tae-yong, direktør, NIS",
                // The text does not say where, so the role itself stands at the other end.
                "Lloyd Austin, forsvarsminister, forsvarsminister",
            ]
        )
    }
}
