import DocumentModel
import PatternMatching
import Recognition
import Yams

/// Links the rule files of some plugins to each other: names to lists, patterns to code, rules to an order.
struct PluginLinker {
    /// One plugin with its rule files for a language.
    struct Part {
        let folder: PluginFolder
        let files: [(language: String, file: RuleFile)]

        var id: String { folder.manifest.id }
        var fragments: [RuleFile.Fragment] { files.flatMap(\.file.fragments) }
        var gazetteers: [RuleFile.GazetteerDeclaration] { files.flatMap(\.file.gazetteers) }
        var inflections: [RuleFile.InflectionDeclaration] { files.flatMap(\.file.inflections) }
        var rules: [RuleDeclaration] { files.flatMap(\.file.rules) }
    }

    private let parts: [Part]
    private let partByID: [String: Part]
    private let normalizers: [String: any Normalizer]
    private(set) var problems: [PluginProblem] = []

    private var inflections: [String: [String: Inflection]] = [:]
    private var lists: [Gazetteer] = []
    private var listNumbers: [String: [String: Int]] = [:]
    private var fragments: [String: [String: SourceText]] = [:]
    private let types: [String: AnnotationType]

    init(parts: [Part], normalizers: [String: any Normalizer]) {
        self.parts = parts.sorted { $0.id < $1.id }
        self.normalizers = normalizers
        partByID = Dictionary(uniqueKeysWithValues: parts.map { ($0.id, $0) })
        let declared = parts.flatMap(\.folder.manifest.types)
        types = Dictionary(declared.map { ($0.name, $0) }) { first, _ in first }
    }

    /// The linked recognizers; nil when problems were found.
    mutating func link(reported: Set<String>) -> RecognizerSet? {
        for part in parts { collectFragments(part) }
        for part in parts { linkInflections(part) }
        for part in parts { linkLists(part) }
        let rules = parts.flatMap { linkRules($0) }
        checkTypes()
        guard problems.isEmpty else { return nil }
        switch RuleOrder.steps(rules, types: types) {
        case .failure(let cycle):
            reportCycle(cycle)
            return nil
        case .success(let steps):
            let uniting = parts.flatMap(\.folder.manifest.relations).filter(\.unites).map(\.name)
            return RecognizerSet(
                index: GazetteerIndex(lists), steps: steps, types: types, inflections: inflectionsByType(),
                unitingRelations: Set(uniting), reportedPlugins: reported)
        }
    }

    // MARK: Names

    /// What a name means in the scope of a plugin: its own first, then those of the plugins that it needs.
    private func resolve(_ name: String, in plugin: String) -> PatternExpander.Target? {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        if parts.count == 2 { return target(parts[1], ownedBy: parts[0]) }
        return scope(of: plugin).lazy.compactMap { target(name, ownedBy: $0) }.first
    }

    private func target(_ name: String, ownedBy plugin: String) -> PatternExpander.Target? {
        if let source = fragments[plugin]?[name] { return .fragment(source, plugin: plugin) }
        if let number = listNumbers[plugin]?[name] {
            let list = lists[number]
            return list.policy.isInline ? .alternation(Alternation(list).source) : .reference(.gazetteer(number))
        }
        if let type = types[name], type.plugin == plugin { return .reference(.annotation(name)) }
        return nil
    }

    private func scope(of plugin: String) -> [String] {
        [plugin] + (partByID[plugin]?.folder.manifest.needs ?? [])
    }

    private func knownNames(in plugin: String) -> [String] {
        scope(of: plugin).flatMap { owner in
            Array(fragments[owner, default: [:]].keys) + Array(listNumbers[owner, default: [:]].keys)
                + types.values.filter { $0.plugin == owner }.map(\.name)
        }
    }

    private func listNumber(_ name: String, in plugin: String) -> Int? {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        if parts.count == 2 { return listNumbers[parts[0]]?[parts[1]] }
        return scope(of: plugin).lazy.compactMap { listNumbers[$0]?[name] }.first
    }

    private func inflection(_ name: String, in plugin: String) -> Inflection? {
        scope(of: plugin).lazy.compactMap { inflections[$0]?[name] }.first
    }

    private mutating func report(_ kind: PluginProblem.Kind, _ map: YAMLMapping, at key: String? = nil) {
        let node = key.flatMap { map[$0] } ?? map.node
        problems.append(PluginProblem(kind, at: map.file.location(of: node)))
    }

    // MARK: Declarations

    private mutating func collectFragments(_ part: Part) {
        for fragment in part.fragments {
            fragments[part.id, default: [:]][fragment.name] = fragment.source
        }
    }

