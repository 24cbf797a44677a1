import DocumentModel
import Recognition

/// The plugins found in some folders, and what they bring for each language.
public struct PluginLibrary: Sendable {
    /// The plugins that are used, ordered by id.
    let folders: [PluginFolder]
    private let reported: Set<String>
    private let normalizers: [String: any Normalizer]

    /// Why plugins cannot be used.
    public enum Failure: Error, Sendable {
        /// Files have problems: all of them, in the order of the files.
        case problems([PluginProblem])
        /// A plugin was asked for that is not there.
        case unknownPlugin(name: String, known: [String])
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
        var problems: [PluginProblem] = []
        var byID: [String: PluginFolder] = [:]
        for path in paths {
            let found = PluginFolder.find(in: path)
            if found.isEmpty {
                let reason =
                    PluginFolder.exists(path)
                    ? "there is no plugin.yaml in it or in a folder within it" : "there is no such folder"
                problems.append(PluginProblem(.unreadable(reason: reason), at: SourceLocation(file: path)))
            }
            for folder in found {
                guard let plugin = PluginFolder(folder, report: { problems.append($0) }) else { continue }
                byID[plugin.manifest.id] = plugin
            }
        }
        let known = byID.keys.sorted()
        if let unknown = selection?.first(where: { byID[$0] == nil }), problems.isEmpty {
            throw .unknownPlugin(name: unknown, known: known)
        }
        let wanted = selection ?? known
        let needed = Self.withNeeds(wanted, byID) { problems.append($0) }
        if !problems.isEmpty { throw .problems(problems.sorted { $0.location < $1.location }) }
        folders = needed.sorted().map { byID[$0]! }
        reported = Set(wanted)
        self.normalizers = normalizers
        allFolders = known.map { byID[$0]! }
    }

    /// The ids of the plugins in a folder, which may be a plugin itself.
    public static func pluginIDs(in path: String) throws(Failure) -> [String] {
        try PluginLibrary(paths: [path], selection: [], normalizers: [:]).allFolders.map(\.manifest.id)
    }

    /// Every plugin found, also those that were not selected: their words tell languages apart.
    private let allFolders: [PluginFolder]

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
        var problems: [PluginProblem] = []
        let parts = folders.map { folder in
            PluginPart(
                folder: folder,
                files: folder.languages(for: language).map { name in
                    folder.rules(of: name) { problems.append($0) }
                }
            )
        }
        var linker = PluginLinker(parts: parts, normalizers: normalizers)
        let recognizers = linker.link(reported: reported)
        problems += linker.problems
        if let recognizers, problems.isEmpty { return recognizers }
        throw .problems(problems.sorted { $0.location < $1.location })
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

    /// The plugins and all that they need, directly or not.
    private static func withNeeds(
        _ wanted: [String],
        _ byID: [String: PluginFolder],
        report: (PluginProblem) -> Void
    ) -> Set<String> {
        var (open, all) = (wanted, Set<String>())
        while let id = open.popLast() {
            guard let folder = byID[id], all.insert(id).inserted else { continue }
            for need in folder.manifest.needs {
                if byID[need] == nil {
                    report(
                        PluginProblem(
                            .missingPlugin(need, known: byID.keys.sorted()),
                            at: SourceLocation(file: "\(folder.path)/plugin.yaml")
                        )
                    )
                }
                open.append(need)
            }
        }
        return all
    }
}
