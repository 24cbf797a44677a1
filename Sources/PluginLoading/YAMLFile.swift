import Yams

/// One YAML file of a plugin, read into nodes that know their place, with the problems found on the way.
final class YAMLFile {
    let path: String
    let root: Node?
    private let lines: [Substring]
    private(set) var problems: [PluginProblem] = []

    init(path: String, text: String) {
        self.path = path
        lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
        if let alias = YAMLAlias.first(in: text) {
            root = nil
            let place = SourceLocation(file: path, line: alias.line, column: alias.column)
            problems.append(PluginProblem(.alias(alias.name), at: place))
            return
        }
        do {
            // Every scalar is read as the text it is, so no type is guessed for any.
            root = try Yams.compose(yaml: text, .basic)
        } catch let error as YamlError {
            root = nil
            problems.append(Self.problem(error, path))
        } catch {
            root = nil
            problems.append(PluginProblem(.invalidYAML(reason: "\(error)"), at: SourceLocation(file: path)))
        }
    }

    func report(_ kind: PluginProblem.Kind, at node: Node?) {
        problems.append(PluginProblem(kind, at: location(of: node)))
    }

    func report(_ kind: PluginProblem.Kind, at location: SourceLocation) {
        problems.append(PluginProblem(kind, at: location))
    }

    /// Reports the first control character of a text; tabs and line breaks are none.
    func checkCharacters(of text: String, key: String, at node: Node) {
        guard let index = text.utf8.firstIndex(where: { Self.isControl($0) }) else { return }
        let offset = text.utf8.distance(from: text.utf8.startIndex, to: index)
        let scalar = Unicode.Scalar(text.utf8[index])
        report(.controlCharacter(key: key, scalar: scalar), at: location(of: node, byte: offset))
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
    }

    func location(of node: Node?) -> SourceLocation {
        guard let mark = node?.mark else { return SourceLocation(file: path) }
        return SourceLocation(file: path, line: mark.line, column: mark.column)
    }

    /// The place of a byte of a scalar's text.
    func location(of node: Node, byte offset: Int) -> SourceLocation {
        place(of: node)?.location(byte: offset) ?? location(of: node)
    }

    /// Where a scalar stands; nil for a node of another kind.
    func place(of node: Node) -> ScalarPlace? { ScalarPlace(node, file: path, lines: lines) }

    /// The language folder that the file lies in.
    var language: String { PluginFolder.language(ofFile: path) }

    private static func problem(_ error: YamlError, _ path: String) -> PluginProblem {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            PluginProblem(
                .invalidYAML(reason: problem),
                at: SourceLocation(file: path, line: mark.line, column: mark.column)
            )
        case .duplicatedKeysInMapping(let keys, let context):
            PluginProblem(
                .invalidYAML(reason: "the key \(keys.quotedList) stands twice"),
                at: SourceLocation(file: path, line: context.mark.line, column: context.mark.column)
            )
        case .reader(let problem, let offset, _, _):
            PluginProblem(
                .invalidYAML(reason: "\(problem) at byte \(offset ?? 0)"),
                at: SourceLocation(file: path)
            )
        default:
            PluginProblem(.invalidYAML(reason: "\(error)"), at: SourceLocation(file: path))
        }
    }
}