    private mutating func linkInflections(_ part: Part) {
        for declaration in part.inflections {
            let before = declaration.before.flatMap { compile($0, part.id, declaration.map.owner)?.pattern }
            inflections[part.id, default: [:]][declaration.id] = Inflection(
                id: declaration.id, suffixes: declaration.suffixes, before: before)
        }
    }

    private mutating func linkLists(_ part: Part) {
        for declaration in part.gazetteers {
            if listNumbers[part.id]?[declaration.id] != nil {
                report(.duplicate("gazetteer", declaration.id), declaration.map, at: "id")
                continue
            }
            guard let list = list(declaration, part) else { continue }
            listNumbers[part.id, default: [:]][declaration.id] = lists.count
            lists.append(list)
        }
    }

    private mutating func list(_ declaration: RuleFile.GazetteerDeclaration, _ part: Part) -> Gazetteer? {
        var policy = Gazetteer.Policy()
        policy.letterCase = declaration.letterCase
        policy.compounds = declaration.compounds
        policy.isInline = declaration.isInline
        policy.emission = declaration.emission
        for (name, node) in declaration.inflections {
            if let inflection = inflection(name, in: part.id) {
                policy.inflections.append(inflection)
            } else {
                let known = scope(of: part.id).flatMap { Array(inflections[$0, default: [:]].keys) }
                problems.append(
                    PluginProblem(
                        .unknownName("inflection", name, known: known),
                        at: declaration.map.file.location(of: node)))
            }
        }
        if let emission = declaration.emission { checkType(emission.type, part, declaration.map, at: "emit") }
        let provenance = Provenance(plugin: part.id, rule: declaration.id)
        return read(declaration, part, provenance, policy)
    }

    private mutating func read(
        _ declaration: RuleFile.GazetteerDeclaration, _ part: Part, _ provenance: Provenance,
        _ policy: Gazetteer.Policy
    ) -> Gazetteer? {
        guard let (name, node) = declaration.path else {
            let place = declaration.map.file.location(of: declaration.map["words"])
            return GazetteerFile.list(declaration.words, provenance: provenance, policy: policy) { problem in
                problems.append(PluginProblem(.invalidList(reason: problem.message), at: place))
            }
        }
        guard let path = PluginFile.path(name, in: declaration.folder, plugin: part.folder.path) else {
            problems.append(
                PluginProblem(.outsideFolder(name), at: declaration.map.file.location(of: node)))
            return nil
        }
        do throws(PluginProblem) {
            let bytes = try PluginFile.read(path, limit: PluginFile.listLimit)
            try PluginFile.checkUTF8(bytes, path)
            return GazetteerFile.read(bytes, provenance: provenance, policy: policy) { problem in
                problems.append(
                    PluginProblem(
                        .invalidList(reason: problem.message),
                        at: SourceLocation(file: path, line: problem.line, column: problem.column)))
            }
        } catch {
            problems.append(error)
            return nil
        }
    }

    // MARK: Rules

    private mutating func linkRules(_ part: Part) -> [Rule] {
        var ids: Set<String> = []
        return part.rules.compactMap { declaration in
            if !ids.insert(declaration.id).inserted {
                report(.duplicate("rule", declaration.id), declaration.map, at: "id")
            }
            return rule(declaration, part)
        }
    }

    private mutating func rule(_ declaration: RuleDeclaration, _ part: Part) -> Rule? {
        guard let compiled = compile(declaration.pattern, part.id, declaration.map.owner) else { return nil }
        let groups = Set(compiled.pattern.groups.keys)
        let emissions = declaration.emissions.compactMap { emission($0, groups, part) }
        for relate in declaration.relates {
            checkGroup(relate.relation.from, groups, relate.map, at: "from")
            checkGroup(relate.relation.to, groups, relate.map, at: "to")
            checkRelation(relate.relation.type, part, relate.map)
        }
        return Rule(
            provenance: Provenance(plugin: part.id, rule: declaration.id), pattern: compiled.pattern,
            references: compiled.references, emissions: emissions,
            relates: declaration.relates.map(\.relation), priority: declaration.priority,
            blockLists: declaration.blockLists.compactMap { list($0.text, part, declaration.map, $0.node) },
            context: declaration.context.compactMap { context in
                list(context.list, part, context.map, context.map["words"]).map {
                    ContextWords(
                        list: $0, within: context.within, side: context.side, change: context.change)
                }
            },
            requiredMetadata: declaration.requiredMetadata)
    }

