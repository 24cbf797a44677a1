/// All lists of a language in one look-up structure: a hash trie over tokens.
///
/// The key of a node is the hash of the tokens that lead to it, so the whole
/// trie is one open-addressed table, and the work per token does not depend on
/// the number of entries. A hash only proposes; the bytes decide.
public struct GazetteerIndex: Sendable {
    /// The lists, by number.
    public let lists: [Gazetteer]

    private var table: PrefixTable
    /// The first entry of each terminal node is in the table; the others with the same tokens follow here.
    private var terminals: [Terminal] = []
    /// The suffixes that any list allows, without and with an apostrophe or other mark in front.
    let wordSuffixes: [Inflection.Suffix]
    let markSuffixes: [Inflection.Suffix]
    /// For each list, whether it allows each of `wordSuffixes`, then of `markSuffixes`.
    let allowsSuffix: [[Bool]]

    struct Terminal: Sendable {
        let list: Int32
        let spelling: Int32
        let next: Int32
    }

    /// Builds the index of some lists.
    public init(_ lists: [Gazetteer]) {
        self.lists = lists
        var suffixes: [Inflection.Suffix] = []
        for suffix in lists.flatMap(\.policy.inflections).flatMap(\.suffixes) where !suffixes.contains(suffix)
        {
            suffixes.append(suffix)
        }
        let scalars = ScalarTable.shared
        let isWord = { (suffix: Inflection.Suffix) in
            suffix.text.withUnsafeBufferPointer { scalars.isWord($0.scalar(at: 0).value) }
        }
        wordSuffixes = suffixes.filter(isWord)
        markSuffixes = suffixes.filter { !isWord($0) }
        let ordered = wordSuffixes + markSuffixes
        allowsSuffix = lists.map { list in
            let allowed = Set(list.policy.inflections.flatMap(\.suffixes))
            return ordered.map(allowed.contains)
        }
        let count = lists.reduce(0) { $0 + $1.spellings.count }
        table = PrefixTable(capacity: count * 2)
        terminals.reserveCapacity(count)
        for number in lists.indices { add(number) }
    }

    private mutating func add(_ number: Int) {
        let tokenizer = Tokenizer()
        var tokens: [Token] = []
        let list = lists[number]
        list.file.withUnsafeBufferPointer { file in
            for (index, spelling) in list.spellings.enumerated() {
                tokens.removeAll(keepingCapacity: true)
                let text = UnsafeBufferPointer(rebasing: file[Int(spelling.start)..<Int(spelling.end)])
                _ = tokenizer.tokenizeParagraph(text, from: 0, into: &tokens)
                guard !tokens.isEmpty else { continue }
                var path = PathHash()
                for (depth, token) in tokens.enumerated() {
                    path.add(token.hash, gap: depth == 0 ? .none : token.gap)
                    if depth < tokens.count - 1 { table.insertNode(path.value) }
                }
                let next = table.terminal(path.value)
                table.setTerminal(path.value, Int32(terminals.count))
                terminals.append(Terminal(list: Int32(number), spelling: Int32(index), next: next))
            }
        }
    }

    /// Whether any entry begins with the tokens of this path.
    @inline(__always)
    func hasNode(_ path: PathHash) -> Bool { table.contains(path.value) }

    /// Calls back for every entry whose tokens are those of the path.
    @inline(__always)
    func forEachTerminal(_ path: PathHash, _ body: (Terminal) -> Void) {
        var index = table.terminal(path.value)
        while index >= 0 {
            let terminal = terminals[Int(index)]
            body(terminal)
            index = terminal.next
        }
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
