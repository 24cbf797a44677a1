import DocumentModel
import Recognition

/// Reads the lists that a plugin declares.
struct ListReader {
    private let plugin: PluginFolder
    private(set) var problems: [PluginProblem] = []

    init(plugin: PluginFolder) { self.plugin = plugin }

    /// The declared lists, without their inflections.
    mutating func lists(_ declarations: [RuleFile.GazetteerDeclaration]) -> [Gazetteer] {
        var ids: Set<String> = []
        return declarations.compactMap { declaration in
            guard ids.insert(declaration.id).inserted else {
                report(.duplicate("gazetteer", declaration.id), declaration.map.location(of: "id"))
                return nil
            }
            return list(declaration)
        }
    }

    private mutating func list(_ declaration: RuleFile.GazetteerDeclaration) -> Gazetteer? {
        var policy = Gazetteer.Policy()
        policy.letterCase = declaration.letterCase
        policy.compounds = declaration.compounds
        policy.isInline = declaration.isInline
        policy.emission = declaration.emission
        let provenance = Provenance(plugin: plugin.manifest.id, rule: declaration.id)
        guard let (name, node) = declaration.path else {
            let place = declaration.map.location(of: "words")
            return GazetteerFile.list(declaration.words, provenance: provenance, policy: policy) { problem in
                report(.invalidList(reason: problem.message, remedy: problem.remedy), place)
            }
        }
        guard let path = PluginFile.path(name, in: declaration.folder, plugin: plugin.path) else {
            report(.outsideFolder(name), declaration.map.file.location(of: node))
            return nil
        }
        return read(path, provenance, policy)
    }

    private mutating func read(
        _ path: String,
        _ provenance: Provenance,
        _ policy: Gazetteer.Policy
    ) -> Gazetteer? {
        do throws(PluginProblem) {
            let bytes = try PluginFile.read(path, limit: PluginFile.listLimit)
            try PluginFile.checkUTF8(bytes, path)
            return GazetteerFile.read(bytes, provenance: provenance, policy: policy) { problem in
                let place = SourceLocation(file: path, line: problem.line, column: problem.column)
                report(.invalidList(reason: problem.message, remedy: problem.remedy), place)
            }
        } catch {
            problems.append(error)
            return nil
        }
    }

    private mutating func report(_ kind: PluginProblem.Kind, _ location: SourceLocation) {
        problems.append(PluginProblem(kind, at: location))
    }
}

extension YAMLMapping {
    /// The place of a key's value, or of the mapping when it lacks the key.
    func location(of key: String) -> SourceLocation { file.location(of: self[key] ?? node) }
}
