/// Reads JSON from left to right, strictly by RFC 8259.
///
/// Strings come out as UTF-8 bytes, which is what a document is made of.
package struct JSONReader {
    /// What was wrong, and at which byte.
    package struct Problem: Error {
        package let offset: Int
        package let message: String
    }

    /// As deep as any sane document nests, and far from the end of the stack.
    private static let deepest = 128

    private let bytes: [UInt8]
    package private(set) var offset = 0

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The first byte behind white space, not yet consumed; nil at the end.
    package mutating func peek() -> UInt8? {
        while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
        return offset < bytes.count ? bytes[offset] : nil
    }

    /// Consumes a byte behind white space if it is there.
    package mutating func skip(_ byte: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: byte) else { return false }
        offset += 1
        return true
    }

    package mutating func expect(_ byte: Unicode.Scalar) throws(Problem) {
        if !skip(byte) { throw problem("expected '\(byte)'") }
    }

    /// What is not yet consumed.
    package var remaining: ArraySlice<UInt8> { bytes[offset...] }

    package mutating func advance(_ count: Int) { offset += count }

    package func problem(_ message: String) -> Problem { Problem(offset: offset, message: message) }

    /// Reads an object; `member` consumes the value of the key it is given.
    package mutating func object(
        _ member: (inout JSONReader, _ key: String) throws(Problem) -> Void
    ) throws(Problem) {
        try expect("{")
        if skip("}") { return }
        repeat {
            guard peek() == UInt8(ascii: "\"") else { throw problem("expected a key in double quotes") }
            let key = String(decoding: try string(), as: UTF8.self)
            try expect(":")
            try member(&self, key)
        } while skip(",")
        try expect("}")
    }

    /// Reads a value of any kind and forgets it.
    package mutating func skipValue(depth: Int = 0) throws(Problem) {
        guard depth < Self.deepest else { throw problem("nested deeper than \(Self.deepest) levels") }
        switch peek() {
        case UInt8(ascii: "{"):
            try object { (json, _) throws(Problem) in try json.skipValue(depth: depth + 1) }
        case UInt8(ascii: "["):
            try expect("[")
            if skip("]") { return }
            repeat { try skipValue(depth: depth + 1) } while skip(",")
            try expect("]")
        case UInt8(ascii: "\""):
            _ = try string()
        default:
            _ = try scalar()
        }
    }

    /// Reads a number, `true`, `false` or `null`, as the text it is.
    package mutating func scalar() throws(Problem) -> String {
        _ = peek()
        let word = remaining.prefix { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        let text = String(decoding: word, as: UTF8.self)
        guard ["true", "false", "null"].contains(text) || word.isJSONNumber else {
            throw problem("expected a value")
        }
        offset = word.endIndex
        return text
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes are `-12.5e+3` or a part of that form that JSON allows.
    fileprivate var isJSONNumber: Bool {
        var rest = self
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let leadsWithZero = rest.first == UInt8(ascii: "0")
        let whole = rest.dropDigits()
        guard whole > 0, whole == 1 || !leadsWithZero else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard rest.dropDigits() > 0 else { return false }
        }
        if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
            rest.removeFirst()
            if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
                rest.removeFirst()
            }
            guard rest.dropDigits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    private mutating func dropDigits() -> Int {
        let digits = prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        removeFirst(digits.count)
        return digits.count
    }
}
