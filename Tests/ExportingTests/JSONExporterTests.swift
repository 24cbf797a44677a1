import DocumentModel
import Exporting
import Foundation
import TestSupport
import Testing

@Suite("JSON")
struct JSONExporterTests {
    @Test("the text survives, whatever its characters", arguments: [JSONLayout.line, .indented])
    func textSurvives(layout: JSONLayout) throws {
        let every = String(String.UnicodeScalarView((0...0x2FF).map { Unicode.Scalar($0)! }))
        let text = every + "\u{2028}\u{2029}\u{FEFF}😀\u{10FFFF}"
        let object = try parsed(JSONExporter(layout: layout).string(GraphBuilder(text: text).graph()))
        #expect((object["text"] as? String).map { Array($0.utf8) } == Array(text.utf8))
    }

    @Test("start and end count Unicode scalars of the text")
    func offsets() throws {
        let object = try parsed(JSONExporter().string(SampleGraph.graph))
        let scalars = Array(SampleGraph.text.unicodeScalars)
        let annotations = try #require(object["annotations"] as? [[String: Any]])
        #expect(annotations.count == SampleGraph.graph.annotations.count)
        for annotation in annotations {
            let (start, end) = try (
                #require(annotation["start"] as? Int), #require(annotation["end"] as? Int)
            )
            let covered = String(String.UnicodeScalarView(scalars[start..<end]))
            #expect(Array(covered.utf8) == Array(try #require(annotation["text"] as? String).utf8))
        }
    }

    @Test("members come in the order of the contract")
    func order() {
        var builder = GraphBuilder(id: "a/b.txt", text: "I Bodø")
        builder.mention("Bodø", "place")
        #expect(
            JSONExporter().string(builder.graph()) == """
                {"id":"a/b.txt","language":"nb","date":null,"offsets":"unicode-scalars","text":"I Bodø","annotations":\
                [{"id":"a1","type":"place","start":2,"end":6,"text":"Bodø","score":0.95,"value":null,"entity":"e1",\
                "provenance":{"plugin":"sample","rule":"by-hand"}}],"entities":[{"id":"e1","type":"place",\
                "name":"Bodø","aliases":[],"value":null,"mentions":["a1"],"links":[],"could-be":[]}],"relations":[],"diagnostics":[]}

                """
        )
    }

    @Test("indented JSON has one annotation a line")
    func indented() {
        var builder = GraphBuilder(text: "Bodø", language: nil)
        builder.mention("Bodø", "place")
        let lines = JSONExporter(layout: .indented).string(builder.graph()).split(separator: "\n")
        #expect(lines.first == "{")
        #expect(
            lines[1...4] == [
                #"  "id": "sample.txt","#, #"  "language": null,"#, #"  "date": null,"#,
                #"  "offsets": "unicode-scalars","#,
            ]
        )
        #expect(lines[7].hasPrefix(#"    {"id": "a1", "type": "place", "start": 0, "end": 4,"#))
        #expect(lines.suffix(3) == [#"  "relations": [],"#, #"  "diagnostics": []"#, "}"])
    }

    @Test("an empty document gives an empty graph")
    func empty() {
        #expect(
            JSONExporter().string(GraphBuilder(id: "", text: "", language: nil).graph()) == """
                {"id":"","language":null,"date":null,"offsets":"unicode-scalars","text":"","annotations":[],"entities":[],\
                "relations":[],"diagnostics":[]}

                """
        )
    }

    @Test("a line holds no line break, so lines are documents")
    func oneLine() {
        let line = JSONExporter(layout: .line).string(SampleGraph.graph)
        #expect(line.utf8.filter { $0 == 0x0A }.count == 1)
        #expect(line.utf8.last == 0x0A)
    }

    @Test("several graphs follow each other")
    func several() throws {
        var bytes: [UInt8] = []
        for _ in 0..<2 { JSONExporter(layout: .line).append(SampleGraph.graph, to: &bytes) }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0] == lines[1])
    }

    private func parsed(_ json: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }
}
