/// Cuts text into tokens: runs of letters, digits and marks, and single other characters.
struct Tokenizer {
    private let table = ScalarTable.shared

    /// Appends the tokens of one paragraph to `tokens`.
    ///
    /// - Returns: the byte offset of the next paragraph's first token, or the end of the text.
    func tokenizeParagraph(
        _ text: UnsafeBufferPointer<UInt8>,
        from start: Int,
        into tokens: inout [Token]
    ) -> Int {
        var offset = start
        var gap = Token.Gap.none
        while offset < text.count {
            let gapStart = offset
            var lineBreaks = 0
            (offset, lineBreaks) = skipSpace(text, from: offset)
            if offset > gapStart { gap = lineBreaks > 1 ? .paragraph : .space }
            guard offset < text.count else { break }
            if gap == .paragraph, !tokens.isEmpty { return offset }
            tokens.append(token(text, at: offset, gap: gap))
            offset = Int(tokens[tokens.count - 1].end)
            gap = .none
        }
        return offset
    }

    /// The hash of the word that these bytes spell.
    func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash = TokenHash()
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = text.scalar(at: offset)
            hash.add(table.folded(scalar))
            offset += length
        }
        return hash.value
    }

    private func token(_ text: UnsafeBufferPointer<UInt8>, at start: Int, gap: Token.Gap) -> Token {
        var hash = TokenHash()
        var (scalar, length) = text.scalar(at: start)
        let isWord = table.isWord(scalar)
        var end = start
        repeat {
            hash.add(table.folded(scalar))
            end += length
            guard isWord, end < text.count else { break }
            (scalar, length) = text.scalar(at: end)
        } while table.isWord(scalar)
        return Token(start: Int32(start), end: Int32(end), hash: hash.value, gap: gap, isWord: isWord)
    }

    private func skipSpace(
        _ text: UnsafeBufferPointer<UInt8>,
        from start: Int
    ) -> (offset: Int, lineBreaks: Int) {
        var (offset, lineBreaks) = (start, 0)
        while offset < text.count {
            let (scalar, length) = text.scalar(at: offset)
            guard Self.isSpace(scalar) else { break }
            if scalar == 0x0A || scalar == 0x2028 { lineBreaks += 1 }
            if scalar == 0x2029 { lineBreaks += 2 }
            offset += length
        }
        return (offset, lineBreaks)
    }

    /// White space, and the invisible marks that may stand between words.
    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
            0x2060, 0x3000, 0xFEFF:
            true
        default: false
        }
    }
}
