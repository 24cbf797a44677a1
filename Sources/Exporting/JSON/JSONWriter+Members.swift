extension JSONWriter {
    /// Writes a member that is a string or null.
    public mutating func member(_ name: StaticString, _ text: String?) {
        key(name)
        if let text { string(text) } else { literal("null") }
    }

    /// Writes a member that is a whole number.
    public mutating func member(_ name: StaticString, _ number: Int) {
        key(name)
        literal(String(number))
    }

    /// Writes a member that is an array of strings.
    public mutating func member(_ name: StaticString, _ texts: [String]) {
        key(name)
        array(texts) { $0.string($1) }
    }

    /// Writes a member that is an object of strings, in the order of their names.
    public mutating func member(_ name: StaticString, _ texts: [String: String]) {
        key(name)
        write(texts)
    }

    /// Writes an object of strings, in the order of their names.
    public mutating func write(_ texts: [String: String]) {
        object { json in
            for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
                json.key(named: name)
                json.string(text)
            }
        }
    }
}
