/// Tells most keys that are in no table from those that may be, out of memory small enough for the processor's caches.
///
/// A Bloom filter of two bits a key, both in one word, so that a question costs one read.
struct KeyFilter {
    // A power of two of words.
    let words: UnsafeBufferPointer<UInt64>

    /// Whether a key may be in the table; a "no" is certain.
    @inline(__always)
    func mayContain(_ key: UInt64) -> Bool {
        let bits = Self.bits(key)
        return words[Self.word(key, count: words.count)] & bits == bits
    }

    /// The filter of some keys, which may come up more than once.
    static func words(_ keys: [UInt64]) -> [UInt64] {
        var count = 1
        while count * 64 < keys.count * bitsPerKey { count *= 2 }
        var words = Array(repeating: UInt64(0), count: count)
        for key in keys { words[word(key, count: count)] |= bits(key) }
        // The same key came up many times: fold the halves onto each other for as long as there is room.
        while words.count > 1, words.reduce(0, { $0 + $1.nonzeroBitCount }) * 8 < words.count * 64 {
            let half = words.count / 2
            words = (0..<half).map { words[$0] | words[$0 + half] }
        }
        return words
    }

    /// With 8 to 16 bits a key, about one other key in forty is let through.
    private static let bitsPerKey = 8

    @inline(__always)
    private static func word(_ key: UInt64, count: Int) -> Int {
        Int(truncatingIfNeeded: key >> 32) & (count - 1)
    }

    @inline(__always)
    private static func bits(_ key: UInt64) -> UInt64 { 1 << (key & 63) | 1 << (key >> 6 & 63) }
}

/// What is asked of the filter of the tokens with which entries begin: a token, or a stem, with its first letter's case.
enum BeginningKey {
    @inline(__always)
    static func key(_ hash: UInt64, lower: Bool) -> UInt64 {
        lower ? hash : hash &* 0x9e37_79b9_7f4a_7c15
    }

    /// The keys of the tokens in a text with which an entry may begin whose first token is this.
    static func all(_ first: Token, _ letterCase: Gazetteer.LetterCase) -> [UInt64] {
        let caseCounts = letterCase == .exact || letterCase == .sentence && !first.beginsLower
        // A hyphen or an apostrophe has many forms, and they are not all their own lower-case form.
        if first.isWord, caseCounts { return [key(first.hash, lower: first.beginsLower)] }
        return [key(first.hash, lower: true), key(first.hash, lower: false)]
    }
}