    private mutating func compile(
        _ source: SourceText, _ plugin: String, _ owner: String
    ) -> (pattern: Pattern, references: [Rule.Reference])? {
        var found: [PluginProblem] = []
        let names = self
        let expander = PatternExpander(
            resolve: { names.resolve($0, in: $1) }, known: { names.knownNames(in: $0) },
            report: { found.append($0) })
        let expansion = expander.expand(source, plugin: plugin)
        problems += found
        guard found.isEmpty else { return nil }
        do throws(PatternError) {
            return (try Pattern(expansion.text), expansion.references)
        } catch {
            problems.append(
                PluginProblem(
                    .invalidPattern(owner: owner, reason: error.message),
                    at: expansion.location(byte: error.offset)))
            return nil
        }
    }

    private mutating func emission(
        _ declaration: RuleDeclaration.EmissionDeclaration, _ groups: Set<String>, _ part: Part
    ) -> Emission? {
        let map = declaration.map
        if let group = declaration.group { checkGroup(group, groups, map, at: "group") }
        for case .group(let group) in declaration.features.values {
            checkGroup(group, groups, map, at: "features")
        }
        checkType(declaration.type, part, map, at: "type")
        let validators = declaration.validators.compactMap { name, node -> Validator? in
            if let validator = Validator(rawValue: name) { return validator }
            let known = Validator.allCases.map(\.rawValue)
            problems.append(
                PluginProblem(.unknownName("validator", name, known: known), at: map.file.location(of: node)))
            return nil
        }
        return Emission(
            group: declaration.group, type: declaration.type, score: declaration.score,
            features: declaration.features, normalizer: normalizer(declaration),
            lexicon: declaration.lexicon.flatMap { list($0, part, map, map["words"]) },
            constants: declaration.constants, validators: validators)
    }

    private mutating func normalizer(
        _ declaration: RuleDeclaration.EmissionDeclaration
    ) -> (name: String, normalizer: any Normalizer)? {
        guard let name = declaration.normalizer else { return nil }
        if let normalizer = normalizers[name] { return (name, normalizer) }
        let known = Array(normalizers.keys)
        report(.unknownName("normalizer", name, known: known), declaration.map, at: "normalize")
        return nil
    }

    private mutating func list(
        _ name: String, _ part: Part, _ map: YAMLMapping, _ node: Node?
    ) -> Int? {
        if let number = listNumber(name, in: part.id) { return number }
        let known = scope(of: part.id).flatMap { Array(listNumbers[$0, default: [:]].keys) }
        problems.append(
            PluginProblem(.unknownName("gazetteer", name, known: known), at: map.file.location(of: node)))
        return nil
    }

    // MARK: Checks

    private mutating func checkGroup(
        _ group: String, _ groups: Set<String>, _ map: YAMLMapping, at key: String
    ) {
        guard !groups.contains(group) else { return }
        report(.unknownGroup(group, known: groups.sorted()), map, at: key)
    }

    private mutating func checkType(_ type: String, _ part: Part, _ map: YAMLMapping, at key: String) {
        let allowed = types.values.filter { scope(of: part.id).contains($0.plugin) }.map(\.name)
        guard !allowed.contains(type) else { return }
        report(.unknownName("annotation type", type, known: allowed), map, at: key)
    }

    private mutating func checkRelation(_ type: String, _ part: Part, _ map: YAMLMapping) {
        let known = scope(of: part.id).flatMap { partByID[$0]?.folder.manifest.relations ?? [] }.map(\.name)
        guard !known.contains(type) else { return }
        report(.unknownName("relation type", type, known: known), map, at: "type")
    }

    /// Reports types that two plugins declare.
    private mutating func checkTypes() {
        var owners: [String: String] = [:]
        for type in parts.flatMap(\.folder.manifest.types) {
            guard let owner = owners.updateValue(type.plugin, forKey: type.name), let part = partByID[type.plugin]
            else { continue }
            problems.append(
                PluginProblem(
                    .duplicate("annotation type of plugin '\(owner)'", type.name),
                    at: SourceLocation(file: "\(part.folder.path)/plugin.yaml")))
        }
    }

    private mutating func reportCycle(_ cycle: RuleCycle) {
        let names = cycle.members.map { "\($0.provenance)" }
        let first = cycle.members.first?.provenance
        let declaration = first.flatMap { first in
            partByID[first.plugin]?.rules.first { $0.id == first.rule }
        }
        guard let declaration else { return }
        report(.circularRules(names), declaration.map, at: "pattern")
    }

    /// The inflections of each type, as its manifest names them.
    private func inflectionsByType() -> [String: [Inflection]] {
        types.mapValues { type in type.inflections.compactMap { inflection($0, in: type.plugin) } }
    }
}
