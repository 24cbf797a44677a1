import DocumentModel
import Recognition

/// Finds and reads the lists that a plugin declares.
struct ListReader {
    private let plugin: PluginFolder
    private(set) var problems: [PluginProblem] = []

    init(plugin: PluginFolder) { self.plugin = plugin }

    /// Where the declared lists stand.
    mutating func sources(_ declarations: [RuleFile.GazetteerDeclaration]) -> [ListSource] {
        var ids: Set<String> = []
        return declarations.compactMap { declaration in
            guard ids.insert(declaration.id).inserted else {
                report(.duplicate("gazetteer", declaration.id), declaration.map.location(of: "id"))
                return nil
            }
            return origin(declaration).map { origin in
                ListSource(
                    provenance: Provenance(plugin: plugin.manifest.id, rule: declaration.id),
                    policy: declaration.policy,
                    origin: origin
                )
            }
        }
    }

    private mutating func origin(_ declaration: RuleFile.GazetteerDeclaration) -> ListSource.Origin? {
        guard let (name, node) = declaration.path else {
            return .words(declaration.words, declaration.map.location(of: "words"))
        }
        guard let path = PluginFile.path(name, in: declaration.folder, plugin: plugin.path) else {
            report(.outsideFolder(name), declaration.map.file.location(of: node))
            return nil
        }
        return .file(path: path, stamp: FileStamp(path))
    }

    /// The list of a source; nil when its file cannot be read.
    static func list(_ source: ListSource, report: (PluginProblem) -> Void) -> Gazetteer? {
        switch source.origin {
        case .file(let path, _): return read(path, source, report)
        case .words(let words, let place):
            return GazetteerFile.list(words, provenance: source.provenance, policy: source.policy) {
                report($0.pluginProblem(at: place))
            }
        }
    }

    private static func read(
        _ path: String,
        _ source: ListSource,
        _ report: (PluginProblem) -> Void
    ) -> Gazetteer? {
        do throws(PluginProblem) {
            let bytes = try PluginFile.read(path, limit: PluginFile.listLimit)
            try PluginFile.checkUTF8(bytes, path)
            return GazetteerFile.read(bytes, provenance: source.provenance, policy: source.policy) {
                report($0.pluginProblem(at: SourceLocation(file: path, line: $0.line, column: $0.column)))
            }
        } catch {
            report(error)
            return nil
        }
    }

    private mutating func report(_ kind: PluginProblem.Kind, _ location: SourceLocation) {
        problems.append(PluginProblem(kind, at: location))
    }
}

extension GazetteerFile.Problem {
    fileprivate func pluginProblem(at place: SourceLocation) -> PluginProblem {
        PluginProblem(.invalidList(reason: message, remedy: remedy), at: place)
    }
}

extension RuleFile.GazetteerDeclaration {
    /// How the list's entries are found, without its inflections.
    fileprivate var policy: Gazetteer.Policy {
        var policy = Gazetteer.Policy()
        policy.letterCase = letterCase
        policy.compounds = compounds
        policy.isInline = isInline
        policy.emission = emission
        return policy
    }
}

extension YAMLMapping {
    /// The place of a key's value, or of the mapping when it lacks the key.
    func location(of key: String) -> SourceLocation { file.location(of: self[key] ?? node) }
}
