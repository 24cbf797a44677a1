/// Cuts text into tokens: runs of letters, digits and marks, and single other characters.
///
/// The text is valid UTF-8, so the bytes that a first byte announces are there.
struct Tokenizer {
    private let table = ScalarTable.shared

    /// Appends the tokens of one paragraph to `tokens`.
    ///
    /// - Returns: the byte offset of the next paragraph's first token, or the end of the text.
    @inline(__always)
    func tokenizeParagraph(
        _ text: UnsafeBufferPointer<UInt8>,
        from start: Int,
        into tokens: inout [Token]
    ) -> Int {
        var offset = start
        while offset < text.count {
            let gap = skipSpace(text, from: &offset)
            guard offset < text.count else { break }
            if gap == .paragraph, !tokens.isEmpty { return offset }
            let token = token(text, at: offset, gap: gap)
            tokens.append(token)
            offset = Int(token.end)
        }
        return offset
    }

    /// The hash of the word that these bytes spell.
    func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash = TokenHash()
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = text.scalar(at: offset)
            hash.add(table[scalar].folded)
            offset += length
        }
        return hash.value
    }

    @inline(__always)
    private func token(_ text: UnsafeBufferPointer<UInt8>, at start: Int, gap: Token.Gap) -> Token {
        var hash = TokenHash()
        var (scalar, length) = text.scalar(at: start)
        var entry = table[scalar]
        let isWord = entry.isWord
        let beginsLower = entry.folded == scalar
        var end = start
        repeat {
            hash.add(entry.folded)
            end += length
            guard isWord, end < text.count else { break }
            (scalar, length) = text.scalar(at: end)
            entry = table[scalar]
        } while entry.isWord
        return Token(
            start: Int32(start),
            end: Int32(end),
            hash: hash.value,
            gap: gap,
            isWord: isWord,
            beginsLower: beginsLower
        )
    }

    /// Moves behind white space; says how wide it was.
    @inline(__always)
    private func skipSpace(_ text: UnsafeBufferPointer<UInt8>, from offset: inout Int) -> Token.Gap {
        let start = offset
        var lineBreaks = 0
        while offset < text.count {
            let (scalar, length) = text.scalar(at: offset)
            guard table[scalar].isSpace else { break }
            if scalar == 0x0A || scalar == 0x2028 { lineBreaks += 1 }
            if scalar == 0x2029 { lineBreaks += 2 }
            offset += length
        }
        if offset == start { return .none }
        return lineBreaks > 1 ? .paragraph : .space
    }
}
