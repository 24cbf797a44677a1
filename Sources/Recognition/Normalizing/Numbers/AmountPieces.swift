import DocumentModel

/// Amounts that stand one behind the other, each with its unit: "7 ft, 10 inches".
///
/// A unit is a word of the lexicon with the feature `unit`; what stands before it is its number.
struct AmountPieces {
    /// The text of each number, and what the lexicon says of its unit.
    let pieces: [(amount: String, unit: [String: String])]

    /// Reads a text; nil when it does not end with a unit, or a number is missing.
    init?(_ text: String, _ lexicon: Lexicon) {
        var pieces: [(amount: String, unit: [String: String])] = []
        var amount: [String] = []
        for word in Self.words(text) {
            let features = lexicon.features[word.lowercased()] ?? lexicon.features[word]
            if let features, features["unit"] != nil, !amount.isEmpty {
                pieces.append((amount.joined(separator: " "), features))
                amount = []
            } else if !amount.isEmpty || features?["kind"] != NumberPart.Kind.connector.rawValue {
                amount.append(word)
            }
        }
        guard amount.isEmpty, !pieces.isEmpty else { return nil }
        self.pieces = pieces
    }

    /// The words and numerals of a text; a unit may stand right behind its digits.
    private static func words(_ text: String) -> [String] {
        text.split { $0.isWhitespace || ",;-".contains($0) }.flatMap { word in
            let digits = word.prefix { $0.isNumber || $0 == "." }
            let rest = word.dropFirst(digits.count)
            return [digits, rest].filter { !$0.isEmpty }.map(String.init)
        }
    }
}
