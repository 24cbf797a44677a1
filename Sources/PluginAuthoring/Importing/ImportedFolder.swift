/// Writes imported parts as the files of a plugin.
struct ImportedFolder {
    private let parts: ImportedParts
    private let sources: [String]
    private let options: PluginImport.Options

    init(_ parts: ImportedParts, _ sources: [String], _ options: PluginImport.Options) {
        (self.parts, self.sources, self.options) = (parts, sources, options)
    }

    var draft: PluginFolderDraft {
        let readme = ImportReadme(id: options.id, parts: parts, sources: sources).text
        let files: [PluginFolderDraft.File] = [.init("plugin.yaml", manifest), .init("README.md", readme)]
        return PluginFolderDraft(id: options.id, files: files + lists + languages.flatMap(ruleFiles))
    }

    private var languages: [String] {
        Set(parts.rules.map(\.language) + parts.lists.map(\.language)).sorted()
    }

    // MARK: The manifest

    /// A type that another plugin declares is made for that plugin: two plugins cannot declare one type.
    private var manifest: String {
        let used = Set(parts.rules.map(\.type) + parts.lists.compactMap(\.type))
        let owner = { (type: String) in options.knownTypes[type].flatMap { $0 == options.id ? nil : $0 } }
        let needs = Set(used.compactMap(owner)).sorted()
        let own = parts.labels.filter { used.contains($0.type) && owner($0.type) == nil }
        var lines = [
            "id: \(YAMLText.scalar(options.id))",
            "version: 0.1.0",
            "summary: \(YAMLText.scalar("Imported from " + sources.joined(separator: ", ")))",
            #"vev: ">=0.1""#,
        ]
        if !needs.isEmpty { lines.append("needs: \(YAMLText.list(needs))") }
        if !own.isEmpty { lines.append("types:") }
        for (type, label) in own {
            lines.append("  \(YAMLText.scalar(type)):")
            lines.append("    label: \(YAMLText.scalar(Self.readable(label)))")
        }
        let filed = parts.lists.filter { !$0.isInline }
        if !filed.isEmpty { lines.append("sources:") }
        lines += filed.map { "  - " + Self.source(of: $0) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A label of capitals and underscores as people write it.
    private static func readable(_ label: String) -> String {
        let words = label.split { $0 == "_" || $0 == " " }.joined(separator: " ")
        return words.contains(where: \.isLowercase) ? words : words.prefix(1) + words.dropFirst().lowercased()
    }

    private static func source(of list: ImportedList) -> String {
        YAMLText.mapping([
            ("file", YAMLText.scalar(list.path)),
            ("source", YAMLText.scalar("imported from \(list.origin)")),
            ("licence", YAMLText.scalar("that of \(list.origin)")),
        ])
    }

    // MARK: Lists

    private var lists: [PluginFolderDraft.File] {
        parts.lists.filter { !$0.isInline }.map { list in
            let header = list.hasIDs ? "name\tid" : "name"
            let lines = list.entries.map { list.hasIDs ? "\($0.name)\t\($0.id ?? "")" : $0.name }
            return .init(list.path, ([header] + lines).joined(separator: "\n") + "\n")
        }
    }

    // MARK: Rule files

    /// The most bytes of rules in a file, well below what a plugin's file may have.
    private static let longestRuleFile = 2 << 20

    private func ruleFiles(_ language: String) -> [PluginFolderDraft.File] {
        let text = ImportedRuleText(parts: parts, language: language)
        var bodies = [""]
        for rule in text.rules {
            if bodies[bodies.count - 1].utf8.count + rule.utf8.count > Self.longestRuleFile {
                bodies.append("")
            }
            bodies[bodies.count - 1] += rule
        }
        return bodies.enumerated().map { number, body in
            let name = number == 0 ? "rules" : "rules-\(number + 1)"
            let rules = body.isEmpty ? "" : "rules:\n\(body)"
            return .init("\(language)/\(name).yaml", (number == 0 ? text.head : "") + rules)
        }
    }
}
