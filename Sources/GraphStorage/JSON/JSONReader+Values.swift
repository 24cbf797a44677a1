import DocumentModel
import DocumentReading

extension JSONReader {
    /// Reads an array; `element` reads one element.
    package mutating func list<Element>(
        _ element: (inout JSONReader) throws(Problem) -> Element
    ) throws(Problem) -> [Element] {
        var list: [Element] = []
        try array { (json) throws(Problem) in list.append(try element(&json)) }
        return list
    }

    /// Reads a whole number.
    package mutating func whole() throws(Problem) -> Int {
        let start = self
        guard let number = Int(try scalar()) else { throw start.problem("expected a whole number") }
        return number
    }

    /// Reads a number.
    package mutating func real() throws(Problem) -> Double {
        let start = self
        guard let number = Double(try scalar()) else { throw start.problem("expected a number") }
        return number
    }

    /// Reads the id of a part of a graph, such as `a12`, which counts from 1.
    package mutating func number(after letter: Character) throws(Problem) -> Int {
        let start = self
        let text = try words()
        guard text.first == letter, let number = Int(text.dropFirst()), (1...Int(Int32.max)).contains(number)
        else { throw start.problem("expected an id such as '\(letter)1'") }
        return number
    }

    /// Reads an array of ids.
    package mutating func numbers(after letter: Character) throws(Problem) -> [Int] {
        try list { (json) throws(Problem) in try json.number(after: letter) }
    }

    /// Reads an object of strings.
    package mutating func features() throws(Problem) -> [String: String] {
        var features: [String: String] = [:]
        try object { (json, key) throws(Problem) in features[key] = try json.words() }
        return features
    }

    /// Reads plugin and rule.
    package mutating func provenance() throws(Problem) -> Provenance {
        let members = try features()
        return Provenance(plugin: members["plugin", default: ""], rule: members["rule", default: ""])
    }

    /// Reads the links of an entity.
    package mutating func links() throws(Problem) -> [EntityLink] {
        try list { (json) throws(Problem) in
            var (mention, through, reason) = (1, 1, EntityLink.Reason?.none)
            let start = json
            try json.object { (json, key) throws(Problem) in
                switch key {
                case "mention": mention = try json.number(after: "a")
                case "through": through = try json.number(after: "a")
                case "reason": reason = EntityLink.Reason(rawValue: try json.words())
                default: try json.skipValue()
                }
            }
            guard let reason else { throw start.problem("a link without a known 'reason'") }
            return EntityLink(AnnotationID(mention), through: AnnotationID(through), reason)
        }
    }

    /// Reads a date, with or without a time of day, or null as nil.
    package mutating func moment() throws(Problem) -> LocalDateTime? {
        let start = self
        guard let text = try optionalWords() else { return nil }
        guard let moment = LocalDateTime(stored: text) else {
            throw start.problem("'\(text)' is no day that exists")
        }
        return moment
    }

    /// Reads a value, or null as nil.
    package mutating func value() throws(Problem) -> Value? {
        guard peek() == UInt8(ascii: "{") else {
            guard try scalar() == "null" else { throw problem("expected a value or null") }
            return nil
        }
        let start = self
        guard let value = Value(try features()) else {
            throw start.problem("this is no value as vev writes it")
        }
        return value
    }
}

extension Value {
    /// Makes a value from the members that JSON has for it.
    fileprivate init?(_ members: [String: String]) {
        let modifier = members["modifier"].map(Modifier.init)
        guard modifier != .some(nil), let content = Content(members) else { return nil }
        self.init(content, modifier: modifier ?? nil)
    }
}

extension Value.Content {
    fileprivate init?(_ members: [String: String]) {
        if let timex = members["timex"] {
            self = .time(
                TimeValue(
                    timex: timex,
                    from: members["from"].flatMap(LocalDateTime.init(stored:)),
                    to: members["to"].flatMap(LocalDateTime.init(stored:)),
                    grain: members["grain"].flatMap(TimeValue.Grain.init)
                )
            )
            return
        }
        guard let number = members["number"].flatMap(DecimalNumber.init(stored:)) else { return nil }
        self =
            switch (members["unit"], members["currency"]) {
            case (let unit?, _): .quantity(number, unit: unit)
            case (_, let currency?): .money(number, currency: currency)
            default: .number(number)
            }
    }
}

extension DecimalNumber {
    /// Reads what `description` writes, whose zeros at the end may be more than a significand holds.
    fileprivate init?(stored text: String) {
        let zeros = text.contains(".") ? 0 : text.reversed().prefix { $0 == "0" }.count
        guard zeros < text.count, let digits = DecimalNumber(text.dropLast(zeros)) else {
            self.init(text)
            return
        }
        self.init(significand: digits.significand, exponent: digits.exponent + zeros)
    }
}

extension LocalDateTime {
    /// Reads ISO 8601, also of a year before year 0.
    fileprivate init?(stored text: String) {
        guard text.hasPrefix("-") else {
            self.init(iso8601: text)
            return
        }
        guard let moment = LocalDateTime(iso8601: String(text.dropFirst())) else { return nil }
        self.init(
            year: -moment.year,
            month: moment.month,
            day: moment.day,
            hour: moment.hour,
            minute: moment.minute,
            second: moment.second
        )
    }
}
