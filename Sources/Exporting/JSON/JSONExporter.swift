import DocumentModel

/// Writes a document graph as one JSON object; `document-graph.schema.json` beside this file is its contract.
///
/// `start` and `end` count Unicode scalars, half-open, so they index Python
/// strings as they are. Members always come in the same order, and the same
/// graph gives the same bytes. Several graphs follow each other as several
/// objects, each ended by a line break: readers of JSON streams (`jq`, DuckDB) take them as
/// they come, and no closing bracket is owed when a run is cut short.
public struct JSONExporter: DocumentExporter {
    /// How the object is set out.
    public let layout: JSONLayout
    /// Whether the candidates that lost are written too, each with its reason.
    public let keepsCandidates: Bool

    /// Makes an exporter.
    public init(layout: JSONLayout = .line, keepsCandidates: Bool = false) {
        self.layout = layout
        self.keepsCandidates = keepsCandidates
    }

    /// Appends the graph's object and a line break.
    public func append(_ graph: DocumentGraph, to bytes: inout [UInt8]) {
        bytes.reserveCapacity(bytes.count + Self.estimatedSize(of: graph))
        var writer = JSONWriter(layout: layout, appendingTo: bytes.moved())
        writer.write(graph, keepsCandidates: keepsCandidates)
        writer.newline()
        bytes = writer.bytes
    }

    /// Room for the text with some escapes and for the parts at their usual size, so that a large buffer seldom moves.
    private static func estimatedSize(of graph: DocumentGraph) -> Int {
        let text = graph.document.utf8.count
        return 256 + text + text / 32 + 224 * graph.annotations.count + 144 * graph.entities.count
    }
}

/// How a JSON object is set out.
public enum JSONLayout: Sendable {
    /// Members, annotations and entities on lines of their own.
    case indented
    /// Every member and every element on a line of its own.
    case nested
    /// All on one line, without white space: JSON Lines.
    case line
}

extension [UInt8] {
    /// Hands the storage on and leaves an empty array, so that the taker does not copy it.
    fileprivate mutating func moved() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &self)
        return taken
    }
}
