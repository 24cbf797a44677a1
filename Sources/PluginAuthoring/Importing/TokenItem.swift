/// One token of a token pattern, and how often it may stand there.
struct TokenItem: Hashable {
    /// The pattern of the token once.
    let token: String
    /// How often it must be there, and how often it may; nil for any number.
    private(set) var least: Int
    let most: Int?
    /// The word that the token is, when it must be there once and nothing else is asked.
    let word: TokenPattern.Phrase?

    init(_ value: Any, _ path: String) throws(ImportObstacle) {
        guard let attributes = value as? [String: Any] else {
            throw ImportObstacle("a token should be an object", "write {} for any token", at: path)
        }
        let constraints = try TokenConstraints(attributes, path)
        let count = try TokenCount(attributes["OP"] ?? attributes["op"], "\(path).OP")
        token = count.isNegated ? constraints.negated : constraints.source
        least = count.least
        most = count.most
        word = count.isOnce ? constraints.word : nil
    }

    /// The same token, which must be there at least once.
    var required: TokenItem {
        var item = self
        item.least = max(1, least)
        return item
    }

    /// The token as often as it must be there, gaps between.
    var repeated: String {
        if most == 1 { return token }
        return token + "(?:\(TokenVocabulary.gap)\(token))" + Self.quantifier(least - 1, most.map { $0 - 1 })
    }

    /// The token behind others.
    var following: String { group(TokenVocabulary.gap + token) }

    /// The token before others.
    var preceding: String { group(token + TokenVocabulary.gap) }

    private func group(_ source: String) -> String {
        least == 1 && most == 1 ? source : "(?:\(source))" + Self.quantifier(least, most)
    }

    private static func quantifier(_ least: Int, _ most: Int?) -> String {
        switch (least, most) {
        case (1, 1): ""
        case (0, 1): "?"
        case (0, nil): "*"
        case (1, nil): "+"
        case (_, nil): "{\(least),}"
        case (_, let most?): least == most ? "{\(least)}" : "{\(least),\(most)}"
        }
    }
}

/// How often a token of a token pattern may stand there.
private struct TokenCount {
    var least = 1
    var most: Int? = 1
    /// Whether it is a token that does not fit.
    var isNegated = false

    var isOnce: Bool { least == 1 && most == 1 && !isNegated }

    init(_ value: Any?, _ path: String) throws(ImportObstacle) {
        guard let value else { return }
        switch value as? String {
        case "1"?: break
        case "!"?: isNegated = true
        case "?"?: least = 0
        case "*"?: (least, most) = (0, nil)
        case "+"?: most = nil
        case let text?: (least, most) = try Self.range(text, path)
        case nil: throw Self.obstacle("\(value)", path)
        }
    }

    /// `{n}`, `{n,}`, `{,m}` and `{n,m}`.
    private static func range(_ text: String, _ path: String) throws(ImportObstacle) -> (Int, Int?) {
        guard let parts = text.wholeMatch(of: /\{([0-9]{0,3})(,?)([0-9]{0,3})\}/) else {
            throw obstacle(text, path)
        }
        let least = Int(parts.1)
        let most = parts.2.isEmpty ? least : Int(parts.3)
        guard least != nil || most != nil, (most ?? 999) >= (least ?? 0) else { throw obstacle(text, path) }
        return (least ?? 0, most)
    }

    private static func obstacle(_ text: String, _ path: String) -> ImportObstacle {
        ImportObstacle(
            "'\(text.shortLine)' does not say how often",
            "write one of ! ? * + {n} {n,m}",
            at: path
        )
    }
}
