import DocumentModel
import PatternMatching
import Recognition
import Yams

/// Turns declared rules into rules that can run, reporting every name that leads nowhere.
struct RuleLinker {
    let scope: PluginScope
    let normalizers: [String: any Normalizer]
    private(set) var problems: [PluginProblem] = []

    init(scope: PluginScope, normalizers: [String: any Normalizer]) {
        self.scope = scope
        self.normalizers = normalizers
    }

    /// The rules of a plugin, in the order of its files.
    mutating func rules(of part: PluginPart) -> [Rule] {
        var ids: Set<String> = []
        return part.rules.compactMap { declaration in
            if !ids.insert(declaration.id).inserted {
                report(.duplicate("rule", declaration.id), declaration.map.location(of: "id"))
            }
            return rule(declaration, part.id)
        }
    }

    /// Compiles a pattern with its references.
    mutating func compile(_ source: SourceText, _ plugin: String, owner: String) -> LinkedPattern? {
        let (expansion, found) = expansion(of: source, plugin)
        problems += found
        guard found.isEmpty else { return nil }
        do throws(PatternError) {
            return LinkedPattern(
                try Pattern(expansion.text),
                references: expansion.references,
                fragments: expansion.fragments
            )
        } catch {
            report(
                .invalidPattern(owner: owner, reason: error.message),
                expansion.location(byte: error.offset)
            )
            return nil
        }
    }

    /// A pattern written out, with what is wrong with its references.
    func expansion(
        of source: SourceText,
        _ plugin: String
    ) -> (PatternExpander.Expansion, [PluginProblem]) {
        var found: [PluginProblem] = []
        let expander = PatternExpander(
            resolve: scope.target,
            known: scope.references(in:),
            report: { found.append($0) }
        )
        return (expander.expand(source, plugin: plugin), found)
    }

    private mutating func rule(_ declaration: RuleDeclaration, _ plugin: String) -> Rule? {
        let map = declaration.map
        let pattern = compile(declaration.pattern, plugin, owner: map.owner)
        let groups = pattern.map { Set($0.pattern.groups.keys) }
        let emissions = declaration.emissions.map { emission($0, groups, plugin) }
        for relate in declaration.relates {
            if let from = relate.relation.from { checkGroup(from, groups, relate.map, at: "from") }
            checkGroup(relate.relation.to, groups, relate.map, at: "to")
            if let group = relate.relation.label?.group {
                checkGroup(group, groups, relate.map, at: "label")
            }
            checkName(
                "relation type",
                relate.relation.type,
                scope.relations(in: plugin),
                relate.map,
                at: "type"
            )
        }
        let blockLists = declaration.blockLists.compactMap { name, node in
            list(name, plugin, map.file.location(of: node))
        }
        let context = declaration.context.compactMap { contextWords($0, plugin) }
        guard let pattern else { return nil }
        return Rule(
            provenance: Provenance(plugin: plugin, rule: declaration.id),
            pattern: pattern,
            emissions: emissions,
            relates: declaration.relates.map(\.relation),
            priority: declaration.priority,
            blockLists: blockLists,
            context: context,
            propagates: declaration.propagates,
            condition: declaration.condition
        )
    }

    private mutating func emission(
        _ declaration: RuleDeclaration.EmissionDeclaration,
        _ groups: Set<String>?,
        _ plugin: String
    ) -> Emission {
        let map = declaration.map
        if let group = declaration.group { checkGroup(group, groups, map, at: "group") }
        for group in declaration.features.values.compactMap(\.group) {
            checkGroup(group, groups, map, at: "features")
        }
        checkName("annotation type", declaration.type, scope.types(in: plugin), map, at: "type")
        return Emission(
            group: declaration.group,
            type: declaration.type,
            score: declaration.score,
            features: declaration.features,
            normalizer: normalizer(declaration),
            lexicons: declaration.lexicons.compactMap { name, node in
                list(name, plugin, map.file.location(of: node))
            },
            constants: declaration.constants,
            validators: validators(declaration)
        )
    }

    private mutating func normalizer(
        _ declaration: RuleDeclaration.EmissionDeclaration
    ) -> (name: String, normalizer: any Normalizer)? {
        guard let name = declaration.normalizer else { return nil }
        checkName("normalizer", name, Array(normalizers.keys), declaration.map, at: "normalize")
        return normalizers[name].map { (name, $0) }
    }

    private mutating func validators(_ declaration: RuleDeclaration.EmissionDeclaration) -> [Validator] {
        declaration.validators.compactMap { name, node in
            if let validator = Validator(rawValue: name) { return validator }
            let known = Validator.allCases.map(\.rawValue)
            report(.unknownName("validator", name, known: known), declaration.map.file.location(of: node))
            return nil
        }
    }

    private mutating func contextWords(
        _ declaration: RuleDeclaration.ContextDeclaration,
        _ plugin: String
    ) -> ContextWords? {
        list(declaration.list, plugin, declaration.map.location(of: "words")).map {
            ContextWords(
                list: $0,
                within: declaration.within,
                side: declaration.side,
                change: declaration.change
            )
        }
    }

    // MARK: Checks

    private mutating func list(_ name: String, _ plugin: String, _ location: SourceLocation) -> Int? {
        if let number = scope.list(name, in: plugin) { return number }
        if scope.isDeclaredElsewhere(name, in: plugin, file: location.file) { return nil }
        report(.unknownName("gazetteer", name, known: scope.lists(in: plugin)), location)
        return nil
    }

    /// Reports a group that the pattern lacks; a pattern that does not compile has been reported already.
    private mutating func checkGroup(
        _ group: String,
        _ groups: Set<String>?,
        _ map: YAMLMapping,
        at key: String
    ) {
        guard let groups, !groups.contains(group) else { return }
        report(.unknownGroup(group, known: groups.sorted()), map.location(of: key))
    }

    private mutating func checkName(
        _ sort: String,
        _ name: String,
        _ known: [String],
        _ map: YAMLMapping,
        at key: String
    ) {
        guard !known.contains(name) else { return }
        report(.unknownName(sort, name, known: known), map.location(of: key))
    }

    private mutating func report(_ kind: PluginProblem.Kind, _ location: SourceLocation) {
        problems.append(PluginProblem(kind, at: location))
    }
}
