import PatternMatching
import Recognition

/// What names mean in each plugin's files: its own fragments, lists, types and inflections first, then those of the
/// plugins that it needs.
struct PluginScope {
    private let parts: [String: PluginPart]
    private let fragments: [String: [String: SourceText]]
    private let lists: [Gazetteer]
    private let listNumbers: [String: [String: Int]]
    /// The annotation types of all plugins, by name.
    let types: [String: AnnotationType]

    init(_ parts: [PluginPart], lists: [Gazetteer]) {
        self.parts = Dictionary(uniqueKeysWithValues: parts.map { ($0.id, $0) })
        fragments = self.parts.mapValues { part in
            Dictionary(part.fragments.map { ($0.name, $0.source) }) { first, _ in first }
        }
        self.lists = lists
        listNumbers = lists.enumerated().reduce(into: [:]) { numbers, list in
            let provenance = list.element.provenance
            numbers[provenance.plugin, default: [:]][provenance.rule] = list.offset
        }
        types = Dictionary(parts.flatMap(\.folder.manifest.types).map { ($0.name, $0) }) { first, _ in first }
    }

    /// What `{{name}}` or `{{plugin.name}}` stands for in one of a plugin's files; nil when it is not known.
    ///
    /// In a file for every language a name may be one that only other languages declare: it matches nothing.
    func target(_ name: String, in plugin: String, file: String) -> PatternExpander.Target? {
        first(name, in: plugin) { target(named: $0, ownedBy: $1) }
            ?? (isDeclaredElsewhere(name, in: plugin, file: file) ? .alternation("(?!)") : nil)
    }

    /// The number of the list that a plugin's files call by a name.
    func list(_ name: String, in plugin: String) -> Int? {
        first(name, in: plugin) { listNumbers[$1]?[$0] }
    }

    /// Whether a file for every language uses a name that only languages other than the loaded ones declare.
    func isDeclaredElsewhere(_ name: String, in plugin: String, file: String) -> Bool {
        guard PluginFolder.isForAnyLanguage(file: file) else { return false }
        return first(name, in: plugin) { name, owner in
            guard let folder = parts[owner]?.folder else { return nil }
            return folder.languages.contains { folder.rules(of: $0) { _ in }.declares(name) } ? true : nil
        } ?? false
    }

    /// The names that a plugin's patterns can use.
    func references(in plugin: String) -> [String] {
        owners(plugin).flatMap { owner in
            Array(fragments[owner, default: [:]].keys) + Array(listNumbers[owner, default: [:]].keys)
                + types.values.filter { $0.plugin == owner }.map(\.name)
        }
    }

    /// The names of the lists that a plugin's files can use.
    func lists(in plugin: String) -> [String] {
        owners(plugin).flatMap { Array(listNumbers[$0, default: [:]].keys) }
    }

    /// The names of the types that a plugin's rules can make.
    func types(in plugin: String) -> [String] {
        types.values.filter { owners(plugin).contains($0.plugin) }.map(\.name)
    }

    /// The names of the relations that a plugin's rules can make.
    func relations(in plugin: String) -> [String] {
        owners(plugin).flatMap { parts[$0]?.folder.manifest.relations ?? [] }.map(\.name)
    }

    /// A plugin and those that it needs, in the order in which names are looked for; for what belongs to no plugin, all.
    func owners(_ plugin: String) -> [String] {
        guard let part = parts[plugin] else { return parts.keys.sorted() }
        return [plugin] + part.folder.manifest.needs
    }

    private func first<Found>(
        _ name: String,
        in plugin: String,
        _ find: (_ name: String, _ owner: String) -> Found?
    ) -> Found? {
        let pieces = name.split(separator: ".", maxSplits: 1).map(String.init)
        if pieces.count == 2 { return find(pieces[1], pieces[0]) }
        for owner in owners(plugin) {
            if let found = find(name, owner) { return found }
        }
        return nil
    }

    private func target(named name: String, ownedBy plugin: String) -> PatternExpander.Target? {
        if let source = fragments[plugin]?[name] { return .fragment(source, plugin: plugin) }
        if let number = listNumbers[plugin]?[name] {
            let list = lists[number]
            return list.policy.isInline
                ? .alternation(Alternation(list).source) : .reference(.gazetteer(number))
        }
        if let type = types[name], type.plugin == plugin { return .reference(.annotation(name)) }
        return nil
    }
}
