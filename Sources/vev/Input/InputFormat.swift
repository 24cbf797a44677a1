import ArgumentParser

/// How the bytes of an input make documents.
enum InputFormat: String, CaseIterable, ExpressibleByArgument {
    /// One file is one document.
    case text
    /// One line is one document: an object with `id`, `text` and more.
    case jsonl

    /// The endings of the files that are taken from a folder.
    static let extensions = [".txt", ".text", ".md", ".jsonl"]

    /// The format of a file that nobody named one for.
    init(path: String) { self = path.hasSuffix(".jsonl") ? .jsonl : .text }
}
