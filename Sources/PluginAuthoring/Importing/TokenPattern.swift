/// A token pattern of spaCy's Matcher, as a pattern of PCRE2.
///
/// Tokens are separated by what `{{gap}}` stands for. A gap belongs to what
/// comes behind the first token that must be there, and to what comes before
/// it: so no gap is matched at the ends.
struct TokenPattern: Hashable {
    private let items: [TokenItem]

    /// The pattern as a plain phrase, where it is no more than that.
    struct Phrase: Hashable {
        let text: String
        let ignoresCase: Bool
    }

    /// Reads a list of tokens.
    init(_ tokens: [Any]) throws(ImportObstacle) {
        guard !tokens.isEmpty else { throw ImportObstacle("it has no tokens", "remove it", at: "pattern") }
        guard tokens.count <= 200 else {
            throw ImportObstacle("it has more than 200 tokens", "split it", at: "pattern")
        }
        var items: [TokenItem] = []
        for (number, token) in tokens.enumerated() {
            items.append(try TokenItem(token, "pattern[\(number)]"))
        }
        self.items = items.filter { $0.most != 0 }
        if self.items.isEmpty { throw ImportObstacle("it matches no token", "remove it", at: "pattern") }
    }

    /// The pattern of PCRE2.
    var source: String {
        if let first = items.firstIndex(where: { $0.least > 0 }) { return source(around: first) }
        // Something must be there: the first token, or else the second with what follows, and so on.
        return items.indices.map { index in
            items[index].required.repeated + items[(index + 1)...].map(\.following).joined()
        }.joined(separator: "|")
    }

    private func source(around first: Int) -> String {
        items[..<first].map(\.preceding).joined() + items[first].repeated
            + items[(first + 1)...].map(\.following).joined()
    }

    /// The phrase that the pattern stands for; nil when it says more than words to be written one after the other.
    var phrase: Phrase? {
        let words = items.compactMap(\.word)
        guard words.count == items.count, let ignoresCase = words.first?.ignoresCase,
            words.allSatisfy({ $0.ignoresCase == ignoresCase })
        else { return nil }
        return Phrase(text: words.map(\.text).joined(separator: " "), ignoresCase: ignoresCase)
    }
}
