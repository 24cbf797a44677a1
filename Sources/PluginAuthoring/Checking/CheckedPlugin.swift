import Vev

/// A plugin as the checks see it: what one of its language folders declares.
struct CheckedPlugin {
    /// The plugin, with nothing but what this folder declares.
    let listing: PluginListing
    /// The plugin and all that are in use with it, for the same language.
    let surroundings: [PluginListing]

    /// The types that the plugin's patterns can refer to.
    var types: Set<String> {
        let owners = [listing.manifest.id] + listing.manifest.needs
        return Set(
            surroundings.map(\.manifest).filter { owners.contains($0.id) }.flatMap(\.types).map(\.name)
        )
    }

    /// Whether a place is in one of the plugin's own files.
    func holds(_ location: SourceLocation) -> Bool { location.file.hasPrefix(listing.path + "/") }
}

extension AuthoredPlugins {
    /// The plugins of the folder, once for each of their languages.
    ///
    /// What is for every language is read as documents of the first language see it, because it may name
    /// what only languages declare.
    var checkedPlugins: [CheckedPlugin] { plugins.flatMap(checked) }

    private func checked(_ plugin: String) -> [CheckedPlugin] {
        let languages = library.languages(of: plugin)
        // A language that nobody brings sees what is for every language.
        return (languages.isEmpty ? ["und"] : languages).enumerated().compactMap { number, language in
            let all = library.listings(for: language)
            let folders = number == 0 ? ["any", language] : [language]
            return all.first { $0.manifest.id == plugin }.map {
                CheckedPlugin(listing: $0.declared(in: folders), surroundings: all)
            }
        }
    }
}
