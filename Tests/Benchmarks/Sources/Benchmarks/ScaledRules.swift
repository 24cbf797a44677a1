/// Rule sets of any size, made from the words of the text, so that they find something.
struct ScaledRules {
    private let words: [String]

    /// The commonest words are left out: a rule for "and" is no rule that anybody writes.
    private static let commonest = 40

    init(_ text: [UInt8]) {
        var counts: [String: Int] = [:]
        let letters = String(decoding: text, as: UTF8.self).split { !$0.isLetter }
        for word in letters where (3...16).contains(word.count) { counts[String(word), default: 0] += 1 }
        let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        words = Array(ordered.dropFirst(Self.commonest))
    }

    /// So many rules; a smaller set is the beginning of a larger one.
    ///
    /// Where the text runs out of words, endings make new ones, which are seldom found.
    func rules(_ count: Int) -> [PatternRule] {
        (0..<count).map { number in
            let shape = RuleShapes.all[number % RuleShapes.all.count]
            let first = number * RuleShapes.wordsPerRule
            return shape("rule-\(number)", (first..<first + RuleShapes.wordsPerRule).map(word))
        }
    }

    private func word(_ number: Int) -> String {
        let endings = ["", "lag", "heim", "sted", "verk", "vik", "ton", "berg"]
        let (round, index) = number.quotientAndRemainder(dividingBy: words.count)
        return words[index] + endings[round % endings.count]
    }
}
