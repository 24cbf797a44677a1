/// Why a match of a pattern can begin almost anywhere, so that almost every place of a text must be tried.
public enum SearchObstacle: Hashable, Sendable {
    /// All of the pattern can match nothing.
    case canBeEmpty
    /// `\G`, or a verb before anything else, steers the search, at a byte of the source.
    case steered(at: Int)
    /// What stands at a byte of the source is not looked into.
    case unread(at: Int)
    /// A piece that most letters fit comes first, or behind pieces that may be missing, at a byte of the source.
    case letters(at: Int, behindOptional: Bool)

    /// What keeps a pattern from being searched for by its beginning; nil when nothing does.
    ///
    /// - Parameter source: PCRE2 source that compiles.
    public init?(in source: String) {
        if source.hasPrefix("(*") {
            self = .steered(at: 0)
        } else if let range = source.firstRange(of: "\\G") {
            self = .steered(at: source.utf8.distance(from: source.startIndex, to: range.lowerBound))
        } else {
            // A verb further in settles how a match goes on, not where it begins.
            switch PatternReader.read(source, passingVerbs: true) {
            case .failure(let obstacle): self = .unread(at: obstacle.offset)
            case .success(let tree):
                guard let found = tree.searchObstacle else { return nil }
                self = found
            }
        }
    }
}

extension PatternTree {
    fileprivate var searchObstacle: SearchObstacle? {
        let groups = namedGroups
        if beginning(groups).canBeEmpty { return .canBeEmpty }
        return broadBeginning(groups).map { .letters(at: $0.offset, behindOptional: $0.behindOptional) }
    }

    /// The first piece that most letters fit and that can begin the text, and whether pieces that may be missing come
    /// before it.
    private func broadBeginning(_ groups: [String: PatternTree]) -> (offset: Int, behindOptional: Bool)? {
        switch self {
        case .scalar(let set, let offset): set.isBroad ? (offset, false) : nil
        case .named(_, let part): part.broadBeginning(groups)
        case .repeated(let part, _, let most): most == 0 ? nil : part.broadBeginning(groups)
        case .alternatives(let parts): parts.lazy.compactMap { $0.broadBeginning(groups) }.first
        case .sequence(let parts): Self.broadBeginning(of: parts, groups)
        default: nil
        }
    }

    private static func broadBeginning(
        of parts: [PatternTree],
        _ groups: [String: PatternTree]
    ) -> (offset: Int, behindOptional: Bool)? {
        var isBehind = false
        for part in parts {
            if let found = part.broadBeginning(groups) {
                return (found.offset, found.behindOptional || isBehind)
            }
            let beginning = part.beginning(groups)
            guard beginning.canBeEmpty else { return nil }
            isBehind = isBehind || !beginning.bytes.isEmpty || !beginning.references.isEmpty
        }
        return nil
    }
}
