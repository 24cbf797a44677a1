/// Something to read documents from, or the reason why not.
enum Input {
    case standardInput
    case file(path: String, size: Int)
    case problem(InputProblem)

    /// The inputs that the arguments of the command stand for; none stand for standard input.
    static func list(_ paths: [String]) -> [Input] {
        paths.isEmpty ? [.standardInput] : paths.flatMap(inputs)
    }

    private static func inputs(at path: String) -> [Input] {
        if path == "-" { return [.standardInput] }
        do throws(SystemFailure) {
            let status = try FileStatus(path: path)
            return status.kind == .folder
                ? FolderWalk.inputs(under: path) : [.file(path: path, size: status.size)]
        } catch {
            return [.problem(InputProblem(path, .system(error)))]
        }
    }
}

extension [Input] {
    /// The bytes of all inputs; nil when one of them is a stream.
    var totalSize: Int? {
        var total = 0
        for input in self {
            switch input {
            case .standardInput: return nil
            case .file(_, let size): total += size
            case .problem: break
            }
        }
        return total
    }

    /// Whether there is one document at most.
    func isOneDocument(as format: InputFormat?) -> Bool {
        count == 1 && !contains { $0.holdsLines(as: format) }
    }
}

extension Input {
    /// Whether each line is a document; `format` nil leaves it to the name.
    func holdsLines(as format: InputFormat?) -> Bool {
        switch self {
        case .standardInput: format == .jsonl
        case .file(let path, _): (format ?? InputFormat(path: path)) == .jsonl
        case .problem: false
        }
    }
}
