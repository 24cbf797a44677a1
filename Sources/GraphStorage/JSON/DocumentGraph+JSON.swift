import DocumentModel
import DocumentReading

extension DocumentGraph {
    /// Reads a graph from the object that `JSONExporter` writes; written again, it gives the same bytes.
    ///
    /// What the object does not hold, such as a document's metadata, is empty.
    package init(_ json: inout JSONReader) throws(JSONReader.Problem) {
        var parts = GraphParts.empty
        try json.object { (json, key) throws(JSONReader.Problem) in try parts.read(key, &json) }
        do throws(GraphParts.Misfit) {
            self = try parts.graph()
        } catch {
            throw json.problem(error.message)
        }
    }
}

extension GraphParts {
    fileprivate mutating func read(_ key: String, _ json: inout JSONReader) throws(JSONReader.Problem) {
        switch key {
        case "id": id = try json.words()
        case "language": language = try json.optionalWords()
        case "date": date = try json.moment()
        case "offsets":
            guard try json.words() == "unicode-scalars" else {
                throw json.problem("'offsets' must be 'unicode-scalars'")
            }
        case "text": text = try json.string()
        case "annotations":
            annotations = try json.list { (json) throws(JSONReader.Problem) in try json.mention() }
        case "entities": entities = try json.list { (json) throws(JSONReader.Problem) in try json.entity() }
        case "relations":
            relations = try json.list { (json) throws(JSONReader.Problem) in try json.relation() }
        case "rejected": rejected = try json.list { (json) throws(JSONReader.Problem) in try json.loser() }
        case "diagnostics":
            diagnostics = try json.list { (json) throws(JSONReader.Problem) in try json.diagnostic() }
        default: try json.skipValue()
        }
    }
}

extension JSONReader {
    fileprivate mutating func mention() throws(Problem) -> GraphParts.Mention {
        var mention = GraphParts.Mention()
        try object { (json, key) throws(Problem) in
            switch key {
            case "id": mention.number = try json.number(after: "a")
            case "type": mention.type = try json.words()
            case "start": mention.start = try json.whole()
            case "end": mention.end = try json.whole()
            case "score": mention.score = try json.real()
            case "features": mention.features = try json.features()
            case "value": mention.value = try json.value()
            case "entity": mention.entity = try json.number(after: "e")
            case "provenance": mention.provenance = try json.provenance()
            default: try json.skipValue()
            }
        }
        return mention
    }

    fileprivate mutating func entity() throws(Problem) -> GraphParts.Node {
        var node = GraphParts.Node()
        try object { (json, key) throws(Problem) in
            switch key {
            case "id": node.number = try json.number(after: "e")
            case "type": node.type = try json.words()
            case "name": node.name = try json.words()
            case "aliases": node.aliases = try json.listOfWords()
            case "value": node.value = try json.value()
            case "mentions": node.mentions = try json.numbers(after: "a").map(AnnotationID.init)
            case "links": node.links = try json.links()
            case "could-be": node.couldBe = try json.numbers(after: "e").map(EntityID.init)
            default: try json.skipValue()
            }
        }
        return node
    }

    fileprivate mutating func relation() throws(Problem) -> GraphParts.Edge {
        var edge = GraphParts.Edge()
        try object { (json, key) throws(Problem) in
            switch key {
            case "type": edge.type = try json.words()
            case "from": edge.from = try json.number(after: "e")
            case "to": edge.to = try json.number(after: "e")
            case "label": edge.label = try json.optionalWords()
            case "score": edge.score = try json.real()
            case "evidence": edge.evidence = try json.numbers(after: "a").map(AnnotationID.init)
            case "provenance": edge.provenance = try json.provenance()
            default: try json.skipValue()
            }
        }
        return edge
    }

    fileprivate mutating func loser() throws(Problem) -> GraphParts.Loser {
        var (reason, by) = ("", String?.none)
        // The members that a candidate shares with a mention are read as those of one.
        var mention = GraphParts.Mention()
        try object { (json, key) throws(Problem) in
            switch key {
            case "type": mention.type = try json.words()
            case "start": mention.start = try json.whole()
            case "end": mention.end = try json.whole()
            case "score": mention.score = try json.real()
            case "value": mention.value = try json.value()
            case "provenance": mention.provenance = try json.provenance()
            case "reason": reason = try json.words()
            case "by": by = try json.optionalWords()
            default: try json.skipValue()
            }
        }
        guard let rejection = Rejection(name: reason, by: by) else {
            throw problem("'\(reason)' is no reason for which a candidate loses")
        }
        return GraphParts.Loser(mention: mention, reason: rejection)
    }

    fileprivate mutating func diagnostic() throws(Problem) -> GraphParts.Stop {
        var stop = GraphParts.Stop()
        try object { (json, key) throws(Problem) in
            switch key {
            case "kind": stop.kind = Diagnostic.Kind(rawValue: try json.words())
            case "offset": stop.offset = try json.whole()
            case "provenance": stop.provenance = try json.provenance()
            default: try json.skipValue()
            }
        }
        return stop
    }
}

extension Rejection {
    /// The reason of a name in the closed list.
    fileprivate init?(name: String, by: String?) {
        let rival = by.flatMap(Provenance.init)
        switch (name, rival) {
        case ("outranked", let rival?): self = .outranked(by: rival)
        case ("overlaps", let rival?): self = .overlaps(by: rival)
        case ("duplicate", let rival?): self = .duplicate(of: rival)
        case ("blocked", let rival?): self = .blocked(by: rival)
        case ("rejected", _): self = .rejected(by: by ?? "")
        case ("below-threshold", _): self = .belowThreshold
        default: return nil
        }
    }
}

extension Provenance {
    /// Reads `plugin/rule`.
    fileprivate init?(_ text: String) {
        guard let slash = text.firstIndex(of: "/") else { return nil }
        self.init(plugin: String(text[..<slash]), rule: String(text[text.index(after: slash)...]))
    }
}
