import DocumentReading
import Vev

/// One text that a command of the bench looks at.
enum TextFile {
    /// Reads a file, or standard input for `-`.
    static func document(_ path: String) throws -> Document {
        do throws(InputProblem) {
            var input = try OpenInput(path, InputSettings(format: .text))
            guard let raw = try input.next() else { preconditionFailure("a text file is one document") }
            return try raw.document()
        } catch {
            throw CommandFailure(error.description)
        }
    }
}
