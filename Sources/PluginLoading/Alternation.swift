import Recognition

/// A list's entries as a piece of pattern, longest first, so that the longest is tried first.
struct Alternation {
    let source: String

    init(_ list: Gazetteer) {
        let words = Set(list.spellings.map(list.text)).sorted {
            ($0.utf8.count, $1) > ($1.utf8.count, $0)
        }
        let pieces = words.map { Self.quoted($0, list.policy.letterCase) }
        source = (list.policy.letterCase == .ignore ? "(?i:" : "(?:") + pieces.joined(separator: "|") + ")"
    }

    /// The word with everything escaped that means something to PCRE2.
    private static func quoted(_ word: String, _ letterCase: Gazetteer.LetterCase) -> String {
        var pieces = word.map { $0.isLetter || $0.isNumber ? String($0) : "\\\($0)" }
        if letterCase == .sentence, let first = pieces.first { pieces[0] = "(?i:\(first))" }
        return pieces.joined()
    }
}
