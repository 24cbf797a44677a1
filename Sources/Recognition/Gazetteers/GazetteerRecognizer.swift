import DocumentModel

/// Finds every entry of every list in one pass over the text.
struct GazetteerRecognizer {
    let index: GazetteerIndex
    private let tokenizer = Tokenizer()
    private let scalars = ScalarTable.shared

    init(index: GazetteerIndex) { self.index = index }

    /// All hits, ordered by start.
    func hits(in text: UnsafeBufferPointer<UInt8>) -> [GazetteerHit] {
        var hits: [GazetteerHit] = []
        var tokens: [Token] = []
        var offset = 0
        while offset < text.count {
            tokens.removeAll(keepingCapacity: true)
            offset = tokenizer.tokenizeParagraph(text, from: offset, into: &tokens)
            for first in tokens.indices { lookUp(tokens, from: first, text, &hits) }
        }
        return hits
    }

    private func lookUp(
        _ tokens: [Token],
        from first: Int,
        _ text: UnsafeBufferPointer<UInt8>,
        _ hits: inout [GazetteerHit]
    ) {
        let start = Int(tokens[first].start)
        guard !isInsideCompound(text, start) else { return }
        var path = PathHash()
        for position in first..<tokens.count {
            let token = tokens[position]
            let gap = position == first ? Token.Gap.none : token.gap
            lookUpInflected(token, gap, path, text, start, &hits)
            path.add(token.hash, gap: gap)
            guard index.hasNode(path) else { return }
            index.forEachTerminal(path) { terminal in
                confirm(terminal, text, start..<Int(token.end), suffix: nil, &hits)
                for (number, suffix) in index.markSuffixes.enumerated() {
                    confirm(
                        terminal,
                        text,
                        start..<Int(token.end),
                        suffix: (index.wordSuffixes.count + number, suffix.text.count),
                        &hits
                    )
                }
            }
        }
    }

    /// Looks for entries whose last word is this token without one of the suffixes.
    private func lookUpInflected(
        _ token: Token,
        _ gap: Token.Gap,
        _ path: PathHash,
        _ text: UnsafeBufferPointer<UInt8>,
        _ start: Int,
        _ hits: inout [GazetteerHit]
    ) {
        guard token.isWord else { return }
        for (number, suffix) in index.wordSuffixes.enumerated() {
            let end = Int(token.end) - suffix.text.count
            guard end > Int(token.start), text[end..<Int(token.end)].elementsEqual(suffix.text) else {
                continue
            }
            var inflected = path
            inflected.add(tokenizer.hash(text, Int(token.start)..<end), gap: gap)
            index.forEachTerminal(inflected) { terminal in
                confirm(terminal, text, start..<end, suffix: (number, suffix.text.count), &hits)
            }
        }
    }

    /// Adds a hit when the bytes are the entry's, the list allows the suffix, and a word ends behind it.
    private func confirm(
        _ terminal: GazetteerIndex.Terminal,
        _ text: UnsafeBufferPointer<UInt8>,
        _ base: Range<Int>,
        suffix: (number: Int, length: Int)?,
        _ hits: inout [GazetteerHit]
    ) {
        let list = Int(terminal.list)
        let end = base.upperBound + (suffix?.length ?? 0)
        guard end <= text.count else { return }
        if let suffix, !allows(list, suffix.number, text, base, end) { return }
        guard endsWord(text, end, inCompounds: index.lists[list].policy.compounds),
            isSpelled(text, base, list, Int(terminal.spelling))
        else { return }
        hits.append(
            GazetteerHit(
                start: Int32(base.lowerBound),
                end: Int32(end),
                suffixLength: Int32(end - base.upperBound),
                list: terminal.list,
                spelling: terminal.spelling
            )
        )
    }

    private func allows(
        _ list: Int,
        _ number: Int,
        _ text: UnsafeBufferPointer<UInt8>,
        _ base: Range<Int>,
        _ end: Int
    ) -> Bool {
        guard index.allowsSuffix[list][number] else { return false }
        let words = index.wordSuffixes.count
        let suffix = number < words ? index.wordSuffixes[number] : index.markSuffixes[number - words]
        return text[base.upperBound..<end].elementsEqual(suffix.text) && suffix.fits(behind: text[base])
    }

    private func isSpelled(
        _ text: UnsafeBufferPointer<UInt8>,
        _ base: Range<Int>,
        _ list: Int,
        _ spelling: Int
    ) -> Bool {
        let gazetteer = index.lists[list]
        let entry = gazetteer.spellings[spelling]
        return gazetteer.file.withUnsafeBufferPointer { file in
            let bytes = file[Int(entry.start)..<Int(entry.end)]
            return text[base].elementsEqual(bytes)
                || SpellingComparison(letterCase: gazetteer.policy.letterCase)
                    .matches(UnsafeBufferPointer(rebasing: text[base]), UnsafeBufferPointer(rebasing: bytes))
        }
    }

    /// Whether the bytes before an offset bind what begins there into a longer word: "Sør-" before "Trøndelag".
    private func isInsideCompound(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        guard let before = text.scalar(before: start) else { return false }
        let mark = scalars.folded(before)
        guard mark == FoldedMark.hyphen || mark == FoldedMark.apostrophe else {
            return scalars.isWord(before)
        }
        let length = before < 0x80 ? 1 : 3
        guard let earlier = text.scalar(before: start - length) else { return false }
        return scalars.isWord(earlier)
    }

    /// Whether a word may end at an offset: no letter follows, and no hyphen with one unless compounds are allowed.
    private func endsWord(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, inCompounds: Bool) -> Bool {
        guard end < text.count else { return true }
        let (next, length) = text.scalar(at: end)
        if scalars.isWord(next) { return false }
        guard !inCompounds, scalars.folded(next) == FoldedMark.hyphen, end + length < text.count else {
            return true
        }
        return !scalars.isWord(text.scalar(at: end + length).value)
    }
}
