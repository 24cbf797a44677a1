import DocumentModel

/// A person's name as words.
struct PersonalName {
    let words: [String]
    private let quoted: Set<String>
    /// The names that each short name may stand for.
    private let nicknames: [String: Set<String>]

    private static let quotes: Set<Character> = ["«", "»", "\"", "“", "”", "„", "'", "‘", "’", "(", ")"]

    init(_ name: String, _ nicknames: [String: Set<String>] = [:]) {
        self.nicknames = nicknames
        let written = name.split(separator: " ")
        words = written.map { String($0.trimming(Self.quotes)) }.filter { !$0.isEmpty }
        quoted = Set(
            written.filter { Self.quotes.contains($0[$0.startIndex]) }.map {
                String($0.trimming(Self.quotes))
            }
        )
    }

    /// Why another name can stand for this one: it is this one with words left out or made initials; nil when it cannot.
    func reason(for short: PersonalName) -> EntityLink.Reason? {
        guard let last = short.words.last, words.count >= short.words.count, words != short.words else {
            return nil
        }
        if short.words.count == 1 { return words.count > 1 ? reason(forWord: last) : nil }
        guard words.last == last, let first = words.first else { return nil }
        let isNickname = isShort(short.words[0], for: first)
        guard isNickname || Self.fits(first, short.words[0]) else { return nil }
        var rest = words.dropFirst().dropLast()
        for middle in short.words.dropFirst().dropLast() {
            guard let place = rest.firstIndex(where: { Self.fits($0, middle) }) else { return nil }
            rest = rest[(place + 1)...]
        }
        if isNickname { return .nickname }
        return short.words.allSatisfy(words.contains) ? .shorterName : .initials
    }

    private func reason(forWord word: String) -> EntityLink.Reason? {
        guard words.contains(word) else {
            return words.first.map { isShort(word, for: $0) } == true ? .nickname : nil
        }
        if quoted.contains(word) { return .nickname }
        return words.last == word ? .surname : .givenName
    }

    private func isShort(_ word: String, for name: String) -> Bool { nicknames[word]?.contains(name) == true }

    private static func fits(_ full: String, _ short: String) -> Bool {
        full == short || short.isInitial && !full.isInitial && full.first == short.first
    }
}

extension Substring {
    fileprivate func trimming(_ marks: Set<Character>) -> Substring {
        var trimmed = drop(while: marks.contains)
        while let last = trimmed.last, marks.contains(last) { trimmed.removeLast() }
        return trimmed
    }
}

extension String {
    /// Whether it is one capital, with or without its dot.
    fileprivate var isInitial: Bool {
        first?.isUppercase == true && (count == 1 || count == 2 && last == ".")
    }
}
