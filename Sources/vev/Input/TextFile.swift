import Vev

/// One text that a command of the bench looks at.
enum TextFile {
    /// Reads a file, or standard input for `-`.
    static func document(_ path: String) throws -> Document {
        do {
            let file = try path == "-" ? OpenFile.standardInput : OpenFile.reading(path)
            guard let bytes = try file.readAll(expecting: 0) else {
                throw InputProblem(path, .tooLarge)
            }
            return try RawDocument(path: path, form: .file, bytes: bytes).document()
        } catch let problem as InputProblem {
            throw CommandFailure(problem.description)
        } catch let failure as SystemFailure {
            throw CommandFailure(InputProblem(path, .system(failure)).description)
        }
    }
}
