/// All lists of a language in one look-up structure: a hash trie over tokens.
///
/// The key of a node is the hash of the tokens that lead to it, so the whole
/// trie is one open-addressed table, and the work per token does not depend on
/// the number of entries. A hash only proposes; the bytes decide.
public struct GazetteerIndex: Sendable {
    /// The lists, by number.
    public let lists: [Gazetteer]

    /// What is looked up.
    let compiled: CompiledLists
    /// The suffixes that entries of any list may carry.
    let suffixes: SuffixTable
    /// How each list's entries are found.
    let policies: [EntryPolicy]
    /// The lists as normalizers see them.
    let lexicons = LexiconShelf()

    /// What the look-up needs to know of a list, without touching the list.
    struct EntryPolicy: Sendable {
        let letterCase: Gazetteer.LetterCase
        let compounds: Bool
        /// The suffixes that the list allows: bit n for suffix n of the suffix table.
        let suffixes: UInt64
    }

    /// Builds the index of some lists.
    public init(_ lists: [Gazetteer]) { self.init(lists, compiled: CompiledLists(lists)) }

    /// The index of lists that are compiled already.
    ///
    /// - Parameters:
    ///   - lists: what the declarations of the lists say, in the order in which they were compiled.
    ///   - compiled: their entries.
    public init(_ lists: [Gazetteer], compiled: CompiledLists) {
        // The values are made anew, so that the files are in memory once.
        self.lists = compiled.gazetteers(lists.map { ($0.provenance, $0.policy) }) ?? []
        precondition(self.lists.count == lists.count, "the index has other lists than the compiled ones")
        self.compiled = compiled
        let suffixes = SuffixTable(lists.flatMap(\.policy.inflections))
        self.suffixes = suffixes
        policies = lists.map { list in
            EntryPolicy(
                letterCase: list.policy.letterCase,
                compounds: list.policy.compounds,
                suffixes: suffixes.mask(of: list.policy.inflections)
            )
        }
    }
}
