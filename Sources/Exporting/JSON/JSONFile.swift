import DocumentModel

/// A JSON format whose documents are objects on lines of their own, with whatever its file needs around them.
struct JSONFile: DocumentExporter {
    let frame: FileFrame
    private let write: @Sendable (inout JSONWriter, DocumentGraph) -> Void

    init(
        _ frame: FileFrame = .lines,
        write: @escaping @Sendable (inout JSONWriter, DocumentGraph) -> Void
    ) {
        self.frame = frame
        self.write = write
    }

    func append(_ graph: DocumentGraph, to bytes: inout [UInt8]) {
        var json = JSONWriter(layout: .line)
        write(&json, graph)
        bytes += json.bytes
    }
}

extension FileFrame {
    /// JSON Lines.
    static let lines = FileFrame(separator: "\n", epilogue: "\n")

    /// One array of all documents.
    static let array = FileFrame(prologue: "[\n", separator: ",\n", epilogue: "\n]\n")
}
