/// Names looked up in the slow obvious way: at every word, every run of words that a name can have is asked for in a set.
///
/// A name stands between what is no part of a word, and hyphens and
/// apostrophes bind words together.
struct WordSetLookup {
    private let names: Set<ArraySlice<UInt8>>
    private let longest: Int

    init(_ names: [String]) {
        self.names = Set(names.map { Array($0.utf8)[...] })
        longest = names.reduce(0) { max($0, $1.split(separator: " ").count) }
    }

    func found(of rule: Int32, in text: [UInt8]) -> [Found] {
        let words = WordRuns(text).words
        var found: [Found] = []
        for first in words.indices where !words[first].isBoundBefore {
            for last in first..<min(words.count, first + longest) {
                if last > first, !words[last].followsSpace { break }
                let range = words[first].range.lowerBound..<words[last].range.upperBound
                guard !words[last].isBoundBehind, names.contains(spelled(text[range])) else { continue }
                found.append(Found(rule: rule, start: Int32(range.lowerBound), end: Int32(range.upperBound)))
            }
        }
        return found
    }

    /// White space of any kind counts as one space.
    private func spelled(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }) || hasDoubleSpace(bytes) else {
            return bytes
        }
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        return Array(words.joined(separator: " ").utf8)[...]
    }

    private func hasDoubleSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
        zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
    }
}
