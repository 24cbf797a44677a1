import CorpusGraph
import DocumentModel
import Exporting
import Foundation
import GraphStorage
import TestSupport
import Testing

@Suite("Graphs that were written")
struct RoundTripTests {
    private static let graphs = [SampleGraph.graph, AwkwardGraph.graph, linkedGraph]

    @Test("come back from JSON as they were", arguments: [JSONLayout.line, .indented, .nested])
    func json(layout: JSONLayout) throws {
        let exporter = JSONExporter(layout: layout, keepsCandidates: true)
        let text = exporter.file(Self.graphs)
        #expect(exporter.file(try documents(in: text)) == text)
    }

    @Test("come back from a database as they were, and its bytes are always the same")
    func database() throws {
        let folder = try TemporaryFolder()
        for name in ["a.sqlite", "b.sqlite"] {
            let writer = try StoredGraphs.making(at: folder.path(name))
            for graph in Self.graphs { try writer.add(graph) }
            try writer.finish()
        }
        let read = try documents(at: folder.path("a.sqlite"))
        #expect(JSONExporter().file(read) == JSONExporter().file(Self.graphs))
        #expect(try folder.bytes("a.sqlite") == folder.bytes("b.sqlite"))
    }

    @Test("of a corpus come back from JSON Lines and from a database as they were")
    func corpus() throws {
        let folder = try TemporaryFolder()
        let corpus = Self.graphs.reduce(into: CorpusGraph()) { $0.add(DocumentOutline($1)) }
        let writer = try StoredGraphs.making(at: folder.path("corpus.sqlite"))
        try writer.add(corpus)
        try writer.finish()
        try Data(corpus.bytes).write(to: URL(filePath: folder.path("corpus.jsonl")))
        for name in ["corpus.sqlite", "corpus.jsonl"] {
            var read = CorpusGraph()
            try GraphFile(folder.path(name)).add(to: &read)
            #expect(read.bytes == corpus.bytes)
        }
    }

    @Test("of documents make the same corpus graph from JSON and from a database")
    func outlines() throws {
        let folder = try TemporaryFolder()
        let writer = try StoredGraphs.making(at: folder.path("a.sqlite"))
        for graph in Self.graphs { try writer.add(graph) }
        try writer.finish()
        try Data(JSONExporter().file(Self.graphs).utf8).write(to: URL(filePath: folder.path("a.jsonl")))
        let corpora = try ["a.sqlite", "a.jsonl"].map { name in
            var corpus = CorpusGraph()
            try GraphFile(folder.path(name)).add(to: &corpus)
            return corpus.bytes
        }
        #expect(corpora[0] == corpora[1])
    }

    @Test(
        "are refused where their parts do not fit",
        arguments: [
            (#""entity":"e1""#, #""entity":"e9""#, "'e9' is no entity"),
            (#""id":"a1""#, #""id":"a7""#, "the annotations are not numbered from 'a1' on"),
            (#""end":4"#, #""end":900"#, "the text has nothing from 0 to 900"),
            (#""mentions":["a1"]"#, #""mentions":["a99"]"#, "'a99' is no annotation"),
            ("unicode-scalars", "bytes", "'offsets' must be 'unicode-scalars'"),
            (#""timex":"2024-05-03""#, #""tomex":"2024-05-03""#, "this is no value as vev writes it"),
        ]
    )
    func misfits(old: String, new: String, message: String) throws {
        let text = JSONExporter().file([SampleGraph.graph])
        let failure = #expect(throws: GraphFileFailure.self) {
            try documents(in: text.replacing(old, with: new, maxReplacements: 1))
        }
        #expect(failure?.description.contains(message) == true, "\(String(describing: failure))")
    }

    @Test("of a type that keys cannot be told apart by are refused")
    func typeWithColon() {
        let line =
            #"{"id":"a","entities":[{"id":"e1","type":"per:son","name":"Ada","aliases":[],"mentions":["a1"]}]}"#
        var corpus = CorpusGraph()
        let failure = #expect(throws: GraphFileFailure.self) { try corpus.add(lines: Array(line.utf8)) }
        #expect(failure?.description.contains("the type 'per:son' holds a colon") == true)
        #expect(corpus.isEmpty)
    }

    /// A graph with what the others lack: links, features, an undecided name, losers of every sort, odd numbers and times.
    private static var linkedGraph: DocumentGraph {
        let made = Provenance(plugin: "sample", rule: "by/hand")
        let old = LocalDateTime(year: -43, month: 3, day: 15)
        let values = [
            Value(.number(DecimalNumber(significand: 7, exponent: 40))),
            Value(.number(DecimalNumber(significand: -7, exponent: -3)), modifier: .moreThan),
            Value(.time(TimeValue(timex: "-0043-03-15", from: old, grain: .day))),
            Value(.time(TimeValue(timex: "PT3H"))),
        ]
        let text = "Éa 😀 bb cc dd"
        let mentions = values.enumerated().map { index, value in
            Annotation(
                id: AnnotationID(index + 1),
                type: "thing",
                span: Span(9 + index, 10 + index),
                score: 0.1 + 0.2,
                features: index == 0 ? ["kind": "a \"b\"", "land": "Å"] : [:],
                value: value,
                entity: EntityID(index + 1),
                provenance: made
            )
        }
        let losers: [Rejection] = [
            .outranked(by: made), .overlaps(by: made), .duplicate(of: made), .blocked(by: made),
            .rejected(by: "calendar"), .belowThreshold,
        ]
        return DocumentGraph(
            document: Document(
                id: "linked",
                text: text,
                referenceTime: LocalDateTime(year: 2024, month: 10, day: 29, hour: 8)
            ),
            annotations: mentions,
            entities: mentions.map { mention in
                Entity(
                    id: mention.entity,
                    type: "thing",
                    name: "n\(mention.id.number)",
                    value: mention.value,
                    mentions: [mention.id],
                    links: [EntityLink(mention.id, through: AnnotationID(1), .surname)],
                    couldBe: [EntityID(1), EntityID(2)]
                )
            },
            rejected: losers.map { reason in
                let candidate = Candidate(type: "thing", span: Span(0, 2), score: 0.4, provenance: made)
                return RejectedCandidate(candidate, reason)
            },
            diagnostics: [Diagnostic(.heapLimit, made, offset: 8)]
        )
    }

    private func documents(in text: String) throws -> [DocumentGraph] {
        let folder = try TemporaryFolder()
        try Data(text.utf8).write(to: URL(filePath: folder.path("graphs.jsonl")))
        return try documents(at: folder.path("graphs.jsonl"))
    }

    private func documents(at path: String) throws -> [DocumentGraph] {
        var (graphs, corpus) = ([DocumentGraph](), CorpusGraph())
        try GraphFile(path).forEachDocument(addingOthersTo: &corpus) { graphs.append($0) }
        #expect(corpus.isEmpty)
        return graphs
    }
}

extension CorpusGraph {
    fileprivate var bytes: [UInt8] {
        var bytes: [UInt8] = []
        writeLines { bytes += $0 }
        return bytes
    }
}

/// A folder that goes when nobody needs it any more.
private final class TemporaryFolder {
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "vev-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }

    func bytes(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }
}
