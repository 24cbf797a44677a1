/// A word, or one other visible character, with what a look-up needs.
struct Token {
    /// The byte offset of its start.
    let start: Int32
    /// The byte offset behind it.
    let end: Int32
    /// The hash of its lower-case scalars.
    let hash: UInt64
    /// What stands in front of it.
    let gap: Gap
    /// Whether it is a word; else it is a punctuation mark or symbol.
    let isWord: Bool
    /// Whether it begins with anything but an upper-case letter.
    let beginsLower: Bool

    /// White space between two tokens.
    enum Gap: UInt8 {
        case none, space
        /// A blank line: no name goes across it.
        case paragraph
    }
}

/// A hash over lower-case scalars: FNV-1a over 64 bits, with a final mix so that the low bits can index a table.
struct TokenHash {
    private(set) var state: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    mutating func add(_ scalar: UInt32) {
        state = (state ^ UInt64(scalar)) &* 0x0000_0100_0000_01b3
    }

    @inline(__always)
    var value: UInt64 {
        var mixed = state
        mixed ^= mixed >> 32
        mixed = mixed &* 0x9e37_79b9_7f4a_7c15
        mixed ^= mixed >> 29
        return mixed
    }
}
