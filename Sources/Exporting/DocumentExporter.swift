import DocumentModel

/// Turns document graphs into the bytes of one format.
///
/// Graphs are appended one after another, so that a run over any number of
/// documents holds only the graphs it is working on.
public protocol DocumentExporter: Sendable {
    /// Appends one graph, complete with whatever separates it from the next.
    func append(_ graph: DocumentGraph, to bytes: inout [UInt8])
}

extension DocumentExporter {
    /// One graph as a string.
    public func string(_ graph: DocumentGraph) -> String {
        var bytes: [UInt8] = []
        append(graph, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
