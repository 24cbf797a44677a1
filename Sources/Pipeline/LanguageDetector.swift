import DocumentModel

/// Tells which of some languages a text is written in, by the frequent words of each.
public struct LanguageDetector: Sendable {
    private let languagesByWord: [String: [Int]]
    private let languages: [String]

    /// How much of the text is looked at, in bytes: enough to be sure, little enough to be quick.
    private static let sample = 16 * 1024

    /// Makes a detector from the frequent words of each language.
    ///
    /// - Parameter preferred: the languages that win when a text has as much of another.
    public init(words: [String: [String]], preferred: Set<String> = []) {
        languages = words.keys.sorted {
            preferred.contains($0) == preferred.contains($1) ? $0 < $1 : preferred.contains($0)
        }
        var byWord: [String: [Int]] = [:]
        for (number, language) in languages.enumerated() {
            for word in Set(words[language] ?? []) { byWord[word, default: []].append(number) }
        }
        languagesByWord = byWord
    }

    /// The language with the most words in the text, a word that several share counting for less; nil when no word is known.
    public func language(of document: Document) -> String? {
        var end = min(document.utf8.count, Self.sample)
        while end < document.utf8.count, document.utf8[end] & 0xC0 == 0x80 { end += 1 }
        let text = String(decoding: document.utf8[..<end], as: UTF8.self).lowercased()
        var scores = Array(repeating: 0.0, count: languages.count)
        for word in text.split(whereSeparator: { !$0.isLetter }) {
            guard let known = languagesByWord[String(word)] else { continue }
            for number in known { scores[number] += 1 / Double(known.count) }
        }
        guard let best = scores.max(), best > 0, let number = scores.firstIndex(of: best) else { return nil }
        return languages[number]
    }
}
