import Recognition

/// The plugins of a language with their lists: mapped from the cache when it has them, else read.
struct ListShelf {
    /// The plugins, ordered by id.
    let parts: [PluginPart]
    private let cache: ListCache?
    private let compiled: CompiledLists?

    /// Fetches the lists of some plugins.
    init(_ bare: [PluginPart]) {
        let ordered = bare.sorted { $0.id < $1.id }
        let sources = ordered.flatMap(\.sources)
        cache = ListCache(sources)
        let mapped = cache?.open()
        let lists = mapped?.gazetteers(sources.map { ($0.provenance, $0.policy) })
        compiled = lists == nil ? nil : mapped
        parts = lists.map { Self.shared($0, among: ordered) } ?? Self.read(ordered)
    }

    /// The index of the lists of all plugins, in their order; their inflections may have been added.
    @Sendable func index(_ lists: [Gazetteer]) -> GazetteerIndex {
        if let compiled { return GazetteerIndex(lists, compiled: compiled) }
        // What has problems is mended first, and compiled then.
        guard let cache, parts.allSatisfy(\.problems.isEmpty) else { return GazetteerIndex(lists) }
        return GazetteerIndex(lists, compiled: cache.compile(lists))
    }

    private static func shared(_ lists: [Gazetteer], among parts: [PluginPart]) -> [PluginPart] {
        var rest = lists[...]
        return parts.map { part in
            defer { rest = rest.dropFirst(part.sources.count) }
            return part.carrying(Array(rest.prefix(part.sources.count)))
        }
    }

    /// Reads all lists, on two threads.
    private static func read(_ parts: [PluginPart]) -> [PluginPart] {
        let half = parts.reduce(0) { $0 + $1.listSize } / 2
        var size = 0
        let early = parts.prefix { part in
            defer { size += part.listSize }
            return size < half
        }
        let late = parts.dropFirst(early.count)
        let (first, second) = inParallel({ early.map { $0.readingLists() } }) {
            late.map { $0.readingLists() }
        }
        return first + second
    }
}
