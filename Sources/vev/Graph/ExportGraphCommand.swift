import ArgumentParser
import CorpusGraph
import GraphStorage
import Vev

/// `vev graph export`: graphs in, another format out.
struct ExportGraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write graphs in another format.",
        discussion: """
            Graphs of documents go into any format, as vev extract would have written them. A corpus graph goes into \
            those of nodes and edges; json and jsonl keep it as it is, svg draws its strongest part.

            FORMATS:
            \(OutputFormat.table)

            EXAMPLES:
              vev graph export articles.jsonl --format html -o pages
              vev graph export corpus.jsonl --format graphml -o corpus.graphml
              vev graph export graphs.sqlite --format jsonl
            """
    )

    @OptionGroup var files: GraphFiles

    @Option(
        help: ArgumentHelp("How to write them; FORMATS above says what each is.", valueName: "format")
    )
    var format: OutputFormat

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Write to this file, which appears only when all is done, or to this folder.",
            valueName: "path"
        )
    )
    var output: String?

    func run() throws {
        do {
            try export()
        } catch OutputFailure.closed {
            return
        } catch let failure as OutputFailure {
            throw CommandFailure(failure.description)
        }
    }

    private func export() throws {
        var corpus = CorpusGraph()
        var documents = DocumentExport(format.format, path: output)
        try files.forEach { file in
            try file.forEachDocument(addingOthersTo: &corpus) { try documents.add($0) }
        }
        if corpus.isEmpty { return try documents.finish() }
        guard documents.isEmpty else {
            throw CommandFailure(
                "the files hold documents and a corpus graph; merge them first: vev graph merge"
            )
        }
        try NetworkOutput(format.format, path: output).write(corpus, name: files.paths.joined(separator: " "))
    }
}

/// Writes document graphs one after another; a format of a file a document waits for the second to know that it is a folder.
private struct DocumentExport {
    private let format: ExportFormat
    private let path: String?
    private var first: DocumentGraph?
    private var destination: Destination?

    init(_ format: ExportFormat, path: String?) {
        self.format = format
        self.path = path
    }

    var isEmpty: Bool { first == nil && destination == nil }

    mutating func add(_ graph: DocumentGraph) throws {
        if isEmpty {
            first = graph
        } else {
            try open(single: false)
            try write(graph)
        }
    }

    mutating func finish() throws {
        try open(single: first != nil)
        try destination?.finish()
    }

    private mutating func open(single: Bool) throws {
        guard destination == nil else { return }
        destination = try Destination(format, path: path, single: single)
        try destination?.begin()
        if let first { try write(first) }
        first = nil
    }

    private mutating func write(_ graph: DocumentGraph) throws {
        let document = ExportedDocument(graph, format.arrangement)
        try destination?.write(document)
    }
}
