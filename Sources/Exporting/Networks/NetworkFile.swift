import DocumentModel

/// A format of nodes and edges.
public protocol NetworkFormat: Sendable {
    /// What stands around and between networks.
    var frame: FileFrame { get }

    /// Appends a network.
    func append(_ network: Network, to bytes: inout [UInt8])
}

extension NetworkFormat {
    /// Nothing: networks follow each other as they are.
    public var frame: FileFrame { FileFrame() }
}

/// Writes the network of each document in a format of nodes and edges.
struct NetworkFile<Format: NetworkFormat>: DocumentExporter {
    private let format: Format

    init(_ format: Format) { self.format = format }

    var frame: FileFrame { format.frame }

    func append(_ graph: DocumentGraph, to bytes: inout [UInt8]) {
        format.append(Network(graph), to: &bytes)
    }
}
