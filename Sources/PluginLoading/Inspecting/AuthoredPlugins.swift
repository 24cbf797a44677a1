import Recognition

/// The plugins of a folder as their author sees them: all that is wrong with them, and all that can be read.
public struct AuthoredPlugins: Sendable {
    /// The ids of the plugins in the folder whose manifests can be used, sorted.
    public let plugins: [String]
    /// Every problem of the plugins, over all their languages, in the order of the files.
    public let problems: [PluginProblem]
    /// The plugins with all that they need.
    public let library: PluginLibrary

    /// Reads a folder.
    ///
    /// - Parameters:
    ///   - folder: a plugin's folder, or one that holds plugins.
    ///   - paths: where plugins lie that those of the folder may need.
    ///   - normalizers: what rules can name.
    public init(
        _ folder: String,
        beside paths: [String],
        normalizers: [String: any Normalizer] = Normalizers.byName
    ) {
        let own = PluginDiscovery([folder])
        let all = PluginDiscovery(paths + [folder])
        let library = PluginLibrary(all, wanted: Set(own.ids), normalizers)
        let languages = Set(own.byID.values.flatMap(\.languages)).sorted()
        plugins = own.ids
        problems = PluginLibrary.inOrder(
            own.problems + all.withNeeds(Set(own.ids)).missing + languages.flatMap(library.problems(in:))
                + own.ids.flatMap(library.problemsOfLanguageWords(of:))
        )
        self.library = library
    }
}
