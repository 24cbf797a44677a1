import DocumentModel

/// A graph of names that break careless writers: quotes, a line break, markup, a control character, two directions, emoji.
package enum AwkwardGraph {
    package static let names = [
        "A\u{301}se", "\"Lille\" O'Hara", "line\nbreak", "<b>&amp;</script>", "bell\u{7}", "שלום", "😀 Co\\",
        "a,b;c|d",
    ]

    package static var graph: DocumentGraph {
        var builder = GraphBuilder(
            id: "a \"b\" <c>/é.txt",
            text: "😀 " + names.joined(separator: " — ") + "\r\n"
        )
        for name in names { builder.mention(name, "person") }
        return builder.graph(
            relations: [
                Relation(
                    type: "knows-of",
                    from: EntityID(1),
                    to: EntityID(2),
                    label: "the \"old\" <friend>\n",
                    evidence: [AnnotationID(1)],
                    provenance: GraphBuilder.provenance
                )
            ]
        )
    }
}
