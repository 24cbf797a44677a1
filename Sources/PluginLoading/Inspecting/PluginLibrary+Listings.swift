import DocumentModel
import Recognition

extension PluginLibrary {
    /// What the plugins in use declare for documents of a language, ordered by plugin.
    ///
    /// It is made for people who look at plugins: what has problems is listed as
    /// far as it can be read.
    ///
    /// - Parameter language: a BCP 47 tag; one that no plugin brings lists what is for every language.
    public func listings(for language: String) -> [PluginListing] {
        let parts = ListShelf(folders.map { PluginPart($0, languages: $0.languages(for: language)) }).parts
        let lists = parts.flatMap(\.lists)
        let linker = RuleLinker(scope: PluginScope(parts, lists: lists), normalizers: normalizers)
        let names = lists.map(\.provenance)
        return parts.map { part in
            PluginListing(
                path: part.folder.path,
                manifest: part.folder.manifest,
                rules: part.rules.map { RuleListing($0, of: part.id, linker, lists: names) },
                fragments: part.fragments.map(FragmentListing.init),
                lists: part.lists.compactMap { list in
                    part.gazetteers.first { $0.id == list.provenance.rule }.map {
                        ListListing(list, $0, part)
                    }
                }
            )
        }
    }
}

extension RuleListing {
    init(_ rule: RuleDeclaration, of plugin: String, _ linker: RuleLinker, lists: [Provenance]) {
        let (expansion, problems) = linker.expansion(of: rule.pattern, plugin)
        self.init(
            provenance: Provenance(plugin: plugin, rule: rule.id),
            language: rule.map.file.language,
            about: rule.about,
            location: rule.map.location(of: "id"),
            types: rule.emissions.map(\.type),
            condition: rule.condition,
            pattern: rule.pattern.text,
            patternLocation: rule.pattern.location(byte: 0),
            expanded: problems.isEmpty ? ExpandedPattern(expansion, lists: lists) : nil,
            examples: rule.listedExamples(of: plugin)
        )
    }
}

extension RuleDeclaration {
    /// The rule's examples of all kinds.
    func listedExamples(of plugin: String) -> [PluginExample] {
        examples.map { example in
            PluginExample(
                plugin: plugin,
                rule: id,
                language: map.file.language,
                condition: condition,
                text: example.text,
                kind: example.kind,
                location: map.file.location(of: example.node)
            )
        }
    }
}

extension FragmentListing {
    init(_ fragment: RuleFile.Fragment) {
        self.init(
            name: fragment.name,
            language: fragment.source.file.language,
            location: fragment.source.location(byte: 0),
            pattern: fragment.source.text
        )
    }
}

extension ListListing {
    init(_ list: Gazetteer, _ declaration: RuleFile.GazetteerDeclaration, _ part: PluginPart) {
        let map = declaration.map
        self.init(
            gazetteer: list,
            language: map.file.language,
            location: map.location(of: "id"),
            file: declaration.path.map { "\(declaration.folder)/\($0.text)" },
            entriesLocation: map.location(of: declaration.path == nil ? "words" : "file"),
            words: map.strings("words").map { map.file.location(of: $0.node) }
        )
    }
}
