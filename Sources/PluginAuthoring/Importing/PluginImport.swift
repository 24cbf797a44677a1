/// A plugin made of recognizers that were written for another tool.
///
///     let imported = PluginImport(
///         [ImportSource(path: "patterns.jsonl", bytes: bytes)],
///         PluginImport.Options(id: "vessels")
///     )
///     try imported.draft?.write(to: "my-plugins/vessels")
///     imported.notes.forEach { print($0) }
public struct PluginImport: Sendable {
    /// The plugin's folder; nil when nothing could be carried over.
    public let draft: PluginFolderDraft?
    /// What was not carried over, in the order of the files.
    public let notes: [ImportNote]
    private let counts: Counts

    /// What an import is to make.
    public struct Options: Sendable {
        /// The plugin's id.
        public let id: String
        /// The language folder of what names no language.
        public let language: String
        /// The plugins that declare annotation types already, by type.
        public let knownTypes: [String: String]

        /// Makes options; without a language the rules are for every one.
        public init(id: String, language: String? = nil, knownTypes: [String: String] = [:]) {
            self.id = id
            self.language = language ?? PluginNaming.anyLanguage
            self.knownTypes = knownTypes
        }
    }

    /// Reads sources and drafts a plugin of what can be carried over.
    public init(_ sources: [ImportSource], _ options: Options) {
        var parts = ImportedParts()
        for source in sources {
            switch source.format {
            case .presidio: PresidioReader(source: source, language: options.language).read(into: &parts)
            case .spacy:
                var reader = EntityRulerReader(source: source, language: options.language)
                reader.read(into: &parts)
            }
        }
        notes = parts.notes
        counts = Counts(parts)
        let hasContents = !parts.rules.isEmpty || parts.lists.contains { $0.type != nil }
        draft = hasContents ? ImportedFolder(parts, sources.map(\.name), options).draft : nil
    }

    /// What became of the sources, in one line.
    ///
    /// - Parameter folder: where the plugin was written to.
    public func summary(writtenTo folder: String) -> String {
        let made = [counts.rules > 0 ? counts.rulesText : nil, counts.lists > 0 ? counts.listsText : nil]
        let lost = counts.lost > 0 ? "; \(lossSummary)" : ""
        return "\(made.compactMap(\.self).joined(separator: " and ")) written to \(folder)\(lost)"
    }

    /// How much was not carried over, in one line.
    public var lossSummary: String {
        let all = counts.kept + counts.lost
        return "\(counts.lost) of \(all) pattern\(all == 1 ? "" : "s") \(counts.lost == 1 ? "was" : "were")"
            + " not carried over"
    }

    /// The numbers that a summary tells.
    private struct Counts {
        let rules: Int
        let lists: Int
        let entries: Int
        let kept: Int
        let lost: Int

        init(_ parts: ImportedParts) {
            rules = parts.rules.count
            let filed = parts.lists.filter { !$0.isInline }
            lists = filed.count
            entries = filed.reduce(0) { $0 + $1.entries.count }
            (kept, lost) = (parts.kept, parts.lost)
        }

        var rulesText: String { "\(rules) rule\(rules == 1 ? "" : "s")" }
        var listsText: String {
            "\(lists) list\(lists == 1 ? "" : "s") with \(entries) entr\(entries == 1 ? "y" : "ies")"
        }
    }
}
