/// All lists of a language in one look-up structure: a hash trie over tokens.
///
/// The key of a node is the hash of the tokens that lead to it, so the whole
/// trie is one open-addressed table, and the work per token does not depend on
/// the number of entries. A hash only proposes; the bytes decide.
public struct GazetteerIndex: Sendable {
    /// The lists, by number.
    public let lists: [Gazetteer]

    /// The suffixes that entries of any list may carry.
    let suffixes: SuffixTable
    /// How each list's entries are found.
    let policies: [EntryPolicy]
    /// The spellings of all lists, one behind the other.
    private(set) var spelled: [UInt8] = []
    /// Every spelling; those with the same tokens are linked.
    private(set) var entries: [Entry] = []
    private(set) var table: PrefixTable

    /// A spelling of a list's entry.
    struct Entry: Sendable {
        /// Its bytes in `spelled`.
        let start: Int32
        let end: Int32
        /// The list, by its number in the index.
        let list: Int32
        /// The spelling, by its number in the list.
        let spelling: Int32
        /// The next entry with the same tokens; -1 behind the last.
        let next: Int32
    }

    /// What the look-up needs to know of a list, without touching the list.
    struct EntryPolicy: Sendable {
        let letterCase: Gazetteer.LetterCase
        let compounds: Bool
        /// The suffixes that the list allows: bit n for suffix n of the suffix table.
        let suffixes: UInt64
    }

    /// Builds the index of some lists.
    public init(_ lists: [Gazetteer]) {
        self.lists = lists
        let suffixes = SuffixTable(lists.flatMap(\.policy.inflections))
        self.suffixes = suffixes
        policies = lists.map { list in
            EntryPolicy(
                letterCase: list.policy.letterCase,
                compounds: list.policy.compounds,
                suffixes: suffixes.mask(of: list.policy.inflections)
            )
        }
        let count = lists.reduce(0) { $0 + $1.spellings.count }
        table = PrefixTable(capacity: count + count / 4)
        entries.reserveCapacity(count)
        spelled.reserveCapacity(count * 12)
        for number in lists.indices { add(number) }
    }

    private mutating func add(_ number: Int) {
        let tokenizer = Tokenizer()
        var tokens: [Token] = []
        let list = lists[number]
        list.file.withUnsafeBufferPointer { file in
            for (index, spelling) in list.spellings.enumerated() {
                let text = UnsafeBufferPointer(rebasing: file[Int(spelling.start)..<Int(spelling.end)])
                tokens.removeAll(keepingCapacity: true)
                _ = tokenizer.tokenizeParagraph(text, from: 0, into: &tokens)
                guard !tokens.isEmpty else { continue }
                let start = Int32(spelled.count)
                spelled.append(contentsOf: text)
                link(
                    path(tokens),
                    Entry(
                        start: start,
                        end: Int32(spelled.count),
                        list: Int32(number),
                        spelling: Int32(index),
                        next: -1
                    )
                )
            }
        }
    }

    /// Adds the nodes that lead to an entry; returns the path of the entry itself.
    private mutating func path(_ tokens: [Token]) -> PathHash {
        var path = PathHash()
        for (depth, token) in tokens.enumerated() {
            path.add(token.hash, gap: depth == 0 ? .none : token.gap)
            if depth < tokens.count - 1 { table.insertNode(path.value) }
        }
        return path
    }

    private mutating func link(_ path: PathHash, _ entry: Entry) {
        let next = table.exchangeTerminal(path.value, Int32(entries.count))
        entries.append(
            Entry(
                start: entry.start,
                end: entry.end,
                list: entry.list,
                spelling: entry.spelling,
                next: next
            )
        )
    }
}

/// The hash of a sequence of tokens.
struct PathHash {
    private(set) var value: UInt64 = 0x51_7c_c1_b7_27_22_0a_95

    @inline(__always)
    mutating func add(_ token: UInt64, gap: Token.Gap) {
        value = (value &+ token &+ UInt64(gap.rawValue)) &* 0x9e37_79b9_7f4a_7c15
        value ^= value >> 31
    }
}
