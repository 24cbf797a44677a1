import FoundationEssentials
import Vev

/// A folder that a format fills with files.
struct OutputFolder {
    private let path: String

    /// Makes the folder where there is none.
    init(path: String?, for format: ExportFormat) throws {
        guard let path, path != "-" else {
            throw CommandFailure("--format \(format.name) writes several files; name a folder with -o")
        }
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure("cannot make the folder \(path) for --format \(format.name)")
        }
        self.path = path
    }

    /// The path of a file in the folder.
    func path(of name: String) -> String { path + "/" + name }

    /// A file name for a document: its number, then as much of its id as every file system takes.
    func name(for id: String, number: Int) -> String {
        let plain = id.unicodeScalars.map { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
                || scalar == "."
                ? Character(scalar) : "_"
        }
        return "\(padded(number, 6))-\(String(plain.suffix(40)))"
    }
}
