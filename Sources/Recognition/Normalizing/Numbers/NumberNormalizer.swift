import DocumentModel

/// Reads a number written in digits, in words, or in both.
///
/// Fields: `amount`, the text to read (without it, the whole capture); `decimal` and `group`, see
/// ``NumeralNotation``; `factor`, by which the number is multiplied; `exponent` and `base`, a power by which it is
/// multiplied, of 10 unless a base is there; `divisor`, a number or an ordinal by which it is divided; `whole`, a number
/// that is added to the quotient; `most`, what it may be at most; `again`, a second spelling, which must be of the same number; `reading: pairs` for
/// words that are two numbers below a hundred; `modifier`. The lexicon holds the number words, see ``NumberPart``.
public struct NumberNormalizer: Normalizer {
    /// Makes a normalizer.
    public init() {}

    /// The number; nil when the words do not make one.
    public func value(of capture: Capture) -> Value? {
        guard let number = Self.number(capture),
            let scaled = number.multiplied(by: capture.factor()).flatMap({ Self.raised($0, capture) }),
            let value = Self.quotient(scaled, capture), Self.isSmall(value, capture)
        else { return nil }
        return Value(.number(value), modifier: capture.modifier)
    }

    private static func number(_ capture: Capture) -> DecimalNumber? {
        let text = capture.fields["amount"] ?? capture.text
        if capture.fields["reading"] == "pairs" { return NumberReader(capture).paired(text) }
        let number = capture.number(in: "amount", default: text)
        guard capture.fields["again"] != nil else { return number }
        return capture.number(in: "again") == number ? number : nil
    }

    private static func isSmall(_ number: DecimalNumber, _ capture: Capture) -> Bool {
        capture.fields["most"].flatMap { DecimalNumber($0) }.map { !($0 < number) } ?? true
    }

    private static func raised(_ number: DecimalNumber, _ capture: Capture) -> DecimalNumber? {
        guard let text = capture.fields["exponent"] else { return number }
        let base = capture.fields["base"] == nil ? DecimalNumber(10) : capture.number(in: "base")
        return Int(text.asPlainDigits).flatMap { base?.raised(to: $0) }?.multiplied(by: number)
    }

    private static func quotient(_ number: DecimalNumber, _ capture: Capture) -> DecimalNumber? {
        guard let text = capture.fields["divisor"] else { return number }
        let divisor = capture.number(in: "divisor") ?? NumberReader(capture).ordinal(text)
        let part = divisor.flatMap(number.divided)
        guard capture.fields["whole"] != nil else { return part }
        return part.flatMap { part in capture.number(in: "whole").flatMap { $0.adding(part) } }
    }
}

extension Capture {
    /// The number that a field's text spells, or the value of the annotation that stands there.
    func number(in field: String, default text: String? = nil) -> DecimalNumber? {
        if let known = values[field]?.number { return known }
        guard let text = fields[field] ?? text else { return nil }
        return NumberReader(self).cardinal(text)
    }

    /// What the number is multiplied by; 1 when nothing says so.
    func factor(_ name: String = "factor") -> DecimalNumber {
        fields[name].flatMap { DecimalNumber($0) } ?? DecimalNumber(1)
    }

    /// How the words around the number bend it.
    var modifier: Value.Modifier? { fields["modifier"].flatMap(Value.Modifier.init) }
}

extension String {
    /// The same with ASCII digits and signs for raised ones.
    fileprivate var asPlainDigits: String {
        String(map { $0.wholeNumberValue.map { Character("\($0)") } ?? ("−⁻".contains($0) ? "-" : $0) })
    }
}
