import DocumentModel
import Exporting
import Foundation
import TestSupport
import Testing

@Suite("formats")
struct FormatTests {
    @Test("names are told apart, and each finds its format")
    func names() {
        #expect(Set(ExportFormat.all.map(\.name)).count == ExportFormat.all.count)
        for format in ExportFormat.all { #expect(ExportFormat.named(format.name)?.summary == format.summary) }
        #expect(ExportFormat.named("papyrus") == nil)
    }

    @Test("the same graph gives the same bytes, and no format breaks on an empty one", arguments: formats)
    func alike(name: String) throws {
        for exporter in try #require(ExportFormat.named(name)).arrangement.exporters {
            #expect(exporter.file([AwkwardGraph.graph]) == exporter.file([AwkwardGraph.graph]))
            _ = exporter.file([])
            _ = exporter.file([GraphBuilder(id: "", text: "", language: nil).graph()])
        }
    }

    @Test("formats of XML stay well-formed whatever the names", arguments: ["graphml", "gexf", "tei"])
    func wellFormed(name: String) throws {
        let xml = try file(name)
        #expect(!xml.contains("<b>") && !xml.contains("\u{7}"))
        #expect(xml.contains("bell\u{2407}"))
        #expect(xml.contains("&lt;b&gt;&amp;amp;&lt;/script&gt;"))
        #expect(xml.contains("שלום"))
    }

    @Test(
        "formats of one JSON object or array are read whole; names come back as they were",
        arguments: ["jsonld", "labelstudio", "cas"]
    )
    func json(name: String) throws {
        let object = try JSONSerialization.jsonObject(with: Data(file(name).utf8))
        let strings = Set(strings(in: object))
        for name in AwkwardGraph.names { #expect(strings.contains(name)) }
    }

    @Test("strings of Cypher escape quotation marks and backslashes alone")
    func cypher() throws {
        let text = try file("cypher")
        #expect(text.components(separatedBy: ";\n").count == AwkwardGraph.names.count + 2)
        #expect(text.contains(#"n.name = '"Lille" O\'Hara'"#))
        #expect(text.contains(#"n.name = '😀 Co\\'"#))
        #expect(text.contains("n.name = 'line\nbreak'") && text.contains("n.name = 'bell\u{7}'"))
    }

    @Test("the script of a page cannot be ended by a text")
    func page() throws {
        let page = try file("html")
        #expect(page.components(separatedBy: "</script>").count == 3)
        #expect(!page.contains("http://") || page.contains("http://www.w3.org/2000/svg"))
    }

    static let formats = ExportFormat.all.map(\.name)

    private func file(_ name: String) throws -> String {
        let format = try #require(ExportFormat.named(name))
        return try #require(format.arrangement.exporters.first).file([AwkwardGraph.graph])
    }

    private func strings(in object: Any) -> [String] {
        switch object {
        case let text as String: [text]
        case let array as [Any]: array.flatMap(strings)
        case let members as [String: Any]: members.values.flatMap(strings)
        default: []
        }
    }
}
