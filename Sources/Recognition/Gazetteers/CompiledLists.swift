import DocumentModel

/// All lists of a language in the form in which they are looked up: flat arrays in one run of bytes, which may be a mapped file's.
///
/// The bytes hold what the lists' files say and the look-up over it. How a list's entries are found and what they
/// claim is not in there: that comes from the rule files and is given again at every opening.
public struct CompiledLists: Sendable {
    /// What the lists were made from; see ``init(file:sources:)``.
    let sources: FlatArray<UInt8>
    let lists: FlatArray<ListRecord>
    /// The header cells of all lists, each list's joined by tabs.
    let columns: FlatArray<UInt8>
    /// The files of all lists, one behind the other.
    let text: FlatArray<UInt8>
    let spellings: FlatArray<Gazetteer.Spelling>
    let entries: FlatArray<Entry>
    let slots: FlatArray<NodeTable.Slot>
    /// The words of the ``KeyFilter`` of the tokens with which entries begin.
    let beginnings: FlatArray<UInt64>
    /// The words of the ``KeyFilter`` of the paths of more than one token.
    let continuations: FlatArray<UInt64>
    /// The memory behind all of them.
    let owner: SharedBytes

    /// Where one list's parts lie in the arrays of all lists.
    struct ListRecord: BitwiseCopyable, Sendable {
        let columns: FlatRange
        let text: FlatRange
        let spellings: FlatRange
    }

    /// A range of numbers, as it lies in the compiled form.
    struct FlatRange: BitwiseCopyable, Sendable {
        let start: Int
        let count: Int

        var range: Range<Int> { start..<start + count }

        func isInside(_ total: Int) -> Bool {
            start >= 0 && count >= 0 && start <= total && count <= total - start
        }
    }

    /// A spelling of a list's entry, as the look-up finds it.
    struct Entry: BitwiseCopyable, Sendable {
        /// Its bytes in `text`.
        let start: UInt32
        let length: UInt32
        /// The list, by its number.
        let list: Int32
        /// The spelling, by its number in the list.
        let spelling: Int32
        /// An entry with the same tokens that was added before; -1 for none.
        let next: Int32
    }

    /// The lists as values, with what their declarations say; nil when these are not as many.
    public func gazetteers(_ declared: [(provenance: Provenance, policy: Gazetteer.Policy)]) -> [Gazetteer]? {
        guard declared.count == lists.count else { return nil }
        return zip(declared, lists).map { declaration, list in
            Gazetteer(
                provenance: declaration.provenance,
                policy: declaration.policy,
                columns: header(list),
                spellings: spellings[part: list.spellings],
                file: text[part: list.text]
            )
        }
    }

    private func header(_ list: ListRecord) -> [String] {
        let cells = columns[list.columns.range]
        if cells.isEmpty { return [] }
        return cells.split(separator: 0x09, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}

extension FlatArray {
    /// Some of the values, where they lie.
    subscript(part part: CompiledLists.FlatRange) -> FlatArray {
        FlatArray(self, part.range)
    }
}
