/// Where the bytes of an extracted text stand in what it was extracted from.
package struct SourceMap: Hashable, Sendable {
    /// A stretch of text: copied as it stands, or written for something else, such as `&amp;`.
    private struct Piece: Hashable {
        let text: Int32
        let source: Int32
        let isCopied: Bool
    }

    private var pieces: [Piece] = []

    package init() {}

    /// The offset in the source of a byte of the text.
    package func source(of offset: Int) -> Int {
        var (low, high) = (0, pieces.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(pieces[middle].text) <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return 0 }
        let piece = pieces[low - 1]
        return Int(piece.source) + (piece.isCopied ? offset - Int(piece.text) : 0)
    }

    /// Says where the text from an offset on comes from.
    mutating func add(text: Int, source: Int, isCopied: Bool) {
        if isCopied, let last = pieces.last, last.isCopied,
            Int(last.source) + text - Int(last.text) == source
        {
            return
        }
        pieces.append(Piece(text: Int32(text), source: Int32(source), isCopied: isCopied))
    }

    /// Adds the map of a part of the text that begins at an offset.
    mutating func add(_ part: SourceMap, at offset: Int) {
        for piece in part.pieces {
            add(text: offset + Int(piece.text), source: Int(piece.source), isCopied: piece.isCopied)
        }
    }

    /// The map as bytes: for each piece its offset in the text, then twice that in the source, and one more
    /// if it is written for something else; both as the step from the piece before, in groups of seven bits.
    package var bytes: [UInt8] {
        var (bytes, text, source): ([UInt8], Int, Int) = ([], 0, 0)
        for piece in pieces {
            bytes.append(number: Int(piece.text) - text)
            bytes.append(number: (Int(piece.source) - source) << 1 | (piece.isCopied ? 0 : 1))
            (text, source) = (Int(piece.text), Int(piece.source))
        }
        return bytes
    }

    /// Reads a map from its bytes; nil when they are none.
    package init?(bytes: [UInt8]) {
        var (rest, text, source) = (bytes[...], 0, 0)
        while !rest.isEmpty {
            guard let step = rest.popNumber(), let next = rest.popNumber() else { return nil }
            text += step
            source += next >> 1
            guard let textOffset = Int32(exactly: text), let offset = Int32(exactly: source) else {
                return nil
            }
            pieces.append(Piece(text: textOffset, source: offset, isCopied: next & 1 == 0))
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(number: Int) {
        var rest = UInt(number)
        while rest >= 0x80 {
            append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }
}

extension ArraySlice<UInt8> {
    fileprivate mutating func popNumber() -> Int? {
        var (number, shift) = (0, 0)
        while let byte = popFirst(), shift < 42 {
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        return nil
    }
}
