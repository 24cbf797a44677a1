import DocumentModel

/// Finds every entry of every list in one pass over the text.
struct GazetteerRecognizer {
    let index: GazetteerIndex

    init(index: GazetteerIndex) { self.index = index }

    /// All hits, ordered by start.
    func hits(in text: UnsafeBufferPointer<UInt8>) -> [GazetteerHit] {
        // Without entries there is nothing to cut the text into words for.
        if index.entries.isEmpty { return [] }
        return index.spelled.withUnsafeBufferPointer { spelled in
            index.entries.withUnsafeBufferPointer { entries in
                index.table.withUnsafeSlots { slots in
                    var pass = GazetteerPass(
                        text: text,
                        spelled: spelled,
                        entries: entries,
                        slots: slots,
                        index: index
                    )
                    return pass.hits()
                }
            }
        }
    }
}

/// One pass of a look-up over one text.
///
/// The hot path of recognition. Its pointers belong to the index and to the
/// text, which the caller keeps alive and unchanged for as long as the pass
/// lives; every offset into `spelled` and every number of an entry comes from
/// the index that was built over them.
private struct GazetteerPass {
    let text: UnsafeBufferPointer<UInt8>
    let spelled: UnsafeBufferPointer<UInt8>
    let entries: UnsafeBufferPointer<GazetteerIndex.Entry>
    let slots: PrefixTable.Slots
    let index: GazetteerIndex

    private let tokenizer = Tokenizer()
    private let scalars = ScalarTable.shared
    private var tokens: [Token] = []
    private var found: [GazetteerHit] = []

    init(
        text: UnsafeBufferPointer<UInt8>,
        spelled: UnsafeBufferPointer<UInt8>,
        entries: UnsafeBufferPointer<GazetteerIndex.Entry>,
        slots: PrefixTable.Slots,
        index: GazetteerIndex
    ) {
        (self.text, self.spelled, self.entries, self.slots, self.index) = (
            text, spelled, entries, slots, index
        )
    }

    mutating func hits() -> [GazetteerHit] {
        var offset = 0
        while offset < text.count {
            tokens.removeAll(keepingCapacity: true)
            offset = tokenizer.tokenizeParagraph(text, from: offset, into: &tokens)
            for first in tokens.indices { lookUp(from: first) }
        }
        return found
    }

    private mutating func lookUp(from first: Int) {
        let start = Int(tokens[first].start)
        var path = PathHash()
        var isChecked = false
        for position in first..<tokens.count {
            let token = tokens[position]
            let gap = position == first ? Token.Gap.none : token.gap
            let before = path
            path.add(token.hash, gap: gap)
            let slot = slots.slot(of: path.value)
            if !index.suffixes.words.isEmpty, token.isWord { lookUpInflected(token, gap, before, start) }
            guard slots.isTaken(slot) else { return }
            let entry = slots.terminal(slot)
            guard entry >= 0 else { continue }
            if !isChecked, isInsideCompound(start) { return }
            isChecked = true
            confirmAll(from: entry, start..<Int(token.end), suffix: nil)
            for mark in index.suffixes.marks { confirmAll(from: entry, start..<Int(token.end), suffix: mark) }
        }
    }

    /// Looks for entries whose last word is this token without one of the suffixes.
    private mutating func lookUpInflected(_ token: Token, _ gap: Token.Gap, _ path: PathHash, _ start: Int) {
        for word in index.suffixes.words {
            let end = Int(token.end) - word.suffix.text.count
            guard end > Int(token.start), stands(word.suffix, at: end) else { continue }
            var inflected = path
            inflected.add(tokenizer.hash(text, Int(token.start)..<end), gap: gap)
            let entry = slots.terminal(slots.slot(of: inflected.value))
            guard entry >= 0, !isInsideCompound(start) else { continue }
            confirmAll(from: entry, start..<end, suffix: word)
        }
    }

    /// Adds a hit for each entry with these tokens whose list allows the suffix and whose bytes are the text's.
    private mutating func confirmAll(
        from first: Int32,
        _ base: Range<Int>,
        suffix: SuffixTable.NumberedSuffix?
    ) {
        let end = base.upperBound + (suffix?.suffix.text.count ?? 0)
        if let suffix, !stands(suffix.suffix, at: base.upperBound) || !suffix.suffix.fits(behind: text[base])
        {
            return
        }
        var number = first
        while number >= 0 {
            let entry = entries[Int(number)]
            let policy = index.policies[Int(entry.list)]
            if suffix.map({ policy.suffixes & $0.bit != 0 }) ?? true,
                endsWord(end, inCompounds: policy.compounds), isSpelled(base, entry, policy.letterCase)
            {
                found.append(
                    GazetteerHit(
                        start: Int32(base.lowerBound),
                        end: Int32(end),
                        suffixLength: Int32(end - base.upperBound),
                        list: entry.list,
                        spelling: entry.spelling
                    )
                )
            }
            number = entry.next
        }
    }

    private func stands(_ suffix: Inflection.Suffix, at offset: Int) -> Bool {
        let end = offset + suffix.text.count
        return end <= text.count && text[offset..<end].elementsEqual(suffix.text)
    }

    private func isSpelled(
        _ base: Range<Int>,
        _ entry: GazetteerIndex.Entry,
        _ letterCase: Gazetteer.LetterCase
    ) -> Bool {
        let bytes = UnsafeBufferPointer(rebasing: spelled[Int(entry.start)..<Int(entry.end)])
        let written = UnsafeBufferPointer(rebasing: text[base])
        return written.elementsEqual(bytes)
            || SpellingComparison(letterCase: letterCase).matches(written, bytes)
    }

    /// Whether the bytes before an offset bind what begins there into a longer word, as the first half of a double name does.
    private func isInsideCompound(_ start: Int) -> Bool {
        guard let before = text.scalar(before: start) else { return false }
        let mark = scalars.folded(before)
        guard mark == FoldedMark.hyphen || mark == FoldedMark.apostrophe else {
            return scalars.isWord(before)
        }
        let length = before < 0x80 ? 1 : before < 0x800 ? 2 : 3
        guard let earlier = text.scalar(before: start - length) else { return false }
        return scalars.isWord(earlier)
    }

    /// Whether a word may end at an offset: no letter follows, and no hyphen with one unless compounds are allowed.
    private func endsWord(_ end: Int, inCompounds: Bool) -> Bool {
        guard end < text.count else { return true }
        let (next, length) = text.scalar(at: end)
        if scalars.isWord(next) { return false }
        guard !inCompounds, scalars.folded(next) == FoldedMark.hyphen, end + length < text.count else {
            return true
        }
        return !scalars.isWord(text.scalar(at: end + length).value)
    }
}
