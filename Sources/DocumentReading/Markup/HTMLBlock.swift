/// A paragraph, a heading, an item of a list or a cell of a table, with where its text comes from.
struct HTMLBlock {
    private(set) var text: [UInt8] = []
    private(set) var map = SourceMap()
    /// How many of its bytes are links.
    private(set) var linked = 0
    /// Whether it stands in the part of the page that the page calls its main one.
    let isMain: Bool
    /// Whether white space is kept as it is.
    let isPreformatted: Bool

    init(isMain: Bool, isPreformatted: Bool) {
        self.isMain = isMain
        self.isPreformatted = isPreformatted
    }

    /// Whether more than half of it is links, as in lists of other articles.
    var isMostlyLinks: Bool { linked * 2 > text.count }

    /// Adds bytes that stand in the file; runs of white space become one space.
    mutating func append(_ bytes: [UInt8], _ range: Range<Int>, isLink: Bool) {
        let before = text.count
        var place = range.lowerBound
        while place < range.upperBound {
            if bytes[place] == UInt8(ascii: "&"),
                let found = CharacterReference(bytes, place..<range.upperBound)
            {
                write(Array(String(found.scalar).utf8), for: place)
                place += found.length
            } else if bytes[place].isBlank, !isPreformatted {
                if let last = text.last, !last.isBlank { write([0x20], for: place) }
                place += 1
            } else {
                map.add(text: text.count, source: place, isCopied: true)
                text.append(bytes[place])
                place += 1
            }
        }
        if isLink { linked += text.count - before }
    }

    /// Adds a line break for a tag.
    mutating func breakLine(at place: Int) {
        if !text.isEmpty { write([0x0A], for: place) }
    }

    private mutating func write(_ written: [UInt8], for place: Int) {
        map.add(text: text.count, source: place, isCopied: false)
        text += written
    }

    /// The text without the blanks at its end.
    var trimmed: ArraySlice<UInt8> {
        text[..<((text.lastIndex { !$0.isBlank } ?? -1) + 1)]
    }
}

/// A reference such as `&amp;`, `&#229;` or `&#xE5;`.
struct CharacterReference {
    let scalar: Unicode.Scalar
    let length: Int

    /// Reads the reference that begins with the range; nil when there is none.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        let body = bytes[range].dropFirst().prefix(10).prefix {
            $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#")
        }
        let name = String(decoding: body, as: UTF8.self)
        guard
            let scalar = name.hasPrefix("#") ? Self.numbered(name.dropFirst()) : NamedCharacters.scalar(name)
        else { return nil }
        let isClosed = body.endIndex < range.upperBound && bytes[body.endIndex] == UInt8(ascii: ";")
        // Numbers are taken without their semicolon too, names are not: `&copy=1` is a link's.
        guard isClosed || name.hasPrefix("#") else { return nil }
        self.scalar = scalar
        length = 1 + body.count + (isClosed ? 1 : 0)
    }

    private static func numbered(_ digits: Substring) -> Unicode.Scalar? {
        let number =
            digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, number != 0 else { return nil }
        return Unicode.Scalar(number)
    }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
