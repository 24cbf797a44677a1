import DocumentModel

/// What tells an entity from others across documents: its type and its name without regard to case, or its value.
///
/// A part of a name is a key of its own: "Holm" of one document is never
/// guessed to be a "Kari Holm" of another.
public struct EntityKey: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The entity type.
    public let type: String
    /// The folded name, or the value in one line.
    public let name: String

    /// Makes a key from a type and a name as it is written, or from a value in one line.
    public init(type: String, name: String) {
        self.type = type
        self.name = Self.folded(name)
    }

    /// Reads `type:name`; nil when there is no colon.
    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        self.init(type: String(text[..<colon]), name: String(text[text.index(after: colon)...]))
    }

    /// A name without regard to case and white space.
    package static func folded(_ name: String) -> String {
        name.utf8.isFolded
            ? name : name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Orders by type, then name.
    public static func < (left: Self, right: Self) -> Bool {
        (left.type, left.name) < (right.type, right.name)
    }

    /// `type:name`.
    public var description: String { "\(type):\(name)" }
}

extension String.UTF8View {
    /// Whether all is ASCII in small letters with single spaces between words: nothing is left to fold.
    fileprivate var isFolded: Bool {
        var before = UInt8(ascii: " ")
        for byte in self {
            let isUppercase = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            guard byte < 0x80, byte >= 0x20, !isUppercase, byte != before || byte != UInt8(ascii: " ") else {
                return false
            }
            before = byte
        }
        return before != UInt8(ascii: " ") || isEmpty
    }
}
