/// A piece of an HTML file.
enum HTMLToken {
    /// Text that stands at some bytes of the file, with its references not yet resolved.
    case text(Range<Int>)
    case start(String, attributes: [String: String], at: Int)
    case end(String)
}

/// Takes an HTML file apart: tags and the text between them; comments, declarations and scripts are left out.
///
/// It never fails: what is no tag is text, as browsers have it.
struct HTMLTokens {
    private let bytes: [UInt8]
    private var place = 0
    /// The tag that must end before anything else is read.
    private var rawTag: String?

    /// Tags whose contents are no markup and, but for the title, no text for a reader.
    private static let raw: Set = ["script", "style", "textarea", "noframes", "iframe", "xmp"]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next piece; nil at the end.
    mutating func next() -> HTMLToken? {
        if let tag = rawTag {
            rawTag = nil
            skipRaw(tag)
        }
        while place < bytes.count {
            let text = place
            while place < bytes.count, !startsMarkup { place += 1 }
            if place > text { return .text(text..<place) }
            if let token = markup() { return token }
        }
        return nil
    }

    /// Whether a tag, comment or declaration begins here, and no lone `<`.
    private var startsMarkup: Bool {
        guard bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count else { return false }
        let next = bytes[place + 1]
        return next.isLetter || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
            || next == UInt8(ascii: "/")
    }

    private mutating func markup() -> HTMLToken? {
        switch bytes[place + 1] {
        case UInt8(ascii: "!") where bytes[place...].starts(with: "<!--".utf8):
            skip(past: "-->")
            return nil
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            skip(past: ">")
            return nil
        case UInt8(ascii: "/"):
            place += 2
            let name = name()
            skip(past: ">")
            return name.isEmpty ? nil : .end(name)
        default:
            let start = place
            place += 1
            let name = name()
            let attributes = attributes()
            if Self.raw.contains(name) { rawTag = name }
            return .start(name, attributes: attributes, at: start)
        }
    }

    private mutating func name() -> String {
        let start = place
        while place < bytes.count, !bytes[place].isBlank, bytes[place] != UInt8(ascii: ">"),
            bytes[place] != UInt8(ascii: "/")
        {
            place += 1
        }
        return String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
    }

    private mutating func attributes() -> [String: String] {
        var attributes: [String: String] = [:]
        while place < bytes.count {
            while place < bytes.count, bytes[place].isBlank || bytes[place] == UInt8(ascii: "/") {
                place += 1
            }
            guard place < bytes.count, bytes[place] != UInt8(ascii: ">") else { break }
            let start = place
            while place < bytes.count, !bytes[place].isBlank,
                ![UInt8(ascii: "="), UInt8(ascii: ">")].contains(bytes[place])
            {
                place += 1
            }
            if place == start { place += 1 }
            let name = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
            attributes[name] = attributes[name] ?? value()
        }
        place = min(place + 1, bytes.count)
        return attributes
    }

    private mutating func value() -> String {
        var next = place
        while next < bytes.count, bytes[next].isBlank { next += 1 }
        guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return "" }
        next += 1
        while next < bytes.count, bytes[next].isBlank { next += 1 }
        guard next < bytes.count else {
            place = next
            return ""
        }
        let quote = bytes[next]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { next += 1 }
        let start = next
        while next < bytes.count,
            isQuoted ? bytes[next] != quote : !bytes[next].isBlank && bytes[next] != UInt8(ascii: ">")
        {
            next += 1
        }
        place = isQuoted ? min(next + 1, bytes.count) : next
        return String(decoding: bytes[start..<next], as: UTF8.self)
    }

    private mutating func skip(past end: String) {
        let mark = Array(end.utf8)
        while place < bytes.count, !bytes[place...].starts(with: mark) { place += 1 }
        place = min(place + mark.count, bytes.count)
    }

    private mutating func skipRaw(_ tag: String) {
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count,
                bytes[place + 1] == UInt8(ascii: "/")
            {
                let name = bytes[(place + 2)...].prefix(tag.utf8.count).map { $0 | 0x20 }
                if name.elementsEqual(tag.utf8) { return }
            }
            place += 1
        }
    }
}

extension UInt8 {
    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

    /// Space, tab and line ends.
    var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
}
