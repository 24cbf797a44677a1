import DocumentReading
import Exporting
import Vev

/// One document in its format: its id, and the bytes of each file that it has a part in.
struct ExportedDocument: Sendable {
    let id: String
    let parts: [[UInt8]]
    /// The graph itself, for a database; nil for files.
    let graph: DocumentGraph?

    init(_ graph: DocumentGraph, _ arrangement: ExportFormat.Arrangement) {
        id = graph.document.id
        parts = arrangement.exporters.map { exporter in
            var bytes: [UInt8] = []
            exporter.append(graph, to: &bytes)
            return bytes
        }
        self.graph = if case .database = arrangement { graph } else { nil }
    }

    /// What stands in place of a document that could not be read: a line with the reason.
    init(_ problem: InputProblem) {
        id = problem.place
        var json = JSONWriter(layout: .line)
        json.object { $0.member("problem", problem.description) }
        json.newline()
        (parts, graph) = ([json.bytes], nil)
    }

    /// About how many bytes it holds; a graph is a few times as large as its text.
    var size: Int { parts.reduce(4 * (graph?.document.utf8.count ?? 0)) { $0 + $1.count } }
}

/// Where exported documents go: into one file, into the files of a folder, each into files of its own, or into a database.
struct Destination {
    private let arrangement: ExportFormat.Arrangement
    private let place: Place
    private var count = 0

    private enum Place {
        case streams([Output])
        case folder(OutputFolder)
        case database(DatabaseOutput)
    }

    /// Opens what the format needs; `single` says that files of documents have only one document to hold.
    init(_ format: ExportFormat, path: String?, single: Bool) throws {
        arrangement = format.arrangement
        switch format.arrangement {
        case .stream:
            place = .streams([try Output(path: path)])
        case .documents(let files):
            try files.compactMap(\.program).forEach { try $0.require(for: format.name) }
            place =
                single && files.count == 1
                ? .streams([try Output(path: path)]) : .folder(try OutputFolder(path: path, for: format))
        case .folder(let files):
            let folder = try OutputFolder(path: path, for: format)
            place = .streams(try files.map { try Output(path: folder.path(of: $0.name)) })
        case .database:
            place = .database(try DatabaseOutput(path: path, for: format))
        }
    }

    /// Writes what stands in front of all documents.
    func begin() throws {
        guard case .streams(let streams) = place, programs.isEmpty else { return }
        for (stream, exporter) in zip(streams, arrangement.exporters) {
            try stream.write(Array(exporter.frame.prologue.utf8))
        }
    }

    /// Writes a document.
    mutating func write(_ document: ExportedDocument) throws {
        switch place {
        case .streams(let streams) where programs.isEmpty:
            for (index, part) in document.parts.enumerated() {
                let separator = count > 0 ? arrangement.exporters[index].frame.separator : ""
                try streams[index].write(Array(separator.utf8) + part)
            }
        case .streams(let streams):
            for (index, file) in try files(of: document).enumerated() { try streams[index].write(file) }
        case .folder(let folder): try write(files(of: document), of: document, into: folder)
        case .database(let database): try document.graph.map(database.write)
        }
        count += 1
    }

    /// Writes what stands behind all documents, and makes the files visible.
    func finish() throws {
        switch place {
        case .streams(let streams):
            for (stream, exporter) in zip(streams, arrangement.exporters) {
                if programs.isEmpty { try stream.write(Array(exporter.frame.epilogue.utf8)) }
                try stream.finish()
            }
        case .folder: return
        case .database(let database): try database.finish()
        }
    }

    private var programs: [OutsideProgram] { documentFiles.compactMap(\.program) }

    private var documentFiles: [DocumentFile] {
        if case .documents(let files) = arrangement { files } else { [] }
    }

    /// The files that a document has of its own.
    private func files(of document: ExportedDocument) throws -> [[UInt8]] {
        try zip(documentFiles, document.parts).map { file, part in
            let frame = file.exporter.frame
            let bytes = Array(frame.prologue.utf8) + part + Array(frame.epilogue.utf8)
            return try file.program?.output(for: bytes) ?? bytes
        }
    }

    private func write(_ files: [[UInt8]], of document: ExportedDocument, into folder: OutputFolder) throws {
        let name = folder.name(for: document.id, number: count + 1)
        for (file, bytes) in zip(documentFiles, files) {
            let output = try Output(path: folder.path(of: "\(name).\(file.fileExtension)"))
            try output.write(bytes)
            try output.finish()
        }
    }
}
