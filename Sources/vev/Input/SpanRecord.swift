import DocumentReading
import PluginAuthoring

/// The spans that one line of a JSON Lines file tells of a document: gold, or what `vev extract` found.
///
/// Read are `entities` of `{"start","end","label"}`; in a document graph, `annotations`
/// of `{"start","end","type"}`, whose `entities` are something else.
struct SpanRecord {
    private(set) var id: String?
    private var entities: [LabelledSpan]?
    private var annotations: [LabelledSpan]?

    init(line: [UInt8]) throws(JSONReader.Problem) {
        var json = JSONReader(line)
        var record = Self()
        try json.object { (json, key) throws(JSONReader.Problem) in try record.read(key, &json) }
        self = record
    }

    private init() {}

    /// The spans; nil when the line tells of none.
    var spans: [LabelledSpan]? { annotations ?? entities }

    private mutating func read(_ key: String, _ json: inout JSONReader) throws(JSONReader.Problem) {
        switch key {
        case "id" where json.peek() == UInt8(ascii: "\""):
            id = String(decoding: try json.string(), as: UTF8.self)
        case "entities": entities = try json.spans()
        case "annotations": annotations = try json.spans()
        default: try json.skipValue()
        }
    }
}

extension JSONReader {
    /// Reads an array of objects; those without a place or a label are no spans.
    fileprivate mutating func spans() throws(Problem) -> [LabelledSpan] {
        var spans: [LabelledSpan] = []
        try expect("[")
        if skip("]") { return [] }
        repeat {
            if let span = try span() { spans.append(span) }
        } while skip(",")
        try expect("]")
        return spans
    }

    private mutating func span() throws(Problem) -> LabelledSpan? {
        var (start, end, label): (Int?, Int?, String?)
        try object { (json, key) throws(Problem) in
            switch key {
            case "start": start = try json.wholeNumber()
            case "end": end = try json.wholeNumber()
            case "label", "type": label = String(decoding: try json.string(), as: UTF8.self)
            default: try json.skipValue()
            }
        }
        guard let start, let end, let label else { return nil }
        return LabelledSpan(start, end, label)
    }

    private mutating func wholeNumber() throws(Problem) -> Int {
        let start = self
        guard let number = Int(try scalar()) else { throw start.problem("expected a whole number") }
        return number
    }
}
