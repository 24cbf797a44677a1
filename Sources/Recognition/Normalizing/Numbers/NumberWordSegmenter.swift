/// Cuts a word into number words: "twentyfive", "fünfundzwanzig".
struct NumberWordSegmenter: Sendable {
    private let parts: [String: NumberPart]
    private let longest: Int

    /// Makes a segmenter of the words whose features say that they are pieces of numbers.
    init(_ features: [String: [String: String]]) {
        parts = features.compactMapValues { NumberPart($0) }
        longest = parts.keys.map(\.count).max() ?? 0
    }

    /// Every way to cut the word, the ones with long pieces first; none when it holds anything else.
    func segmentations(_ word: String) -> [[NumberPart]] {
        if let whole = parts[word] { return [[whole]] }
        return segmentations(Array(word)[...], limit: 8)
    }

    private func segmentations(_ letters: ArraySlice<Character>, limit: Int) -> [[NumberPart]] {
        guard !letters.isEmpty else { return [[]] }
        var found: [[NumberPart]] = []
        for length in stride(from: min(longest, letters.count), to: 0, by: -1) where found.count < limit {
            guard let part = parts[String(letters.prefix(length))] else { continue }
            let tails = segmentations(letters.dropFirst(length), limit: limit - found.count)
            found += tails.map { [part] + $0 }
        }
        return found
    }
}
