import Vev

/// One line of a JSON Lines file, read.
///
/// `text` is required; `id`, `language` and `date` may be left out. Any other
/// member that is a string becomes metadata of the document, all else is skipped.
struct DocumentRecord {
    private(set) var id: String?
    private(set) var text: [UInt8] = []
    private(set) var language: String?
    private(set) var date: LocalDateTime?
    private(set) var metadata: [String: String] = [:]

    init(line: [UInt8]) throws(JSONReader.Problem) {
        var json = JSONReader(line)
        var record = Self()
        var hasText = false
        try json.object { (json, key) throws(JSONReader.Problem) in
            if key == "text" { hasText = true }
            try record.read(key, &json)
        }
        guard json.peek() == nil else {
            throw json.problem("expected one object a line, and nothing behind it")
        }
        guard hasText else { throw JSONReader.Problem(offset: 0, message: "the object has no 'text'") }
        self = record
    }

    private init() {}

    private mutating func read(_ key: String, _ json: inout JSONReader) throws(JSONReader.Problem) {
        let start = json
        let isString = json.peek() == UInt8(ascii: "\"")
        switch key {
        case "text":
            guard isString else { throw json.problem("'text' must be a string") }
            text = try json.string()
        case "id":
            id = isString ? try json.text() : try json.scalarOrNull()
        case "language":
            guard let tag = try json.textOrNull(key) else { return }
            language = tag
        case "date":
            guard let text = try json.textOrNull(key) else { return }
            guard let moment = ReferenceDate(text) else {
                throw start.problem("'date' \(ReferenceDate.form)")
            }
            date = moment.time
        default:
            if isString { metadata[key] = try json.text() } else { try json.skipValue() }
        }
    }
}

extension JSONReader {
    fileprivate mutating func text() throws(Problem) -> String {
        String(decoding: try string(), as: UTF8.self)
    }

    fileprivate mutating func scalarOrNull() throws(Problem) -> String? {
        let text = try scalar()
        return text == "null" ? nil : text
    }

    fileprivate mutating func textOrNull(_ key: String) throws(Problem) -> String? {
        if peek() == UInt8(ascii: "\"") { return try text() }
        let start = self
        guard try scalarOrNull() == nil else { throw start.problem("'\(key)' must be a string") }
        return nil
    }
}
