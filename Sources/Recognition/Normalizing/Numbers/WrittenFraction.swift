import DocumentModel

/// A fraction that a slash writes at the start of a text, with the whole number before it: "3/4", "10 1/2".
struct WrittenFraction {
    let whole: DecimalNumber?
    /// Numerator by denominator; nil when that has no end of decimals.
    let value: DecimalNumber?
    /// How many characters it takes.
    let length: Int

    /// Reads it; nil when the text begins otherwise.
    init?(_ text: Substring) {
        var rest = text
        guard var numerator = Self.takeDigits(&rest) else { return nil }
        var whole: Int?
        if let joint = rest.first, joint.isWhitespace || joint == "-" {
            rest = joint == "-" ? rest.dropFirst() : rest.drop(while: \.isWhitespace)
            whole = numerator
            guard let next = Self.takeDigits(&rest) else { return nil }
            numerator = next
        }
        guard let slash = rest.first, "/⁄".contains(slash) else { return nil }
        rest = rest.dropFirst()
        guard let denominator = Self.takeDigits(&rest) else { return nil }
        self.whole = whole.map { DecimalNumber($0) }
        value = Self.quotient(numerator, denominator)
        length = text.count - rest.count
    }

    private static func takeDigits(_ rest: inout Substring) -> Int? {
        let digits = rest.prefix(while: \.isASCIIDigit)
        guard digits.count <= 6, let number = Int(digits) else { return nil }
        rest = rest.dropFirst(digits.count)
        return number
    }

    private static func quotient(_ numerator: Int, _ denominator: Int) -> DecimalNumber? {
        guard denominator > 0 else { return nil }
        var scaled = numerator
        for places in 0...9 {
            if scaled.isMultiple(of: denominator) {
                return DecimalNumber(significand: Int128(scaled / denominator), exponent: -places)
            }
            scaled *= 10
        }
        return nil
    }
}
