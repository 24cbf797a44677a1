import DocumentModel
import DocumentReading

/// Reads what ``JSONText`` wrote; what somebody else put there counts as nothing.
enum StoredJSON {
    static func object(_ bytes: [UInt8]) -> [String: String] {
        read(bytes) { (json) throws(JSONReader.Problem) in
            var members: [String: String] = [:]
            try json.object { (json, key) throws(JSONReader.Problem) in members[key] = try json.words() }
            return members
        } ?? [:]
    }

    static func numbers(_ bytes: [UInt8]) -> [Int] {
        read(bytes) { (json) throws(JSONReader.Problem) in
            var numbers: [Int] = []
            try json.array { (json) throws(JSONReader.Problem) in numbers.append(Int(try json.scalar()) ?? 0)
            }
            return numbers
        } ?? []
    }

    static func links(_ bytes: [UInt8]) -> [EntityLink] {
        read(bytes) { (json) throws(JSONReader.Problem) in
            var links: [EntityLink] = []
            try json.array { (json) throws(JSONReader.Problem) in
                try json.expect("[")
                let mention = AnnotationID(Int(try json.scalar()) ?? 0)
                try json.expect(",")
                let evidence = AnnotationID(Int(try json.scalar()) ?? 0)
                try json.expect(",")
                guard let reason = EntityLink.Reason(rawValue: try json.words()) else {
                    throw json.problem("unknown reason")
                }
                try json.expect("]")
                links.append(EntityLink(mention, through: evidence, reason))
            }
            return links
        } ?? []
    }

    static func value(_ bytes: [UInt8]) -> Value? {
        let members = object(bytes)
        let modifier = members["modifier"].flatMap(Value.Modifier.init)
        if let timex = members["timex"] {
            let time = TimeValue(
                timex: timex,
                from: members["from"].flatMap(LocalDateTime.init(iso8601:)),
                to: members["to"].flatMap(LocalDateTime.init(iso8601:)),
                grain: members["grain"].flatMap(TimeValue.Grain.init)
            )
            return Value(.time(time), modifier: modifier)
        }
        guard let number = members["number"].flatMap({ DecimalNumber($0) }) else { return nil }
        if let unit = members["unit"] { return Value(.quantity(number, unit: unit), modifier: modifier) }
        if let currency = members["currency"] {
            return Value(.money(number, currency: currency), modifier: modifier)
        }
        return Value(.number(number), modifier: modifier)
    }

    private static func read<Result>(
        _ bytes: [UInt8],
        _ work: (inout JSONReader) throws(JSONReader.Problem) -> Result
    ) -> Result? {
        guard !bytes.isEmpty else { return nil }
        var json = JSONReader(bytes)
        return try? work(&json)
    }
}

extension Value {
    /// Reads a value as an archive holds it; nil for anything else.
    package init?(storedJSON text: String) {
        guard let value = StoredJSON.value(Array(text.utf8)) else { return nil }
        self = value
    }
}
