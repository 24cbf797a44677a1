import DocumentModel

/// Turns document graphs into the bytes of one file.
///
/// Graphs are appended one after another, so that a run over any number of
/// documents holds only the graphs it is working on. What the file needs
/// around and between them is its frame.
public protocol DocumentExporter: Sendable {
    /// What stands before, between and behind the graphs.
    var frame: FileFrame { get }

    /// Appends one graph, complete but for the frame.
    func append(_ graph: DocumentGraph, to bytes: inout [UInt8])
}

extension DocumentExporter {
    /// Nothing: graphs follow each other as they are.
    public var frame: FileFrame { FileFrame() }

    /// One graph as a string, without the frame.
    public func string(_ graph: DocumentGraph) -> String {
        var bytes: [UInt8] = []
        append(graph, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A whole file that holds these graphs.
    public func file(_ graphs: [DocumentGraph]) -> String {
        frame.prologue + graphs.map(string).joined(separator: frame.separator) + frame.epilogue
    }
}
