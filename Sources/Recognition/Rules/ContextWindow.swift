/// The text within some words of a candidate, on the sides that count; it ends at a blank line.
struct ContextWindow {
    /// The parts of the text in which context words are looked for.
    let ranges: [Range<Int>]

    init(text: [UInt8], around range: Range<Int>, context: ContextWords) {
        ranges = text.withUnsafeBufferPointer { bytes in
            var ranges: [Range<Int>] = []
            if context.side != .after {
                let start = Self.walk(bytes, from: range.lowerBound, step: -1, words: context.within)
                ranges.append(start..<range.lowerBound)
            }
            if context.side != .before {
                let end = Self.walk(bytes, from: range.upperBound, step: 1, words: context.within)
                ranges.append(range.upperBound..<end)
            }
            return ranges
        }
    }

    /// The offset that lies a number of words away; words are what white space parts.
    private static func walk(
        _ text: UnsafeBufferPointer<UInt8>,
        from start: Int,
        step: Int,
        words: Int
    ) -> Int {
        var (offset, count, lineBreaks, insideWord) = (start, 0, 0, false)
        while step < 0 ? offset > 0 : offset < text.count {
            let byte = text[step < 0 ? offset - 1 : offset]
            if byte == 0x20 || byte == 0x09 || byte == 0x0A {
                lineBreaks += byte == 0x0A ? 1 : 0
                if insideWord { count += 1 }
                insideWord = false
                if count == words || lineBreaks == 2 { break }
            } else {
                (insideWord, lineBreaks) = (true, 0)
            }
            offset += step
        }
        return offset
    }
}
