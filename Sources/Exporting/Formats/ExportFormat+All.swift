extension ExportFormat {
    /// Every format, in the order in which help lists them.
    public static let all: [ExportFormat] = [
        text,
        ExportFormat("json", "an indented object a document", .stream(JSONExporter(layout: .indented))),
        ExportFormat("jsonl", "a line a document", .stream(JSONExporter())),
        ExportFormat(
            "html",
            "a page to explore: text, entities, graph; one a document",
            .documents([DocumentFile("html", HTMLPage())])
        ),
        ExportFormat("markdown", "a summary to read", .stream(Markdown())),
        ExportFormat(
            "csv",
            "a folder of tables: documents, mentions, entities, relations",
            .folder(CSVTable.tables),
            network: .folder(NetworkTable.plain)
        ),
        ExportFormat(
            "neo4j-csv",
            "a folder with nodes and edges for bulk loading",
            .folder(NetworkTable.neo4j)
        ),
        ExportFormat("graphml", "nodes and edges in XML (networkx, igraph, yEd)", .stream(GraphML())),
        ExportFormat(
            "gexf",
            "GEXF 1.3 with dates (Gephi); a file a document",
            .documents([DocumentFile("gexf", GEXF())])
        ),
        ExportFormat("dot", "a Graphviz digraph a document", .stream(Graphviz())),
        ExportFormat(
            "svg",
            "the graph drawn by Graphviz; a file a document",
            .documents([DocumentFile("svg", Graphviz(), through: .graphviz)])
        ),
        ExportFormat("cypher", "MERGE statements (Neo4j, Kuzu)", .stream(Cypher())),
        ExportFormat("sqlite", "a database with tables and full-text indexes", .database, network: .database),
        ExportFormat(
            "tei",
            "TEI P5 with inline names; a file a document",
            .documents([DocumentFile("xml", TEI())])
        ),
        ExportFormat("turtle", "RDF: NIF 2.0 with ITS RDF", .stream(Turtle())),
        ExportFormat("jsonld", "JSON-LD in schema.org's words", .stream(JSONFile.linked)),
        ExportFormat("webannotation", "a W3C annotation page a line", .stream(JSONFile.webAnnotation)),
        ExportFormat("spacy", "a line a document for Doc.from_json", .stream(JSONFile.spacy)),
        ExportFormat("prodigy", "a task a line with tokens and spans", .stream(JSONFile.prodigy)),
        ExportFormat("labelstudio", "tasks with predictions", .stream(JSONFile.labelStudio)),
        ExportFormat("conll", "a token a line with its IOB2 label", .stream(CoNLL())),
        ExportFormat(
            "brat",
            "standoff; two files a document",
            .documents([DocumentFile("txt", PlainText()), DocumentFile("ann", Brat())])
        ),
        ExportFormat(
            "cas",
            "UIMA JSON CAS; a file a document",
            .documents([DocumentFile("json", JSONFile.cas)])
        ),
    ]

    /// What is written unless something else is asked for.
    public static let text = ExportFormat(
        "text",
        "for eyes: the text with its mentions marked, and a table",
        .stream(TextExporter())
    )

    /// The format of a name.
    public static func named(_ name: String) -> ExportFormat? { all.first { $0.name == name } }
}

extension OutsideProgram {
    fileprivate static let graphviz = OutsideProgram(
        name: "dot",
        arguments: ["-Tsvg"],
        remedy: "install Graphviz (apt-get install graphviz), or write --format dot"
    )
}
