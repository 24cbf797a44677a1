/// A shape of spaCy's, such as `Xxxx` or `dd.dd`: a run of four or more of a kind is written as four.
struct TokenShape {
    /// The pattern of a token of this shape.
    let source: String

    init(_ shape: String) {
        var source = ""
        var rest = shape.unicodeScalars[...]
        while let first = rest.first {
            let run = rest.prefix { $0 == first }
            rest = rest[run.endIndex...]
            source += Self.run(of: first, count: run.count)
        }
        self.source = TokenVocabulary.start + source + TokenVocabulary.end
    }

    private static let kinds: [Unicode.Scalar: String] = ["X": #"\p{Lu}"#, "x": #"\p{Ll}"#, "d": #"\d"#]

    private static func run(of scalar: Unicode.Scalar, count: Int) -> String {
        guard let kind = kinds[scalar] else {
            return TokenVocabulary.escaped(String(repeating: "\(scalar)", count: count))
        }
        if count == 1 { return kind }
        return kind + (count >= 4 ? "{4,}" : "{\(count)}")
    }
}

/// A token's length in characters: a number, or comparisons.
struct TokenLength {
    /// The pattern of a token of this length.
    let source: String

    private static let longest = 1000

    init(_ value: Any, _ path: String) throws(ImportObstacle) {
        var (least, most): (Int, Int?) = (1, nil)
        let comparisons = (value as? [String: Any]) ?? ["==": value]
        for (comparison, value) in comparisons {
            guard let number = value as? Int, (0...Self.longest).contains(number) else {
                throw ImportObstacle(
                    "a length is a whole number up to \(Self.longest)",
                    "write one",
                    at: path
                )
            }
            switch comparison {
            case "==": (least, most) = (max(least, number), min(most ?? number, number))
            case ">=": least = max(least, number)
            case ">": least = max(least, number + 1)
            case "<=": most = min(most ?? number, number)
            case "<": most = min(most ?? number - 1, number - 1)
            default:
                throw ImportObstacle(
                    "'\(comparison.shortLine)' does not compare",
                    "write ==, >=, >, <= or <",
                    at: path
                )
            }
        }
        guard most.map({ $0 >= least }) ?? true else {
            throw ImportObstacle("no token has this length", "mend it", at: path)
        }
        let word = #"\b\w{\#(least),\#(most.map(String.init) ?? "")}\b"#
        source = least == 1 ? #"(?:\#(word)|[^\w\s])"# : word
    }
}
