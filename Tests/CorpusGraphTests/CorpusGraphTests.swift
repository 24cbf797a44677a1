import Exporting
import Foundation
import TestSupport
import Testing

@testable import CorpusGraph

@Suite("Corpus graph")
struct CorpusGraphTests {
    @Test("is the same in any order, any grouping, and however often a document comes", arguments: 0..<60)
    func laws(seed: Int) {
        var random = SplitMix(seed: seed)
        let outlines = (0..<random.below(12) + 1).map { _ in random.outline() }
        let whole = corpus(outlines).text
        #expect(corpus(outlines.shuffled(using: &random)).text == whole)
        #expect(corpus(outlines + outlines).text == whole)
        let parts = outlines.map { corpus([$0]) }
        let cut = random.below(parts.count + 1)
        let (left, right) = (merged(Array(parts[..<cut])), merged(Array(parts[cut...])))
        #expect(merged([left, right]).text == whole)
        #expect(merged([right, left]).text == whole)
        #expect(merged([right, left, left, merged([left, right])]).text == whole)
    }

    @Test("keeps what it cannot decide, and values only where they are related")
    func ambiguity() {
        let outline = DocumentOutline(
            id: "a",
            day: Day("2024-10-29"),
            entities: [
                .init(type: "person", names: ["Ola Hansen"], value: nil, mentions: 1),
                .init(type: "person", names: ["Per Hansen"], value: nil, mentions: 2),
                .init(
                    type: "person",
                    names: ["HANSEN", "Hansen"],
                    value: nil,
                    mentions: 3,
                    couldBe: [0, 1]
                ),
                .init(type: "number", names: ["10.000"], value: "10000", mentions: 1),
                .init(type: "number", names: ["seven"], value: "7", mentions: 1),
            ],
            relations: [.init(type: "quantity-of", label: "boats", from: 3, to: 0, mentions: 2)]
        )
        let corpus = corpus([outline])
        #expect(
            corpus.nodes.map(\.key.description) == [
                "number:10000", "person:hansen", "person:ola hansen", "person:per hansen",
            ]
        )
        #expect(corpus[EntityKey(type: "person", name: "HANSEN")]?.name == "Hansen")
        #expect(
            corpus[EntityKey(type: "person", name: "hansen")]?.couldBe.map(\.name) == [
                "ola hansen", "per hansen",
            ]
        )
        #expect(
            corpus.edges.map { "\($0.from) \($0.kind.type) \($0.to)" } == [
                "number:10000 quantity-of person:ola hansen", "person:hansen occurs-with person:ola hansen",
                "person:hansen occurs-with person:per hansen",
                "person:ola hansen occurs-with person:per hansen",
            ]
        )
    }

    @Test(
        "days are read and written",
        arguments: [
            ("2024-10-29", "2024-10-29"), ("2024-02-29T08:30:00", "2024-02-29"), ("0033-04-03", "0033-04-03"),
            ("2023-02-29", nil), ("2024-13-01", nil), ("2024-1-001", nil), ("2024-10-29 ", nil),
            ("24-10-29", nil),
        ] as [(String, String?)]
    )
    func days(text: String, expected: String?) {
        #expect(Day(text)?.description == expected)
    }

    @Test(
        "keys fold case and white space",
        arguments: [
            ("Blue  Heron", "blue heron"), ("blue heron", "blue heron"), (" gull", "gull"), ("gull ", "gull"),
            ("ÅSE\tMoe", "åse moe"), ("a  b", "a b"), ("NATO", "nato"),
        ]
    )
    func keys(name: String, folded: String) {
        #expect(EntityKey(type: "vessel", name: name).name == folded)
        #expect(EntityKey("vessel:\(name)")?.name == folded)
    }

    @Test("counts exactly while documents are few, and nearly when they are many")
    func counts() {
        var sightings = Sightings()
        for number in 0..<20_000 {
            let id = "document \(number)"
            let day = Day("20\(number % 2 == 0 ? 10 : 20)-01-01")
            sightings.add(Sighting(document: Sighting.hash(id), mentions: 2, day: day), in: id)
            if number == 1000 {
                #expect(sightings.counts() == .init(documents: 1001, mentions: 2002, isExact: true))
            }
        }
        #expect(!sightings.counts().isExact)
        #expect((18_500...21_500).contains(sightings.counts().documents))
        #expect((37_000...43_000).contains(sightings.counts().mentions))
        let late = sightings.counts(in: DayWindow(first: Day("2015-01-01")))
        #expect((8_500...11_500).contains(late.documents))
        #expect(sightings.days.map { "\($0.lowerBound) \($0.upperBound)" } == "2010-01-01 2020-01-01")
        #expect(sightings.sample.count == Sightings.capacity && sightings.evidence.count == 5)
    }

    @Test("lines hold to the schema")
    func schema() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/CorpusGraph/corpus-graph.schema.json").standardizedFileURL
        let checker = try JSONSchemaChecker(Data(contentsOf: file))
        var random = SplitMix(seed: 7)
        let lines = corpus((0..<5).map { _ in random.outline() }).text.split(separator: "\n")
        #expect(lines.count > 10)
        for line in lines { #expect(try checker.problems(in: Data(line.utf8)) == []) }
    }
}

private func corpus(_ outlines: [DocumentOutline]) -> CorpusGraph {
    outlines.reduce(into: CorpusGraph()) { $0.add($1) }
}

private func merged(_ parts: [CorpusGraph]) -> CorpusGraph {
    parts.reduce(into: CorpusGraph()) { $0.merge($1) }
}

extension CorpusGraph {
    var text: String {
        var bytes: [UInt8] = []
        writeLines { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension SplitMix {
    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

    /// A document of a few entities out of few, so that documents share many.
    mutating func outline() -> DocumentOutline {
        let entities = (0..<below(7)).map { _ in
            let names = ["Gull", "GULL", "Blue Heron", "Tern", "heron \"x\"\n"][below(5)]
            return DocumentOutline.SeenEntity(
                type: ["vessel", "port"][below(2)],
                names: [names],
                value: below(6) == 0 ? "\(below(3))" : nil,
                mentions: below(4) + 1
            )
        }
        let relations = (0..<(entities.isEmpty ? 0 : below(4))).map { _ in
            DocumentOutline.SeenRelation(
                type: ["carries", "calls-at"][below(2)],
                label: [nil, "mail"][below(2)],
                from: below(entities.count),
                to: below(entities.count),
                mentions: below(3) + 1
            )
        }
        let day = below(3) == 0 ? nil : Day("2024-10-\(10 + below(20))")
        return DocumentOutline(id: "d\(below(1_000_000))", day: day, entities: entities, relations: relations)
    }
}
