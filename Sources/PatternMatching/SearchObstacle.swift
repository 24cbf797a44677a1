/// Why a match of a pattern can begin almost anywhere, so that almost every place of a text must be tried.
public enum SearchObstacle: Hashable, Sendable {
    /// All of the pattern can match nothing.
    case canBeEmpty
    /// `\G`, or a verb before anything else, steers the search, at a byte of the source.
    case steered(at: Int)
    /// A piece that most letters fit comes first, or behind pieces that may be missing, at a byte of the source.
    case letters(at: Int, behindOptional: Bool)

    /// What keeps a pattern from being searched for by its beginning; nil when nothing does, or when that cannot be told.
    ///
    /// - Parameter source: PCRE2 source that compiles.
    public init?(in source: String) {
        guard let obstacle = StartAnalysis.obstacle(in: source) else { return nil }
        self = obstacle
    }
}

extension StartAnalysis {
    static func obstacle(in source: String) -> SearchObstacle? {
        if source.hasPrefix("(*") { return .steered(at: 0) }
        if let range = source.firstRange(of: "\\G") {
            return .steered(at: source.utf8.distance(from: source.startIndex, to: range.lowerBound))
        }
        // A verb further in settles how a match goes on, not where it begins.
        guard let start = start(of: source, passingVerbs: true) else { return nil }
        if start.canBeEmpty { return .canBeEmpty }
        guard start.set.isDense, let broad = start.broad else { return nil }
        return .letters(at: broad.offset, behindOptional: broad.behindOptional)
    }
}
