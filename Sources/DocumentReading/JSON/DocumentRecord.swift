import DocumentModel

/// One line of a JSON Lines file, read.
///
/// `text` is required; `id`, `language` and `date` may be left out. Any other
/// member that is a string becomes metadata of the document, all else is skipped.
package struct DocumentRecord {
    package private(set) var id: String?
    package private(set) var text: [UInt8] = []
    package private(set) var language: String?
    package private(set) var date: LocalDateTime?
    package private(set) var metadata: [String: String] = [:]

    package init(line: [UInt8], fields: RecordFields = RecordFields()) throws(JSONReader.Problem) {
        var json = JSONReader(line)
        var record = Self()
        var hasText = false
        try json.object { (json, key) throws(JSONReader.Problem) in
            if key == fields.text { hasText = true }
            try record.read(key, fields, &json)
        }
        guard json.peek() == nil else {
            throw json.problem("expected one object a line, and nothing behind it")
        }
        guard hasText else {
            throw JSONReader.Problem(offset: 0, message: "the object has no '\(fields.text)'")
        }
        self = record
    }

    private init() {}

    /// The document; `id` is the one of a record without its own.
    func document(id: @autoclosure () -> String) -> Document {
        Document(
            id: self.id ?? id(),
            validatedUTF8: text,
            language: language,
            referenceTime: date,
            metadata: metadata
        )
    }

    private mutating func read(
        _ key: String,
        _ fields: RecordFields,
        _ json: inout JSONReader
    ) throws(JSONReader.Problem) {
        let start = json
        let isString = json.peek() == UInt8(ascii: "\"")
        switch key {
        case fields.text:
            guard isString else { throw json.problem("'\(key)' must be a string") }
            text = try json.string()
        case fields.id:
            id = isString ? try json.text() : try json.scalarOrNull()
        case fields.language:
            guard let tag = try json.textOrNull(key) else { return }
            language = tag
        case fields.date:
            guard let text = try json.textOrNull(key) else { return }
            guard let moment = ReferenceDate(text) else {
                throw start.problem("'\(key)' \(ReferenceDate.form)")
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
