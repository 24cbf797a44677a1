import DocumentModel
import Exporting
import TestSupport
import Testing

@Suite("text for eyes")
struct TextExporterTests {
    @Test("mentions in brackets, then types together and the most mentioned first")
    func brackets() {
        var builder = GraphBuilder(text: "Oslo og Bodø møtte 2 lag. Bodø vant.\n")
        builder.mention("Oslo", "place")
        builder.mention("Bodø", "place")
        builder.mention("2", "number", value: Value(.number(SampleGraph.decimal("2")), modifier: .moreThan))
        builder.mention("Bodø", "place", of: 2)
        #expect(
            TextExporter().string(builder.graph()) == """
                [Oslo|place] og [Bodø|place] møtte [2|number] lag. [Bodø|place] vant.

                TYPE    NAME  VALUE        MENTIONS
                number  2     more-than 2         1
                place   Bodø                      2
                place   Oslo                      1

                """
        )
    }

    @Test("colours are the type's own, in text and table")
    func colors() {
        var builder = GraphBuilder(text: "Bodø 2")
        builder.mention("Bodø", "place")
        builder.mention("2", "number")
        let style = MentionStyle.colors(TypeColors(types: ["place", "number"]))
        let text = TextExporter(style: style).string(builder.graph())
        #expect(text.hasPrefix("\u{1B}[1;36mBodø\u{1B}[0m \u{1B}[1;35m2\u{1B}[0m\n\n"))
        #expect(text.contains("\n\u{1B}[1;36mplace\u{1B}[0m   Bodø"))
    }

    @Test("columns line up under combining marks, wide letters and emoji")
    func widths() {
        var builder = GraphBuilder(text: "A\u{301}se 東京 👩‍👩‍👧 ❤️ ab")
        for name in ["A\u{301}se", "東京", "👩‍👩‍👧", "❤️", "ab"] { builder.mention(name, "name") }
        let table = TextExporter().string(builder.graph()).split(separator: "\n").dropFirst()
        #expect(
            Array(table) == [
                "TYPE  NAME  VALUE  MENTIONS",
                "name  A\u{301}se                 1",
                "name  東京                1",
                "name  👩‍👩‍👧                  1",
                "name  ❤️                  1",
                "name  ab                  1",
            ]
        )
    }

    @Test("a document cannot steer the terminal")
    func controls() {
        let text = TextExporter(headings: true).string(
            GraphBuilder(id: "\u{1B}c", text: "a\u{1B}[2J\u{9B}31m\r\u{7F}\tb\r\n").graph()
        )
        #expect(text == "==> ␛c <==\na␛[2J\u{A0}31m␍␡\tb\r\n\nno entities found\n\n")
    }

    @Test("a mention inside another is marked inside it")
    func nested() {
        let document = Document(id: "", text: "Universitetet i Oslo")
        let provenance = GraphBuilder.provenance
        let graph = DocumentGraph(
            document: document,
            annotations: [
                Annotation(
                    id: AnnotationID(1),
                    type: "organization",
                    span: Span(0, 20),
                    score: 1,
                    entity: EntityID(1),
                    provenance: provenance
                ),
                Annotation(
                    id: AnnotationID(2),
                    type: "place",
                    span: Span(16, 20),
                    score: 1,
                    entity: EntityID(2),
                    provenance: provenance
                ),
            ]
        )
        #expect(TextExporter().string(graph).hasPrefix("[Universitetet i [Oslo|place]|organization]\n"))
    }

    @Test("what was stopped is told below the table")
    func diagnostics() {
        #expect(
            TextExporter().string(SampleGraph.graph).contains(
                "\nnote: rule 'sample/by-hand' was stopped by its match-limit"
            )
        )
    }
}
