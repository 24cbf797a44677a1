/// Compiles lists: cuts every spelling into tokens, and enters the tokens into one trie.
struct ListCompiler {
    private(set) var lists: [CompiledLists.ListRecord] = []
    private(set) var columns: [UInt8] = []
    private(set) var text: [UInt8] = []
    private(set) var spellings: [Gazetteer.Spelling] = []
    private(set) var entries: [CompiledLists.Entry] = []
    private(set) var table: GrowingNodeTable
    private var beginnings: [UInt64] = []
    private var continuations: [UInt64] = []
    private var tokens: [Token] = []
    private let tokenizer = Tokenizer()

    init(_ lists: [Gazetteer]) {
        let count = lists.reduce(0) { $0 + $1.spellings.count }
        table = GrowingNodeTable(capacity: count)
        entries.reserveCapacity(count)
        spellings.reserveCapacity(count)
        text.reserveCapacity(lists.reduce(0) { $0 + $1.file.count })
        for list in lists { add(list) }
    }

    /// The filter of the tokens with which entries begin.
    var beginningFilter: [UInt64] { KeyFilter.words(beginnings) }
    /// The filter of the paths of more than one token.
    var continuationFilter: [UInt64] { KeyFilter.words(continuations) }

    private mutating func add(_ list: Gazetteer) {
        let header = Array(list.columns.joined(separator: "\t").utf8)
        let record = CompiledLists.ListRecord(
            columns: .init(start: columns.count, count: header.count),
            text: .init(start: text.count, count: list.file.count),
            spellings: .init(start: spellings.count, count: list.spellings.count)
        )
        columns += header
        text += list.file
        spellings += list.spellings
        precondition(text.count <= Int(UInt32.max), "the lists of a language have more than 4 GiB together")
        for (number, spelling) in list.spellings.enumerated() {
            add(spelling, number, list, at: record.text.start)
        }
        lists.append(record)
    }

    private mutating func add(_ spelling: Gazetteer.Spelling, _ number: Int, _ list: Gazetteer, at base: Int)
    {
        let bytes = list.file.buffer[Int(spelling.start)..<Int(spelling.end)]
        tokens.removeAll(keepingCapacity: true)
        _ = tokenizer.tokenizeParagraph(UnsafeBufferPointer(rebasing: bytes), from: 0, into: &tokens)
        guard !tokens.isEmpty else { return }
        entries.append(
            CompiledLists.Entry(
                start: UInt32(base) + UInt32(spelling.start),
                length: UInt32(spelling.end - spelling.start),
                list: Int32(lists.count),
                spelling: Int32(number),
                next: enterTokens()
            )
        )
        beginnings += BeginningKey.all(tokens[0], list.policy.letterCase)
    }

    /// Enters the tokens for the entry that is about to be added; returns the entry that had them before, or -1.
    private mutating func enterTokens() -> Int32 {
        var path = PathHash()
        for (depth, token) in tokens.enumerated() {
            path = path.adding(token.hash, gap: depth == 0 ? .none : token.gap)
            if depth > 0 { continuations.append(path.value) }
            if depth < tokens.count - 1 { table.markLonger(path) }
        }
        return table.end(path, Int32(entries.count))
    }
}
