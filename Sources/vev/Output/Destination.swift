import Vev

/// One document in its format: its id, and the bytes of each file that it has a part in.
struct ExportedDocument: Sendable {
    let id: String
    let parts: [[UInt8]]

    var size: Int { parts.reduce(0) { $0 + $1.count } }
}

/// Where exported documents go: into one file, into the files of a folder, or each into files of its own.
struct Destination {
    private let arrangement: ExportFormat.Arrangement
    private let folder: OutputFolder?
    private var streams: [Output]
    private var count = 0

    /// Opens what the format needs; `single` says that files of documents have only one document to hold.
    init(_ format: ExportFormat, path: String?, single: Bool) throws {
        arrangement = format.arrangement
        switch format.arrangement {
        case .stream:
            folder = nil
            streams = [try Output(path: path)]
        case .documents(let files) where single && files.count == 1:
            folder = nil
            streams = [try Output(path: path)]
        case .folder(let files):
            let folder = try OutputFolder(path: path, for: format)
            self.folder = folder
            streams = try files.map { try Output(path: folder.path(of: $0.name)) }
        case .documents:
            folder = try OutputFolder(path: path, for: format)
            streams = []
        }
    }

    /// Writes what stands in front of all documents.
    func begin() throws(OutputFailure) {
        for (stream, exporter) in zip(streams, arrangement.exporters) {
            try stream.write(Array(exporter.frame.prologue.utf8))
        }
    }

    /// Writes a document.
    mutating func write(_ document: ExportedDocument) throws(OutputFailure) {
        if streams.isEmpty {
            try writeFiles(of: document)
        } else {
            for (index, part) in document.parts.enumerated() {
                let separator = count > 0 ? arrangement.exporters[index].frame.separator : ""
                try streams[index].write(Array(separator.utf8) + part)
            }
        }
        count += 1
    }

    /// Writes what stands behind all documents, and makes the files visible.
    func finish() throws(OutputFailure) {
        for (stream, exporter) in zip(streams, arrangement.exporters) {
            try stream.write(Array(exporter.frame.epilogue.utf8))
            try stream.finish()
        }
    }

    private func writeFiles(of document: ExportedDocument) throws(OutputFailure) {
        guard case .documents(let files) = arrangement, let folder else { return }
        for (file, part) in zip(files, document.parts) {
            let frame = file.exporter.frame
            let name = folder.name(for: document.id, number: count + 1)
            let output = try Output(path: folder.path(of: "\(name).\(file.fileExtension)"))
            try output.write(Array(frame.prologue.utf8) + part + Array(frame.epilogue.utf8))
            try output.finish()
        }
    }
}
