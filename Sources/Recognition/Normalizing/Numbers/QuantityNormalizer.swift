import DocumentModel

/// Reads a number of a unit or of a currency.
///
/// Fields: `amount`, the number; `unit` or `currency`, a code or a word of the lexicon that has one of these
/// features; `factor`, how many of the unit one is; `part` and `factor_to`, a second number and what one of it
/// is worth, 0.01 by default ("$5 50"); `rest`, amounts of ever smaller units of the same kind ("2 yd 1 ft 3 in"), so
/// that the sum is of the smallest; `per`, a unit of which one
/// goes with the number ("5 mg/kg"); `modifier`.
public struct QuantityNormalizer: Normalizer {
    /// Makes a normalizer.
    public init() {}

    /// The quantity or the money; nil when the number cannot be read or nothing says of what it is.
    public func value(of capture: Capture) -> Value? {
        guard let content = content(capture) else { return nil }
        return Value(content, modifier: capture.modifier)
    }

    private func content(_ capture: Capture) -> Value.Content? {
        if let rest = capture.fields["rest"] { return chain(capture, rest) }
        guard let measure = Measure(capture), let number = capture.number(in: "amount"),
            let amount = number.multiplied(by: measure.factor), let sum = add(part: capture, to: amount)
        else { return nil }
        return measure.isCurrency
            ? .money(sum, currency: measure.code) : .quantity(sum, unit: measure.code + rate(capture))
    }

    private func rate(_ capture: Capture) -> String {
        guard let word = capture.fields["per"] else { return "" }
        let features = capture.lexicon.features[word.lowercased()] ?? capture.lexicon.features[word]
        return "/" + (features?["unit"] ?? word)
    }

    /// The sum of amounts of ever smaller units, in the smallest.
    private func chain(_ capture: Capture, _ rest: String) -> Value.Content? {
        guard let measure = Measure(capture), let first = capture.number(in: "amount"),
            let pieces = AmountPieces(rest, capture.lexicon)?.pieces
        else { return nil }
        var (sum, unit) = (first.multiplied(by: measure.factor), measure.code)
        for piece in pieces {
            guard let next = piece.unit["unit"], let worth = SIUnit.worth(ofOne: unit, in: next),
                worth > DecimalNumber(1), let number = NumberReader(capture).cardinal(piece.amount)
            else { return nil }
            sum = sum?.multiplied(by: worth)?.adding(number)
            unit = next
        }
        return sum.map { .quantity($0, unit: unit) }
    }

    private func add(part capture: Capture, to amount: DecimalNumber) -> DecimalNumber? {
        guard capture.fields["part"] != nil else { return amount }
        let factor =
            capture.fields["factor_to"] == nil
            ? DecimalNumber(significand: 1, exponent: -2) : capture.factor("factor_to")
        return capture.number(in: "part")?.multiplied(by: factor).flatMap(amount.adding)
    }
}

/// What is counted, and how many of it one is.
private struct Measure {
    let code: String
    let isCurrency: Bool
    let factor: DecimalNumber

    /// A code that a rule or a list gives counts first, then what the lexicon knows of the word.
    init?(_ capture: Capture) {
        if let currency = capture.fields["currency"] {
            self.init(currency, isCurrency: true, capture.lexicon.features[currency.lowercased()], capture)
        } else if let unit = capture.fields["unit"] {
            self.init(unit, isCurrency: false, capture.lexicon.features[unit.lowercased()], capture)
        } else {
            return nil
        }
    }

    private init(_ word: String, isCurrency: Bool, _ features: [String: String]?, _ capture: Capture) {
        let known = features?["currency"]
        code = known ?? features?["unit"] ?? word
        self.isCurrency = isCurrency || known != nil
        factor = features?["factor"].flatMap { DecimalNumber($0) } ?? capture.factor()
    }
}
