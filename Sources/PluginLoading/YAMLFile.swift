import Yams

/// One YAML file of a plugin, read into nodes that know their place, with the problems found on the way.
final class YAMLFile {
    let path: String
    let root: Node?
    private let lines: [Substring]
    private(set) var problems: [PluginProblem] = []

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
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

    func location(of node: Node?) -> SourceLocation {
        guard let mark = node?.mark else { return SourceLocation(file: path) }
        return SourceLocation(file: path, line: mark.line, column: mark.column)
    }

    /// The place of a byte of a scalar's text: a block scalar begins on the line below its mark, indented.
    func location(of node: Node, byte offset: Int) -> SourceLocation {
        guard case .scalar(let scalar) = node, let mark = node.mark else { return location(of: node) }
        let before = scalar.string.utf8.prefix(offset)
        let line = before.count { $0 == 0x0A }
        let column = before.reversed().prefix { $0 != 0x0A }.count
        guard scalar.style == .literal || scalar.style == .folded else {
            let quote = scalar.style == .plain ? 0 : 1
            return SourceLocation(file: path, line: mark.line, column: mark.column + quote + column)
        }
        let target = mark.line + 1 + line
        let indent = lines.indices.contains(target - 1) ? indentation(below: mark.line) : 0
        return SourceLocation(file: path, line: target, column: indent + column + 1)
    }

    /// The indentation of a block scalar: that of its first line with text.
    private func indentation(below line: Int) -> Int {
        let first = lines[min(line, lines.count)...].first { !$0.allSatisfy(\.isWhitespace) }
        return first?.prefix { $0 == " " }.count ?? 0
    }

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
