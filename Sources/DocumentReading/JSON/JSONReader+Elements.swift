extension JSONReader {
    /// Reads a string as text.
    package mutating func words() throws(Problem) -> String { String(decoding: try string(), as: UTF8.self) }

    /// Reads a string as text, or null as nil.
    package mutating func optionalWords() throws(Problem) -> String? {
        if peek() == UInt8(ascii: "\"") { return try words() }
        guard try scalar() == "null" else { throw problem("expected a string or null") }
        return nil
    }

    /// Reads an array; `element` consumes one element.
    package mutating func array(_ element: (inout JSONReader) throws(Problem) -> Void) throws(Problem) {
        try expect("[")
        if skip("]") { return }
        repeat { try element(&self) } while skip(",")
        try expect("]")
    }

    /// Reads an array of strings.
    package mutating func listOfWords() throws(Problem) -> [String] {
        var list: [String] = []
        try array { (json) throws(Problem) in list.append(try json.words()) }
        return list
    }
}
