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
