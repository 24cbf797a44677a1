import DocumentModel

/// One pass of a look-up over one text.
///
/// The hot path of recognition. Its pointers belong to the index and to the
/// text, which the caller keeps alive and unchanged for as long as the pass
/// lives; every number in the compiled arrays leads inside of them, which was
/// checked when they were made or mapped, so nothing is checked here.
struct GazetteerPass {
    private let text: UnsafeBufferPointer<UInt8>
    private let confirmation: EntryConfirmation
    private let table: NodeTable
    private let beginningFilter: KeyFilter
    private let continuationFilter: KeyFilter
    private let suffixes: SuffixTable
    private let tokenizer = Tokenizer()
    private var tokens: [Token] = []
    private var beginnings: [Beginning] = []
    private var found: [GazetteerHit] = []

    init(_ text: UnsafeBufferPointer<UInt8>, _ index: GazetteerIndex) {
        self.text = text
        confirmation = EntryConfirmation(text, index)
        table = NodeTable(slots: index.compiled.slots.buffer)
        beginningFilter = KeyFilter(words: index.compiled.beginnings.buffer)
        continuationFilter = KeyFilter(words: index.compiled.continuations.buffer)
        suffixes = index.suffixes
    }

    /// All hits, ordered by start.
    mutating func hits() -> [GazetteerHit] {
        var offset = 0
        while offset < text.count {
            tokens.removeAll(keepingCapacity: true)
            offset = tokenizer.tokenizeParagraph(text, from: offset, into: &tokens)
            findBeginnings()
            for beginning in beginnings { followPath(from: beginning) }
        }
        return found
    }

    /// Finds the tokens with which an entry may begin.
    ///
    /// Apart from following them, so that the processor fetches the next nodes while it waits for the first.
    private mutating func findBeginnings() {
        beginnings.removeAll(keepingCapacity: true)
        for (number, token) in tokens.enumerated() {
            if beginningFilter.mayContain(BeginningKey.key(token.hash, lower: token.beginsLower)) {
                let node = table.node(PathHash().adding(token.hash, gap: .none))
                beginnings.append(Beginning(token: number, node: node))
            } else if mayBeInflected(token) {
                beginnings.append(Beginning(token: number, node: NodeTable.Node()))
            }
        }
    }

    /// A token with which an entry may begin, and the node that it leads to.
    private struct Beginning {
        let token: Int
        let node: NodeTable.Node
    }

    private mutating func followPath(from beginning: Beginning) {
        let first = tokens[beginning.token]
        let start = Int(first.start)
        if mayBeInflected(first) { lookUpInflected(first, .none, PathHash(), start) }
        if beginning.node.entry >= 0 { confirm(beginning.node.entry, start..<Int(first.end)) }
        guard beginning.node.hasLonger else { return }
        var path = PathHash().adding(first.hash, gap: .none)
        for token in tokens[(beginning.token + 1)...] {
            if mayBeInflected(token) { lookUpInflected(token, token.gap, path, start) }
            path = path.adding(token.hash, gap: token.gap)
            guard continuationFilter.mayContain(path.value) else { return }
            let node = table.node(path)
            if node.entry >= 0 { confirm(node.entry, start..<Int(token.end)) }
            guard node.hasLonger else { return }
        }
    }

    /// Adds what has exactly the tokens of a range, without a suffix and with one that is a mark.
    private mutating func confirm(_ entry: Int32, _ base: Range<Int>) {
        guard !confirmation.isInsideCompound(base.lowerBound) else { return }
        confirmation.confirm(from: entry, base, suffix: nil, into: &found)
        guard base.upperBound == text.count || suffixes.firstBytesOfMarks.mayContain(text[base.upperBound])
        else { return }
        for mark in suffixes.marks {
            confirmation.confirm(from: entry, base, suffix: mark, into: &found)
        }
    }

    @inline(__always)
    private func mayBeInflected(_ token: Token) -> Bool {
        token.isWord && suffixes.lastBytesOfWords.mayContain(text[Int(token.end) - 1])
    }

    /// Looks for entries whose last word is this token without one of the suffixes.
    private mutating func lookUpInflected(_ token: Token, _ gap: Token.Gap, _ path: PathHash, _ start: Int) {
        let isFirst = Int(token.start) == start
        for word in suffixes.words {
            let end = Int(token.end) - word.suffix.text.count
            guard end > Int(token.start), confirmation.stands(word.suffix, at: end) else { continue }
            let hash = tokenizer.hash(text, Int(token.start)..<end)
            let inflected = path.adding(hash, gap: gap)
            guard
                isFirst
                    ? beginningFilter.mayContain(BeginningKey.key(hash, lower: token.beginsLower))
                    : continuationFilter.mayContain(inflected.value)
            else { continue }
            let entry = table.node(inflected).entry
            guard entry >= 0, !confirmation.isInsideCompound(start) else { continue }
            confirmation.confirm(from: entry, start..<end, suffix: word, into: &found)
        }
    }
}
