import DocumentModel
import Recognition

/// Links the rule files of some plugins to each other: names to lists, patterns to code, rules to an order.
struct PluginLinker {
    private let shelf: ListShelf
    private let parts: [PluginPart]
    private let normalizers: [String: any Normalizer]
    private(set) var problems: [PluginProblem] = []

    init(_ shelf: ListShelf, normalizers: [String: any Normalizer]) {
        self.shelf = shelf
        parts = shelf.parts
        self.normalizers = normalizers
    }

    /// A pattern that belongs to no plugin, linked to what all of them bring; nil when it has problems.
    mutating func link(pattern: String) -> LinkedPattern? {
        let scope = PluginScope(parts, lists: parts.flatMap(\.lists))
        var linker = RuleLinker(scope: scope, normalizers: normalizers)
        defer { problems += linker.problems }
        return linker.compile(SourceText(given: pattern), "", owner: "'\(pattern)'")
    }

    /// The linked recognizers; nil when problems were found.
    mutating func link(reported: Set<String>) -> RecognizerSet? {
        let bareLists = parts.flatMap(\.lists)
        let scope = PluginScope(parts, lists: bareLists)
        var linker = RuleLinker(scope: scope, normalizers: normalizers)
        let inflections = inflections(&linker)
        let lists = inflected(bareLists, inflections, scope)
        // The two halves of the work do not need each other, and a short text waits for both.
        let (index, rules) = inParallel({ [shelf] in shelf.index(lists) }) {
            parts.flatMap { linker.rules(of: $0) }
        }
        problems += parts.flatMap(\.problems) + linker.problems
        checkTypes(scope)
        checkNicknames()
        guard problems.isEmpty, let steps = ordered(rules, scope.types) else { return nil }
        let uniting = parts.flatMap(\.folder.manifest.relations).filter(\.unites).map(\.name)
        return RecognizerSet(
            index: index,
            steps: steps,
            types: scope.types,
            inflections: scope.types.mapValues { type in
                type.inflections.compactMap { inflection($0, in: type.plugin, inflections, scope) }
            },
            unitingRelations: Set(uniting),
            reportedPlugins: reported
        )
    }

    // MARK: Inflections

    /// The inflections of each plugin, by id.
    private func inflections(_ linker: inout RuleLinker) -> [String: [String: Inflection]] {
        var inflections: [String: [String: Inflection]] = [:]
        for part in parts {
            for declaration in part.inflections {
                let before = declaration.before.flatMap {
                    linker.compile($0, part.id, owner: declaration.map.owner)
                }
                inflections[part.id, default: [:]][declaration.id] = Inflection(
                    id: declaration.id,
                    suffixes: declaration.suffixes,
                    before: before
                )
            }
        }
        return inflections
    }

    private func inflection(
        _ name: String,
        in plugin: String,
        _ inflections: [String: [String: Inflection]],
        _ scope: PluginScope
    ) -> Inflection? {
        scope.owners(plugin).lazy.compactMap { inflections[$0]?[name] }.first
    }

    /// The lists with the inflections that their declarations name.
    private mutating func inflected(
        _ lists: [Gazetteer],
        _ inflections: [String: [String: Inflection]],
        _ scope: PluginScope
    ) -> [Gazetteer] {
        var declarations: [Provenance: RuleFile.GazetteerDeclaration] = [:]
        for part in parts {
            for declaration in part.gazetteers {
                declarations[Provenance(plugin: part.id, rule: declaration.id)] = declaration
            }
        }
        return lists.map { list in
            guard let declaration = declarations[list.provenance] else { return list }
            let plugin = list.provenance.plugin
            return list.carrying(
                declaration.inflections.compactMap { name, node in
                    if let found = inflection(name, in: plugin, inflections, scope) { return found }
                    // A list for every language names inflections that some languages do not have.
                    if declaration.isForAnyLanguage { return nil }
                    let known = scope.owners(plugin).flatMap { Array(inflections[$0, default: [:]].keys) }
                    report(
                        .unknownName("inflection", name, known: known),
                        declaration.map.file.location(of: node)
                    )
                    return nil
                }
            )
        }
    }

    // MARK: Checks

    /// Reports types that name lists which their plugin does not have.
    private mutating func checkNicknames() {
        for part in parts {
            let known = part.lists.map(\.provenance.rule)
            for case let list? in part.folder.manifest.types.map(\.nicknames) where !known.contains(list) {
                report(.unknownName("list", list, known: known), part.manifestLocation)
            }
        }
    }

    /// Reports types that two plugins declare, and lists that emit types unknown to their plugin.
    private mutating func checkTypes(_ scope: PluginScope) {
        var owners: [String: String] = [:]
        for part in parts {
            for type in part.folder.manifest.types {
                guard let owner = owners.updateValue(part.id, forKey: type.name) else { continue }
                report(.duplicate("annotation type of plugin '\(owner)'", type.name), part.manifestLocation)
            }
            for list in part.gazetteers {
                let known = scope.types(in: part.id)
                guard let emission = list.emission, !known.contains(emission.type) else { continue }
                report(
                    .unknownName("annotation type", emission.type, known: known),
                    list.map.location(of: "emit")
                )
            }
        }
    }

    private mutating func ordered(
        _ rules: [Rule],
        _ types: [String: AnnotationType]
    ) -> [RecognizerSet.Step]? {
        switch RuleOrder.steps(rules, types: types) {
        case .success(let steps): return steps
        case .failure(let cycle):
            let first = cycle.members.first?.provenance
            let declaration = parts.first { $0.id == first?.plugin }?.rules.first { $0.id == first?.rule }
            report(
                .circularRules(cycle.members.map { "\($0.provenance)" }),
                declaration?.map.location(of: "pattern") ?? parts[0].manifestLocation
            )
            return nil
        }
    }

    private mutating func report(_ kind: PluginProblem.Kind, _ location: SourceLocation) {
        problems.append(PluginProblem(kind, at: location))
    }
}
