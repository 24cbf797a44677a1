import DocumentModel

/// Tells which of some languages a text is written in, by the frequent words of each.
public struct LanguageDetector: Sendable {
    /// The languages that have a word, by the word's hash. Two words of one hash would cost a vote, no more.
    private let languagesByWord: [UInt64: [Int]]
    private let languages: [String]
    private let tokenizer = Tokenizer()

    /// How much of the text is looked at, in bytes: enough to be sure, little enough to be quick.
    private static let sample = 16 * 1024

    /// Makes a detector from the frequent words of each language.
    ///
    /// - Parameter preferred: the languages that win when a text has as much of another.
    public init(words: [String: [String]], preferred: Set<String> = []) {
        languages = words.keys.sorted {
            preferred.contains($0) == preferred.contains($1) ? $0 < $1 : preferred.contains($0)
        }
        var byWord: [UInt64: [Int]] = [:]
        for (number, language) in languages.enumerated() {
            for hash in Set((words[language] ?? []).map(tokenizer.hash)) {
                byWord[hash, default: []].append(number)
            }
        }
        languagesByWord = byWord
    }

    /// The language with the most words in the text, a word that several share counting for less; nil when no word is known.
    public func language(of document: Document) -> String? {
        var scores = Array(repeating: 0.0, count: languages.count)
        AnalysisText(document).utf8.withUnsafeBufferPointer { text in
            tokenizer.forEachWord(of: Self.beginning(of: text)) { hash in
                guard let known = languagesByWord[hash] else { return }
                for number in known { scores[number] += 1 / Double(known.count) }
            }
        }
        guard let best = scores.max(), best > 0, let number = scores.firstIndex(of: best) else { return nil }
        return languages[number]
    }

    /// What is looked at of a text: whole scalars.
    private static func beginning(of text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var end = min(text.count, sample)
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        return UnsafeBufferPointer(rebasing: text[..<end])
    }
}

extension Tokenizer {
    fileprivate func hash(_ word: String) -> UInt64 {
        var word = word
        return word.withUTF8 { hash($0, 0..<$0.count) }
    }

    /// The hashes of a text's words, one after the other.
    fileprivate func forEachWord(of text: UnsafeBufferPointer<UInt8>, _ use: (UInt64) -> Void) {
        var tokens: [Token] = []
        var offset = 0
        while offset < text.count {
            offset = tokenizeParagraph(text, from: offset, into: &tokens)
            for token in tokens where token.isWord { use(token.hash) }
            tokens.removeAll(keepingCapacity: true)
        }
    }
}
