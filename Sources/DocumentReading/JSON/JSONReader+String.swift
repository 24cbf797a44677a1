extension JSONReader {
    /// Reads a string; escapes are undone.
    package mutating func string() throws(Problem) -> [UInt8] {
        try expect("\"")
        var text: [UInt8] = []
        while true {
            let run = remaining.prefix { $0 != 0x22 && $0 != 0x5C && $0 >= 0x20 }
            text.append(contentsOf: run)
            advance(run.count)
            switch remaining.first {
            case UInt8(ascii: "\""):
                advance(1)
                return text
            case UInt8(ascii: "\\"):
                try escape(into: &text)
            case nil:
                throw problem("the string does not end")
            default:
                throw problem("a control character in a string must be escaped")
            }
        }
    }

    private mutating func escape(into text: inout [UInt8]) throws(Problem) {
        let plain: [UInt8: Unicode.Scalar] = [
            0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r",
            0x74: "\t",
        ]
        guard let kind = remaining.dropFirst().first else { throw problem("the string does not end") }
        if kind == UInt8(ascii: "u") {
            text.append(contentsOf: String(try escapedScalar()).utf8)
        } else if let scalar = plain[kind] {
            advance(2)
            text.append(UInt8(ascii: scalar))
        } else {
            throw problem("unknown escape")
        }
    }

    /// Reads `\uXXXX`, or two of them that are a surrogate pair.
    private mutating func escapedScalar() throws(Problem) -> Unicode.Scalar {
        let start = self
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        if UTF16.isLeadSurrogate(first), remaining.starts(with: [0x5C, 0x75]) {
            let second = try codeUnit()
            if UTF16.isTrailSurrogate(second) {
                return UTF16.decode(UTF16.EncodedScalar([first, second]))
            }
        }
        throw start.problem("half of a surrogate pair is not a character")
    }

    private mutating func codeUnit() throws(Problem) -> UInt16 {
        let digits = String(decoding: remaining.dropFirst(2).prefix(4), as: UTF8.self)
        guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), let unit = UInt16(digits, radix: 16)
        else {
            throw problem("expected four hexadecimal digits behind \\u")
        }
        advance(6)
        return unit
    }
}
