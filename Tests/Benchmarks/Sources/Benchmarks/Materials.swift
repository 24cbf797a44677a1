import Foundation

/// Text, rules and names for sides that are programs of their own, on standard output.
enum Materials {
    /// So much made-up news as JSON Lines.
    static func writeText(megabytes: Double) throws {
        var news = try NewsText(StandardPlugins())
        var written = 0
        while Double(written) < megabytes * 1e6 {
            let text = news.document()
            print(
                try json(NewsDocument(id: "news-\(written)", text: text, language: StandardPlugins.language))
            )
            written += text.utf8.count
        }
    }

    /// So many bytes of the text's documents, joined by empty lines; the arguments are the number and the files.
    static func writePlainText(_ arguments: [String]) throws {
        let text = try BenchmarkText(files: Array(arguments.dropFirst()))
        FileHandle.standardOutput.write(Data(text.bytes(arguments.first.flatMap(Int.init) ?? 1_000_000)))
    }

    /// A scaled rule set, a JSON object a line; the arguments are its size and the files of the text.
    static func writeRules(_ arguments: [String]) throws {
        let text = try BenchmarkText(files: Array(arguments.dropFirst()))
        let rules = ScaledRules(text.bytes(4_000_000)).rules(arguments.first.flatMap(Int.init) ?? 64)
        for rule in rules { print(try json(rule)) }
    }

    /// A scaled list, a name a line; the arguments are its size and the files of the text.
    static func writeNames(_ arguments: [String]) throws {
        let text = try BenchmarkText(files: Array(arguments.dropFirst()))
        let count = arguments.first.flatMap(Int.init) ?? 1000
        print(ScaledNames(text.bytes(4_000_000)).names(count).joined(separator: "\n"))
    }

    private struct NewsDocument: Codable {
        let id: String
        let text: String
        let language: String
    }

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
