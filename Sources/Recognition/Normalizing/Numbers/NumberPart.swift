import DocumentModel

/// One piece of a written number: a numeral, or a word that the lexicon knows.
///
/// A word of the lexicon is a piece by its features `kind`, see ``Kind``, and `value`.
struct NumberPart: Sendable {
    let kind: Kind
    let value: DecimalNumber

    /// How a piece joins the ones before it.
    enum Kind: String, Sendable {
        /// Digits.
        case numeral
        /// Below twenty: "five", "nineteen".
        case unit
        /// A multiple of ten: "twenty".
        case ten
        /// Multiplies the unit before it: "hundred", "dozen".
        case hundred
        /// Multiplies all of the group before it: "thousand", "million".
        case magnitude
        /// "and".
        case connector
        /// "of" between a fraction and what it is a part of; adds nothing.
        case joint
        /// "half", "quarter"; a unit before it is its numerator, and one behind it says of how much: "half a million".
        case fraction
        /// "fifth"; ends the number.
        case ordinal
        /// "point": what follows is a row of decimals.
        case point
        /// "minus".
        case sign
    }

    init(_ kind: Kind, _ value: DecimalNumber) {
        self.kind = kind
        self.value = value
    }

    /// The piece that a word's features describe; nil for words that are not part of a number.
    init?(_ features: [String: String]) {
        guard let kind = features["kind"].flatMap(Kind.init) else { return nil }
        self.init(kind, features["value"].flatMap { DecimalNumber($0) } ?? DecimalNumber(0))
    }

    /// An ordinal as the cardinal that it stands for.
    var cardinal: NumberPart {
        guard kind == .ordinal else { return self }
        return switch value {
        case ..<DecimalNumber(20): NumberPart(.unit, value)
        case ..<DecimalNumber(100): NumberPart(.ten, value)
        case DecimalNumber(100): NumberPart(.hundred, value)
        default: NumberPart(.magnitude, value)
        }
    }
}
