import DocumentModel

/// Writes networks, whatever they were made from; a document is written as its network.
public protocol NetworkExporter: DocumentExporter {
    /// Appends a network.
    func append(_ network: Network, to bytes: inout [UInt8])
}

extension NetworkExporter {
    /// Appends the entities and relations of a document.
    public func append(_ graph: DocumentGraph, to bytes: inout [UInt8]) {
        append(Network(graph), to: &bytes)
    }

    /// A whole file that holds one network.
    public func file(_ network: Network) -> [UInt8] {
        var bytes = Array(frame.prologue.utf8)
        append(network, to: &bytes)
        return bytes + Array(frame.epilogue.utf8)
    }
}
