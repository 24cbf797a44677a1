import Synchronization

/// The lexicons that were asked for, made once for all documents.
final class LexiconShelf: Sendable {
    private let made = Mutex<[[Int]: Lexicon]>([:])

    /// Some lists as a normalizer sees them; of two entries with the same word the earlier list's is taken.
    func lexicon(ofLists numbers: [Int], in lists: [Gazetteer]) -> Lexicon {
        if let known = made.withLock({ $0[numbers] }) { return known }
        let lexicon = numbers.map { lists[$0].lexicon }.reduce(Lexicon()) { $0.merging($1) }
        made.withLock { $0[numbers] = lexicon }
        return lexicon
    }
}
