/// Keeps the groups of one text of an author's countable, whatever references and fragments put between them.
struct GroupNumbers {
    /// The numbers that PCRE2 gives the groups of the text, in the order in which they open.
    private var groups: [Int] = []
    private var references: [Reference] = []

    private struct Reference {
        let piece: PatternPieces.Piece
        let reference: NumberedReference
        let index: Int
        let offset: Int
    }

    /// Counts a group of the author's that PCRE2 gives a number.
    mutating func open(_ number: Int) { groups.append(number) }

    /// Leaves room for a reference by number; which group it means is only known at the end of the text.
    mutating func refer(
        _ piece: PatternPieces.Piece,
        of source: SourceText,
        _ expansion: inout PatternExpander.Expansion
    ) {
        guard let reference = NumberedReference(Array(piece.text.utf8)[...]) else { return }
        expansion.begin(piece, of: source)
        references.append(
            Reference(
                piece: piece,
                reference: reference,
                index: reference.index(opened: groups.count),
                offset: expansion.text.utf8.count
            )
        )
        expansion.text += reference.text(0)
    }

    /// Writes the numbers, and reports what no group answers to.
    func settle(
        in source: SourceText,
        _ expansion: inout PatternExpander.Expansion,
        _ report: (PluginProblem) -> Void
    ) {
        guard !references.isEmpty else { return }
        // Groups that share numbers, or that plain parentheses do not open, cannot be counted from outside.
        let isClear = !source.text.contains("(?|") && !source.text.contains("(?n")
        expansion.write(
            references.compactMap { item in
                guard isClear, groups.indices.contains(item.index) else {
                    let kind = PluginProblem.Kind.numberedGroup(item.piece.text, groups: groups.count)
                    report(PluginProblem(kind, at: source.location(byte: item.piece.offset)))
                    return nil
                }
                return (item.offset, item.reference.text(groups[item.index]))
            }
        )
    }
}
