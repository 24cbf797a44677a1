import DocumentReading
import CorpusGraph

/// An object of a file of graphs, as far as a corpus graph takes it.
enum GraphRecord {
    case document(DocumentOutline)
    case documents(Sightings)
    case node(CorpusNode)
    case edge(CorpusEdge)
    /// What stands in place of a document that could not be read.
    case problem

    /// Reads an object; its first key tells what it is.
    init(_ json: inout JSONReader) throws(JSONReader.Problem) {
        var ahead = json
        try ahead.expect("{")
        switch ahead.peek() == UInt8(ascii: "}") ? "" : String(decoding: try ahead.string(), as: UTF8.self) {
        case "corpus": self = .documents(try CorpusLine(&json).sightings(json))
        case "node": self = .node(try CorpusLine(&json).node(json))
        case "edge": self = .edge(try CorpusLine(&json).edge(json))
        case "problem":
            try json.object { (json, _) throws(JSONReader.Problem) in _ = try json.words() }
            self = .problem
        default: self = .document(try OutlineReader(&json).outline(json))
        }
    }

    /// Whether an object is something else than the graph of a document.
    static func standsForNoDocument(_ json: JSONReader) -> Bool {
        var ahead = json
        guard ahead.skip("{"), ahead.peek() == UInt8(ascii: "\""), let key = try? ahead.string() else {
            return false
        }
        return ["corpus", "node", "edge", "problem"].contains(String(decoding: key, as: UTF8.self))
    }

    func add(to corpus: inout CorpusGraph) {
        switch self {
        case .document(let outline): corpus.add(outline)
        case .documents(let sightings): corpus.add(documents: sightings)
        case .node(let node): corpus.add(node)
        case .edge(let edge): corpus.add(edge)
        case .problem: break
        }
    }
}

/// A line of a corpus graph.
private struct CorpusLine {
    private var texts: [String: String] = [:]
    private var lists: [String: [String]] = [:]
    private var isValue = false

    init(_ json: inout JSONReader) throws(JSONReader.Problem) {
        var line = Self.empty
        try json.object { (json, key) throws(JSONReader.Problem) in
            switch json.peek() {
            case UInt8(ascii: "\""): line.texts[key] = try json.words()
            case UInt8(ascii: "["): line.lists[key] = try json.listOfWords()
            default: line.isValue = try json.scalar() == "true" && key == "is-value" || line.isValue
            }
        }
        self = line
    }

    private init() {}
    private static let empty = CorpusLine()

    func sightings(_ json: JSONReader) throws(JSONReader.Problem) -> Sightings {
        let days = [texts["first"], texts["last"]].compactMap { $0.flatMap { Day($0) } }
        let sample = lists["sample", default: []].map { Sighting($0) }
        let range = days.count == 2 && days[0] <= days[1] ? days[0]...days[1] : nil
        guard !sample.contains(nil),
            let sightings = Sightings(
                sample: sample.compactMap { $0 },
                evidence: lists["evidence", default: []],
                days: range
            )
        else { throw json.problem("the sample and the evidence do not fit together") }
        return sightings
    }

    func node(_ json: JSONReader) throws(JSONReader.Problem) -> CorpusNode {
        CorpusNode(
            key: try key("node", json),
            isValue: isValue,
            names: lists["names", default: []],
            couldBe: lists["could-be", default: []].compactMap { EntityKey($0) },
            sightings: try sightings(json)
        )
    }

    func edge(_ json: JSONReader) throws(JSONReader.Problem) -> CorpusEdge {
        CorpusEdge(
            from: try key("from", json),
            to: try key("to", json),
            kind: RelationKind(type: texts["edge", default: ""], label: texts["label"]),
            sightings: try sightings(json)
        )
    }

    private func key(_ name: String, _ json: JSONReader) throws(JSONReader.Problem) -> EntityKey {
        guard let key = texts[name].flatMap({ EntityKey($0) }) else {
            throw json.problem("'\(name)' must be a key such as vessel:blue heron")
        }
        return key
    }
}
