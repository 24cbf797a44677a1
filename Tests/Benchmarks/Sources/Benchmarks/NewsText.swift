import PluginAuthoring
import PluginLoading
import Recognition

/// Made-up news: the sentences of the standard plugins' examples, their names exchanged for others of the same type.
///
/// The text is the same in every run as long as the plugins are the same.
struct NewsText {
    private let sentences: [MarkedSentence]
    private let names: [String: [String]]
    private var random = RandomNumbers(seed: 20_241_029)

    /// About how many bytes a document has: a short article.
    static let documentSize = 3000

    init(_ plugins: StandardPlugins) throws {
        sentences = try plugins.library.manifests.flatMap { try plugins.library.examples(of: $0.id) }
            .compactMap { try? MarkedSentence($0.text) }
            .filter { !$0.text.isEmpty }
        var names: [String: [String]] = [:]
        for list in plugins.recognizers.index.lists {
            guard let type = list.policy.emission?.type else { continue }
            names[type, default: []] += list.spellings.filter { !$0.isAmbiguous }.map(list.text)
        }
        self.names = names
    }

    /// The next article: lines of a few sentences.
    mutating func document() -> String {
        var text = ""
        while text.utf8.count < Self.documentSize {
            let line = (0..<Int.random(in: 1...4, using: &random)).map { _ in sentence() }
            text += line.joined(separator: " ") + "\n"
        }
        return text
    }

    private mutating func sentence() -> String {
        let marked = sentences.randomElement(using: &random)!
        var (bytes, position) = ([UInt8](), 0)
        let utf8 = Array(marked.text.utf8)
        for expectation in marked.expectations {
            guard expectation.range.lowerBound >= position, let name = exchange(expectation) else { continue }
            bytes += utf8[position..<expectation.range.lowerBound]
            bytes += name.utf8
            position = expectation.range.upperBound
        }
        return String(decoding: bytes + utf8[position...], as: UTF8.self)
            .split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private mutating func exchange(_ expectation: MarkedSentence.Expectation) -> String? {
        guard let others = names[expectation.type] else { return nil }
        return Bool.random(using: &random) ? others.randomElement(using: &random) : nil
    }
}
