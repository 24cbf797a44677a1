import CorpusGraph
import Vev

/// Writes a corpus graph in a format of nodes and edges.
struct NetworkOutput {
    /// A drawing of more is a black spot, and Graphviz takes hours for it.
    private static let drawn = (nodes: 60, edges: 120)

    private let format: ExportFormat
    private let path: String?

    init(_ format: ExportFormat, path: String?) {
        self.format = format
        self.path = path
    }

    func write(_ corpus: CorpusGraph, name: String) throws {
        if ["json", "jsonl"].contains(format.name) {
            let output = try Output(path: path)
            try corpus.writeLines { (bytes) throws(OutputFailure) in try output.write(bytes) }
            return try output.finish()
        }
        switch format.network {
        case nil: throw CommandFailure(Self.refusal(of: format))
        case .database:
            let database = try DatabaseOutput(path: path, for: format)
            try database.write(corpus)
            try database.finish()
        case .stream(let exporter): try write(corpus, name, exporter, to: path)
        case .documents(let files):
            for file in files { try write(corpus, name, file.exporter, through: file.program, to: path) }
        case .folder(let files):
            let folder = try OutputFolder(path: path, for: format)
            for file in files { try write(corpus, name, file.exporter, to: folder.path(of: file.name)) }
        }
    }

    private func write(
        _ corpus: CorpusGraph,
        _ name: String,
        _ exporter: any DocumentExporter,
        through program: OutsideProgram? = nil,
        to path: String?
    ) throws {
        guard let exporter = exporter as? any NetworkExporter else {
            preconditionFailure("a format of networks has exporters of networks")
        }
        try program?.require(for: format.name)
        let network = Network(corpus, name: name)
        let whole =
            program == nil ? network : network.strongest(nodes: Self.drawn.nodes, edges: Self.drawn.edges)
        let bytes = exporter.file(whole)
        let output = try Output(path: path)
        try output.write(try program?.output(for: bytes) ?? bytes)
        try output.finish()
    }

    private static func refusal(of format: ExportFormat) -> String {
        let names = ["json", "jsonl"] + ExportFormat.all.filter { $0.network != nil }.map(\.name)
        return "--format \(format.name) needs the documents, which a corpus graph does not hold; "
            + "choose one of \(names.joined(separator: ", ")), or export the graphs of the documents"
    }
}
