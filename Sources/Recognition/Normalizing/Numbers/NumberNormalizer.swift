import DocumentModel

/// Reads a number written in digits, in words, or in both.
///
/// Fields: `amount`, the text to read (without it, the whole capture); `decimal` and `group`, see
/// ``NumeralNotation``; `factor`, by which the number is multiplied; `divisor`, a number by which it is divided;
/// `whole`, a number that is added to the quotient; `modifier`. The lexicon holds the number
/// words, see ``NumberPart``.
public struct NumberNormalizer: Normalizer {
    /// Makes a normalizer.
    public init() {}

    /// The number; nil when the words do not make one.
    public func value(of capture: Capture) -> Value? {
        guard let number = capture.number(in: "amount", default: capture.text),
            let scaled = number.multiplied(by: capture.factor()), let value = Self.quotient(scaled, capture)
        else { return nil }
        return Value(.number(value), modifier: capture.modifier)
    }

    private static func quotient(_ number: DecimalNumber, _ capture: Capture) -> DecimalNumber? {
        guard capture.fields["divisor"] != nil else { return number }
        let part = capture.number(in: "divisor").flatMap(number.divided)
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
