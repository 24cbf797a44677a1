/// Something to read documents from, or the reason why not.
package enum Input: Sendable {
    case standardInput
    case file(path: String, FileStatus)
    case problem(InputProblem)

    /// The inputs that the arguments of the command stand for; none stand for standard input.
    package static func list(_ paths: [String]) -> [Input] {
        paths.isEmpty ? [.standardInput] : paths.flatMap(inputs)
    }

    private static func inputs(at path: String) -> [Input] {
        if path == "-" { return [.standardInput] }
        do throws(SystemFailure) {
            let status = try FileStatus(path: path)
            return status.kind == .folder ? FolderWalk.inputs(under: path) : [.file(path: path, status)]
        } catch {
            return [.problem(InputProblem(path, .system(error)))]
        }
    }

    /// The path; `-` for standard input.
    package var path: String {
        switch self {
        case .standardInput: "-"
        case .file(let path, _): path
        case .problem(let problem): problem.place
        }
    }
}

extension [Input] {
    /// The bytes of all inputs; nil when one of them is a stream.
    package var totalSize: Int? {
        var total = 0
        for input in self {
            switch input {
            case .standardInput: return nil
            case .file(_, let status): total += status.size
            case .problem: break
            }
        }
        return total
    }

    /// Whether there is one document at most.
    package func isOneDocument(_ settings: InputSettings) -> Bool {
        count == 1 && !contains { $0.holdsMany(settings) }
    }
}

extension Input {
    /// Whether it may hold several documents.
    package func holdsMany(_ settings: InputSettings) -> Bool {
        if case .problem = self { false } else { settings.format(of: path).holdsMany }
    }
}
