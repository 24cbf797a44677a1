/// What a token pattern asks of one token, as patterns that each match a whole token.
struct TokenConstraints: Hashable {
    /// What the token must be.
    private var wanted: [String] = []
    /// What the token must not be.
    private var unwanted: [String] = []
    /// The word that the token is, when nothing else is asked.
    private(set) var word: TokenPattern.Phrase?

    init(_ attributes: [String: Any], _ path: String) throws(ImportObstacle) {
        // The order of JSON's keys is not kept; one order for all makes the output the same on every run.
        for (key, value) in attributes.sorted(by: { $0.key < $1.key }) where key.uppercased() != "OP" {
            try add(key.uppercased(), value, "\(path).\(key)")
        }
        if wanted.count + unwanted.count != 1 { word = nil }
    }

    /// The pattern of a token that is as it should be.
    var source: String {
        let last = wanted.last ?? TokenVocabulary.token
        return unwanted.map { "(?!\($0))" }.joined() + wanted.dropLast().map { "(?=\($0))" }.joined() + last
    }

    /// The pattern of a token that is not.
    var negated: String { "(?!\(source))\(TokenVocabulary.token)" }

    private mutating func add(_ key: String, _ value: Any, _ path: String) throws(ImportObstacle) {
        switch key {
        case "ORTH", "TEXT", "LOWER": try addText(value, ignoresCase: key == "LOWER", path)
        case "REGEX": try addExpression(value, ignoresCase: false, path)
        case "SHAPE": try addShape(value, path)
        case "LENGTH": wanted.append(try TokenLength(value, path).source)
        default:
            guard let flag = TokenFlags.patterns[key] else { throw TokenFlags.obstacle(key, path) }
            guard let isSet = value as? Bool else {
                throw ImportObstacle("it should be true or false", "write one of them", at: path)
            }
            if isSet { wanted.append(flag) } else { unwanted.append(flag) }
        }
    }

    // MARK: Texts

    private mutating func addText(_ value: Any, ignoresCase: Bool, _ path: String) throws(ImportObstacle) {
        if let text = value as? String {
            let text = try Self.checked(text, path)
            wanted.append(Self.alternatives([text], ignoresCase))
            if text.allSatisfy({ $0.isLetter || $0.isNumber }) {
                word = TokenPattern.Phrase(text: text, ignoresCase: ignoresCase)
            }
            return
        }
        for (key, value, path) in try Self.predicates(value, path) {
            switch key {
            case "REGEX": try addExpression(value, ignoresCase: ignoresCase, path)
            case "IN": wanted.append(Self.alternatives(try Self.texts(value, path), ignoresCase))
            case "NOT_IN": unwanted.append(Self.alternatives(try Self.texts(value, path), ignoresCase))
            default: throw Self.unknownPredicate(key, path)
            }
        }
    }

    private mutating func addExpression(
        _ value: Any,
        ignoresCase: Bool,
        _ path: String
    ) throws(ImportObstacle) {
        guard let text = value as? String, !text.isEmpty else {
            throw ImportObstacle("it should be a pattern", "write one", at: path)
        }
        wanted.append(try TokenExpression(text, ignoresCase: ignoresCase, path).source)
    }

    private mutating func addShape(_ value: Any, _ path: String) throws(ImportObstacle) {
        if let shape = value as? String { return wanted.append(TokenShape(shape).source) }
        for (key, value, path) in try Self.predicates(value, path) {
            let shapes =
                "(?:"
                + (try Self.texts(value, path)).map { TokenShape($0).source }
                .joined(separator: "|") + ")"
            switch key {
            case "IN": wanted.append(shapes)
            case "NOT_IN": unwanted.append(shapes)
            default: throw Self.unknownPredicate(key, path)
            }
        }
    }

    // MARK: Reading

    /// What is said of an attribute: `{"IN": …}` and the like, each with its path.
    private static func predicates(
        _ value: Any,
        _ path: String
    ) throws(ImportObstacle) -> [(key: String, value: Any, path: String)] {
        guard let predicates = value as? [String: Any], !predicates.isEmpty else {
            throw ImportObstacle("it should be a text or an object", "write one of them", at: path)
        }
        return predicates.sorted { $0.key < $1.key }.map { ($0.key, $0.value, "\(path).\($0.key)") }
    }

    private static func texts(_ value: Any, _ path: String) throws(ImportObstacle) -> [String] {
        guard let texts = value as? [String], !texts.isEmpty else {
            throw ImportObstacle("it should be a list of texts", "write one", at: path)
        }
        var checked: [String] = []
        for text in texts { checked.append(try self.checked(text, path)) }
        return checked
    }

    private static func checked(_ text: String, _ path: String) throws(ImportObstacle) -> String {
        if text.isEmpty { throw ImportObstacle("a token is never empty", "remove it", at: path) }
        return text.precomposedStringWithCanonicalMapping
    }

    /// One of some spellings, the longest first, so that none hides another that begins with it.
    private static func alternatives(_ texts: [String], _ ignoresCase: Bool) -> String {
        let longestFirst = texts.sorted { ($1.count, $0) < ($0.count, $1) }.map(TokenVocabulary.literal)
        let option = ignoresCase ? "?i:" : "?:"
        if texts.count == 1, !ignoresCase { return longestFirst[0] }
        return "(\(option)\(longestFirst.joined(separator: "|")))"
    }

    private static func unknownPredicate(_ key: String, _ path: String) -> ImportObstacle {
        key.hasPrefix("FUZZY")
            ? ImportObstacle("PCRE2 has no fuzzy matching", "list the spellings that occur", at: path)
            : ImportObstacle(
                "'\(key.shortLine)' means nothing for a text",
                "write REGEX, IN or NOT_IN",
                at: path
            )
    }
}
