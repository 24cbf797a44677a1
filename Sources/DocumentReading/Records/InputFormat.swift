/// How the bytes of an input make documents.
package enum InputFormat: String, CaseIterable, Sendable {
    /// One file is one document.
    case text
    /// One file is one document: its main text.
    case html
    /// One line is one document: an object with `id`, `text` and more.
    case jsonl
    /// One row is one document; the first row names the columns.
    case csv
    /// Each text in the file is one document.
    case zip

    /// The endings of the files that are taken from a folder.
    package static let extensions = [".txt", ".text", ".md", ".jsonl", ".html", ".htm"]

    /// What may stand behind an ending: the file is packed.
    private static let packings = [".gz", ".zst"]

    /// Whether a file's name tells that it holds documents.
    package static func isTold(byName name: String) -> Bool {
        extensions.contains(where: unpacked(name).hasSuffix)
    }

    /// The format of a file that nobody named one for.
    package init(path: String) {
        let name = Self.unpacked(path.lowercased())
        let endings: [(String, InputFormat)] = [
            (".jsonl", .jsonl), (".ndjson", .jsonl), (".html", .html), (".htm", .html), (".xhtml", .html),
            (".csv", .csv), (".tsv", .csv), (".zip", .zip),
        ]
        self = endings.first { name.hasSuffix($0.0) }?.1 ?? .text
    }

    /// Whether one input may hold several documents.
    package var holdsMany: Bool { self == .jsonl || self == .csv || self == .zip }

    private static func unpacked(_ name: String) -> String {
        packings.first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
    }
}
