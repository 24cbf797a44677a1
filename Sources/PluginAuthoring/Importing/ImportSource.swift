import Foundation

/// A file to import: what it is called, what it holds, and how it is written.
public struct ImportSource: Sendable {
    /// The file's name, without its folder, on one line.
    public let name: String
    /// The contents.
    public let bytes: [UInt8]
    /// How it is written.
    public let format: ImportFormat

    /// Makes a source; the format is guessed when it is not given.
    public init(path: String, bytes: [UInt8], format: ImportFormat? = nil) {
        name = (path.split(separator: "/").last.map(String.init) ?? path).shortLine
        self.bytes = bytes
        self.format = format ?? ImportFormat(path: path, bytes: bytes)
    }

    /// The file as it is named in a place.
    func place(_ line: Int) -> ImportPlace { ImportPlace(file: name, line: line) }
}

/// How recognizers of other tools are written.
public enum ImportFormat: String, CaseIterable, Sendable {
    /// Presidio's recognizers in YAML.
    case presidio
    /// The patterns of spaCy's EntityRuler in JSON Lines.
    case spacy

    /// Guesses from the ending of the name, else from the first visible character: JSON Lines begin with a brace.
    init(path: String, bytes: [UInt8]) {
        switch URL(filePath: path).pathExtension.lowercased() {
        case "jsonl", "ndjson": self = .spacy
        case "yaml", "yml": self = .presidio
        default: self = bytes.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "{") ? .spacy : .presidio
        }
    }
}
