import DocumentModel
import Exporting
import TestSupport
import Testing

@Suite("formats, written out")
struct FormatGoldenTests {
    /// An emoji and a combining mark in front of the mentions: bytes, scalars and UTF-16 units all differ.
    private static var graph: DocumentGraph {
        var builder = GraphBuilder(id: "d", text: "😀 Åse\u{301} bor i Bodø.\n")
        builder.mention("Åse\u{301}", "person")
        builder.mention("Bodø", "place")
        return builder.graph(
            relations: [
                Relation(
                    type: "located-in",
                    from: EntityID(1),
                    to: EntityID(2),
                    label: "bor",
                    evidence: [AnnotationID(1), AnnotationID(2)],
                    provenance: GraphBuilder.provenance
                )
            ]
        )
    }

    @Test(
        "offsets are in the unit that the format wants: scalars 2 to 6, UTF-16 units 3 to 7",
        arguments: [
            ("spacy", #"{"start":2,"end":6,"label":"person","kb_id":"e1"}"#),
            ("prodigy", #"{"start":2,"end":6,"token_start":1,"token_end":1,"label":"person"}"#),
            ("labelstudio", #""value":{"start":2,"end":6,"text":"Åsé","labels":["person"]}"#),
            ("webannotation", #"{"type":"TextPositionSelector","start":2,"end":6}"#),
            ("turtle", "<urn:vev:document:d#char=2,6> a nif:OffsetBasedString"),
            ("cas", #""begin":3,"end":7,"id":"a1","kind":"person""#),
            ("html", #"{"start":3,"end":7,"entity":0"#),
        ]
    )
    func offsets(name: String, part: String) throws {
        let text = try file(name).replacing("e\u{301}", with: "é")
        #expect(text.unicodeScalars.count > 0 && text.contains(part))
    }

    @Test("a token a line with its label, a line break of the text as an empty line")
    func conll() throws {
        #expect(
            try file("conll") == """
                -DOCSTART-\tO

                😀\tO
                Åse\u{301}\tB-person
                bor\tO
                i\tO
                Bodø\tB-place
                .\tO


                """
        )
    }

    @Test("standoff: mentions, then relations between them")
    func brat() throws {
        let format = try #require(ExportFormat.named("brat"))
        #expect(
            try #require(format.arrangement.exporters.last).file([Self.graph]) == """
                T1\tperson 2 6\tÅse\u{301}
                T2\tplace 13 17\tBodø
                R1\tlocated-in Arg1:T1 Arg2:T2

                """
        )
    }

    @Test("a digraph")
    func dot() throws {
        let lines = try file("dot").split(separator: "\n")
        #expect(lines.first == #"digraph "d" {"#)
        #expect(
            lines.dropLast().last == ##"  "d#e1" -> "d#e2" [label="bor", tooltip="located-in", weight=1];"##
        )
    }

    @Test("a summary")
    func markdown() throws {
        #expect(
            try file("markdown") == """
                # d

                ## person

                | name | value | mentions |
                |---|---|---:|
                | Åse\u{301} |  | 1 |

                ## place

                | name | value | mentions |
                |---|---|---:|
                | Bodø |  | 1 |

                ## Relations

                - Åse\u{301} **located-in** (bor) Bodø

                """
        )
    }

    @Test("documents share a file: framed once, separated between")
    func frames() throws {
        let exporter = try #require(ExportFormat.named("labelstudio")?.arrangement.exporters.first)
        #expect(exporter.file([]) == "[\n\n]\n")
        #expect(exporter.file([Self.graph, Self.graph]).split(separator: ",\n").count == 2)
    }

    private func file(_ name: String) throws -> String {
        try #require(ExportFormat.named(name)?.arrangement.exporters.first).file([Self.graph])
    }
}
