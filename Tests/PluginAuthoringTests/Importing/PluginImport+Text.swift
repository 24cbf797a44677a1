import PluginAuthoring

extension PluginImport {
    /// Imports one text.
    init(_ text: String, as name: String, language: String? = nil, knownTypes: [String: String] = [:]) {
        self.init(
            [ImportSource(path: name, bytes: Array(text.utf8))],
            Options(id: "imported", language: language, knownTypes: knownTypes)
        )
    }

    /// The text of a file of the draft.
    func file(_ path: String) -> String? { draft?.files.first { $0.path == path }?.text }
}
