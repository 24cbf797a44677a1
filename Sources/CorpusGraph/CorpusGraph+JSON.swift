import Exporting

extension CorpusGraph {
    /// The graph as JSON Lines: a line for the documents, then one for each entity, then one for each relation.
    ///
    /// `corpus-graph.schema.json` beside this file is its contract. The same graph gives the same bytes. `write` is
    /// called with a few lines at a time.
    public func writeLines<Failure>(_ write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        var json = JSONWriter(layout: .line)
        json.object { json in
            json.member("corpus", "1")
            json.members(of: documents)
        }
        json.newline()
        for node in nodes {
            json.line { $0.members(of: node) }
            try json.handOn(write)
        }
        for edge in edges {
            json.line { $0.members(of: edge) }
            try json.handOn(write)
        }
        try write(json.bytes)
    }
}

extension CorpusGraph {
    /// The line of the documents.
    package var documentsLine: [UInt8] {
        JSONWriter.lineBytes { json in
            json.member("corpus", "1")
            json.members(of: documents)
        }
    }
}

extension CorpusNode {
    /// The line of the entity.
    package var line: [UInt8] { JSONWriter.lineBytes { $0.members(of: self) } }
}

extension CorpusEdge {
    /// The line of the relation.
    package var line: [UInt8] { JSONWriter.lineBytes { $0.members(of: self) } }
}

extension JSONWriter {
    /// An object on a line, without a line break.
    fileprivate static func lineBytes(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter(layout: .line)
        json.object(members)
        return json.bytes
    }

    /// How much is gathered before it is handed on, in bytes.
    private static let chunk = 1 << 16

    fileprivate mutating func line(_ members: (inout JSONWriter) -> Void) {
        object(members)
        newline()
    }

    /// Hands on what has been gathered when it is much.
    fileprivate mutating func handOn<Failure>(_ write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        guard bytes.count >= Self.chunk else { return }
        try write(bytes)
        self = JSONWriter(layout: .line)
    }

    fileprivate mutating func members(of node: CorpusNode) {
        member("node", node.key.description)
        member("type", node.key.type)
        member("name", node.name)
        member("names", node.names)
        key("is-value")
        literal(node.isValue ? "true" : "false")
        member("could-be", node.couldBe.map(\.description))
        members(of: node.sightings)
    }

    fileprivate mutating func members(of edge: CorpusEdge) {
        member("edge", edge.kind.type)
        member("label", edge.kind.label)
        member("from", edge.from.description)
        member("to", edge.to.description)
        members(of: edge.sightings)
    }

    fileprivate mutating func members(of sightings: Sightings) {
        let counts = sightings.counts()
        member("documents", counts.documents)
        member("mentions", counts.mentions)
        key("is-exact")
        literal(counts.isExact ? "true" : "false")
        member("first", sightings.days?.lowerBound.description)
        member("last", sightings.days?.upperBound.description)
        member("evidence", sightings.evidence)
        member("sample", sightings.sample.map(\.description))
    }
}

private func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}

extension Sighting: CustomStringConvertible {
    /// The hash of the document, the number of mentions and the day: `00a1b2c3d4e5f607 3 2024-10-29`.
    public var description: String {
        "\(hexadecimal(document)) \(mentions)\(day.map { " \($0)" } ?? "")"
    }

    /// Reads `00a1b2c3d4e5f607 3 2024-10-29`, the form of JSON; nil for anything else.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts[0].count == 16,
            let document = UInt64(Substring(parts[0]), radix: 16), let mentions = Int(Substring(parts[1])),
            mentions >= 0
        else { return nil }
        let day = parts.count == 3 ? Day(String(Substring(parts[2]))) : nil
        if parts.count == 3, day == nil { return nil }
        self.init(document: document, mentions: mentions, day: day)
    }
}
