import DocumentModel
import Recognition

/// The plugins found in some folders, and what they bring for each language.
public struct PluginLibrary: Sendable {
    /// The plugins that are used, ordered by id.
    let folders: [PluginFolder]
    let reported: Set<String>
    let normalizers: [String: any Normalizer]

    /// Why plugins cannot be used.
    public enum Failure: Error, Sendable {
        /// Files have problems: all of them, in the order of the files.
        case problems([PluginProblem])
        /// A plugin was asked for that is not there.
        case unknownPlugin(name: String, known: [String])
        /// An option was chosen that no plugin in use has.
        case unknownOption(name: String, known: [String])
        /// An option was to be something else than it can; without choices it is a whole number.
        case wrongChoice(option: String, choice: String, choices: [String])
    }

    /// Finds plugins.
    ///
    /// - Parameters:
    ///   - paths: folders that are a plugin or hold plugins; of two plugins with one id the later path's is taken.
    ///   - selection: the plugins whose annotations are wanted, nil for all; those that they need come along.
    ///   - normalizers: what rules can name.
    public init(
        paths: [String],
        selection: [String]? = nil,
        normalizers: [String: any Normalizer]
    ) throws(Failure) {
        let discovery = PluginDiscovery(paths)
        if let unknown = selection?.first(where: { discovery.byID[$0] == nil }), discovery.problems.isEmpty {
            throw .unknownPlugin(name: unknown, known: discovery.ids)
        }
        self.init(discovery, wanted: Set(selection ?? discovery.ids), normalizers)
        let problems = discovery.problems + discovery.withNeeds(reported).missing
        if !problems.isEmpty { throw .problems(Self.inOrder(problems + problemsOfRules())) }
    }

    /// Takes the plugins that are wanted and those that they need, whatever is wrong with them.
    init(_ discovery: PluginDiscovery, wanted: Set<String>, _ normalizers: [String: any Normalizer]) {
        reported = wanted.union(
            discovery.withNeeds(wanted).ids.compactMap { discovery.byID[$0]?.manifest }
                .filter { wanted.contains($0.id) && $0.relatesMentionsOfOthers }.flatMap(\.needs)
        )
        folders = discovery.withNeeds(wanted).ids.compactMap { discovery.byID[$0] }
        allFolders = discovery.ids.compactMap { discovery.byID[$0] }
        self.normalizers = normalizers
    }

    /// The ids of the plugins in a folder, which may be a plugin itself.
    public static func pluginIDs(in path: String) throws(Failure) -> [String] {
        try PluginLibrary(paths: [path], selection: [], normalizers: [:]).allFolders.map(\.manifest.id)
    }

    /// Every plugin found, also those that were not selected: their words tell languages apart.
    let allFolders: [PluginFolder]

    /// The plugins that are used, by id.
    public var manifests: [Manifest] { folders.map(\.manifest) }

    /// Whether a plugin's annotations are reported.
    public func isReported(_ plugin: String) -> Bool { reported.contains(plugin) }

    /// The languages that a plugin brings, sorted.
    public func languages(of plugin: String) -> [String] {
        folders.first { $0.manifest.id == plugin }?.languages.filter { $0 != PluginFolder.anyLanguage } ?? []
    }

    /// Everything that the plugins bring for one language.
    public func recognizers(for language: String) throws(Failure) -> RecognizerSet {
        let cache = RuleCache(folders, language: language, reported: reported)
        if let known = cache?.open(normalizers: normalizers) { return known }
        let shelf = shelf(language)
        let (recognizers, problems) = link(shelf)
        guard let recognizers, problems.isEmpty else { throw .problems(Self.inOrder(problems)) }
        cache?.keep(recognizers, shelf.parts.flatMap(\.sources))
        return recognizers
    }

    /// A pattern that belongs to no plugin, linked to the lists and types that ``recognizers(for:)`` has for a language.
    public func pattern(_ pattern: String, for language: String) throws(Failure) -> LinkedPattern {
        var linker = PluginLinker(shelf(language), normalizers: normalizers)
        if let linked = linker.link(pattern: pattern) { return linked }
        throw .problems(Self.inOrder(linker.problems))
    }

    /// The linked rules of some plugins, and every problem in them.
    private func link(_ shelf: ListShelf) -> (RecognizerSet?, [PluginProblem]) {
        var linker = PluginLinker(shelf, normalizers: normalizers)
        let recognizers = linker.link(reported: reported)
        return (recognizers, linker.problems)
    }

    /// What the plugins in use have for a language, read on two threads.
    func shelf(_ language: String) -> ListShelf {
        let read = { @Sendable (folders: ArraySlice<PluginFolder>) in
            folders.map { PluginPart($0, languages: $0.languages(for: language)) }
        }
        let (first, second) = (folders.prefix(folders.count / 2), folders.dropFirst(folders.count / 2))
        let (early, late) = inParallel({ read(first) }) { read(second) }
        return ListShelf(early + late)
    }

    /// The problems in the rules of all languages: an author whose manifest is wrong wants to see them too.
    private func problemsOfRules() -> [PluginProblem] {
        Set(folders.flatMap(\.languages)).sorted().flatMap(problems(in:))
    }

    /// The problems in the rules and lists for documents of a language.
    func problems(in language: String) -> [PluginProblem] { link(shelf(language)).1 }

    static func inOrder(_ problems: [PluginProblem]) -> [PluginProblem] {
        Set(problems).sorted { ($0.location, $0.message) < ($1.location, $1.message) }
    }

    /// The languages that some plugin has rules for, and not only words.
    public var languagesWithRules: Set<String> {
        Set(allFolders.flatMap { folder in folder.languages.filter(folder.hasRules) })
    }

    /// The languages that some plugin has rules for and that build on no other: a text that may as well be in
    /// one that builds on it is taken for the plain one.
    public var plainLanguages: Set<String> {
        languagesWithRules.subtracting(allFolders.flatMap(\.manifest.buildsOn.keys))
    }

    /// The problems in the files of a plugin by which languages are told apart.
    func problemsOfLanguageWords(of plugin: String) -> [PluginProblem] {
        var problems: [PluginProblem] = []
        for folder in folders where folder.manifest.id == plugin {
            for language in folder.languages {
                _ = folder.languageWords(of: language) { problems.append($0) }
            }
        }
        return problems
    }

    /// The words by which languages are told apart, by language.
    public func languageWords() throws(Failure) -> [String: [String]] {
        var problems: [PluginProblem] = []
        var words: [String: [String]] = [:]
        for folder in allFolders {
            for language in folder.languages where language != PluginFolder.anyLanguage {
                let found = folder.languageWords(of: language) { problems.append($0) }
                if !found.isEmpty { words[language, default: []] += found }
            }
        }
        if !problems.isEmpty { throw .problems(problems) }
        return words
    }
}
