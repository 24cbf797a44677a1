extension [UInt8] {
    /// Appends text for a terminal: control characters other than line break and tab become visible symbols.
    ///
    /// A document must not be able to move the cursor or to change colours.
    /// CR before LF stays, so that line ends are what they were.
    mutating func appendVisible(_ utf8: ArraySlice<UInt8>) {
        var clean = utf8.startIndex
        for index in utf8.indices {
            guard let symbol = Self.symbol(at: index, in: utf8) else { continue }
            append(contentsOf: utf8[clean..<index])
            append(contentsOf: symbol)
            clean = index + 1
        }
        append(contentsOf: utf8[clean...])
    }

    private static func symbol(at index: Int, in utf8: ArraySlice<UInt8>) -> [UInt8]? {
        switch utf8[index] {
        case UInt8(ascii: "\n"), UInt8(ascii: "\t"): nil
        case UInt8(ascii: "\r") where utf8[(index + 1)...].first == UInt8(ascii: "\n"): nil
        case 0..<0x20: [0xE2, 0x90, 0x80 + utf8[index]]  // U+2400 and on: a picture of each control character
        case 0x7F: [0xE2, 0x90, 0xA1]
        // U+0080 to U+009F; the second byte becomes that of U+00A0, a blank.
        case 0x80..<0xA0 where index > utf8.startIndex && utf8[index - 1] == 0xC2: [0xA0]
        default: nil
        }
    }
}

extension String {
    /// The text with its control characters made visible.
    public var visible: String {
        var bytes: [UInt8] = []
        bytes.appendVisible(Array(utf8)[...])
        return String(decoding: bytes, as: UTF8.self)
    }
}
