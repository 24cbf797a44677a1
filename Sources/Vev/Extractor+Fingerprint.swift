import PluginLoading

extension Extractor {
    /// The folders of the plugins that were found.
    package var pluginFolders: [String] { library.folderPaths }

    /// The language whose rules read a document of a language; `und` where only those for every language do.
    package func rulesLanguage(ofDocumentIn language: String?) -> String { rulesLanguage(of: language) }

    /// A number that changes with anything that what is found in documents of a language depends on: plugins,
    /// settings and the version of Vev.
    package func fingerprint(for rulesLanguage: String) -> UInt64 {
        var hash = ContentHash()
        hash.add(VevVersion.current)
        hash.add(configuration.plugins?.sorted().joined(separator: ",") ?? "*")
        hash.add(configuration.language ?? "auto")
        hash.add(configuration.referenceTime?.dateTimeText ?? "")
        hash.add(configuration.minimumScore.description)
        for option in configuration.options.sorted(by: { $0.key < $1.key }) {
            hash.add("\(option.key)=\(option.value)")
        }
        hash.add(String(library.fingerprint(for: rulesLanguage)))
        return hash.number
    }
}
