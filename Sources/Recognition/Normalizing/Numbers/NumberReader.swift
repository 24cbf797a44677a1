import DocumentModel

/// Reads the text of a number: digits by a notation, words by a lexicon.
struct NumberReader {
    private let notation: NumeralNotation
    private let segmenter: NumberWordSegmenter

    init(_ capture: Capture) {
        notation = NumeralNotation(
            decimal: capture.fields["decimal"] ?? ".",
            group: capture.fields["group"] ?? ", "
        )
        segmenter = capture.lexicon.numberWords
    }

    /// The number; nil when the text is none, or an ordinal.
    func cardinal(_ text: String) -> DecimalNumber? {
        guard let parts = parts(text), !parts.contains(where: { $0.kind == .ordinal }) else { return nil }
        return NumberSum.value(of: parts)
    }

    /// The number of an ordinal: digits alone, or words of which the last is an ordinal.
    func ordinal(_ text: String) -> DecimalNumber? {
        let digits = text.prefix(while: \.isASCIIDigit)
        if !digits.isEmpty { return DecimalNumber(digits) }
        guard let parts = parts(text), parts.last?.kind == .ordinal,
            !parts.dropLast().contains(where: { $0.kind == .ordinal })
        else { return nil }
        return NumberSum.value(of: parts.map(\.cardinal))
    }

    /// The number that two numbers below a hundred make one behind the other, as years are read out: "nineteen
    /// ninety-six", "twenty oh five".
    func paired(_ text: String) -> DecimalNumber? {
        guard let parts = parts(text), parts.allSatisfy({ [.unit, .ten].contains($0.kind) }) else {
            return nil
        }
        let zero = DecimalNumber(0)
        for split in parts.indices.dropFirst() {
            let tail = Array(parts[split...])
            let hasZero = tail.first?.value == zero
            guard let high = NumberSum.value(of: Array(parts[..<split])), zero < high,
                high < DecimalNumber(100),
                let low = NumberSum.value(of: hasZero ? Array(tail.dropFirst()) : tail),
                low < DecimalNumber(hasZero ? 10 : 100), hasZero || DecimalNumber(9) < low
            else { continue }
            return high.multiplied(by: DecimalNumber(100))?.adding(low)
        }
        return nil
    }

    /// The pieces of a text; nil when it holds anything that is not part of a number.
    private func parts(_ text: String) -> [NumberPart]? {
        var rest = text[...]
        var parts: [NumberPart] = takeSign(&rest)
        while let first = rest.first {
            if let written = WrittenFraction(rest) {
                guard let value = written.value else { return nil }
                if let whole = written.whole { parts += [NumberPart(.numeral, whole), Self.and] }
                parts.append(NumberPart(.fraction, value))
                rest = rest.dropFirst(written.length)
            } else if let numeral = takeNumeral(&rest) {
                guard let numeral else { return nil }
                parts.append(numeral)
            } else if first.isLetter {
                let word = rest.prefix(while: \.isLetter)
                rest = rest.dropFirst(word.count)
                guard let pieces = segment(word, after: parts) else { return nil }
                parts += pieces
            } else if let fraction = Self.vulgarFraction(first) {
                if parts.last?.kind == .numeral { parts.append(Self.and) }
                parts.append(NumberPart(.fraction, fraction))
                rest = rest.dropFirst()
            } else if first.isWhitespace || Self.joints.contains(first) {
                rest = rest.dropFirst()
            } else {
                return nil
            }
        }
        return parts
    }

    /// The way to cut a word that makes a number with what stands before it, or else the first way.
    private func segment(_ word: Substring, after parts: [NumberPart]) -> [NumberPart]? {
        let ways = segmenter.segmentations(word.lowercased())
        return ways.first { NumberSum.value(of: (parts + $0).map(\.cardinal)) != nil } ?? ways.first
    }

    private func takeSign(_ rest: inout Substring) -> [NumberPart] {
        guard let first = rest.first, "-−–+".contains(first) else { return [] }
        rest = rest.dropFirst()
        return first == "+" ? [] : [NumberPart(.sign, DecimalNumber(-1))]
    }

    /// Takes digits with the signs between them; nil when none begin here, nil inside when they are no numeral.
    private func takeNumeral(_ rest: inout Substring) -> NumberPart?? {
        let length = Self.numeralLength(rest)
        guard length > 0 else { return nil }
        let text = rest.prefix(length)
        rest = rest.dropFirst(length)
        return .some(notation.number(text).map { NumberPart(.numeral, $0) })
    }

    /// How many characters digits and single signs before digits take.
    private static func numeralLength(_ text: Substring) -> Int {
        var length = 0
        var pending = 0
        for character in text {
            if character.isASCIIDigit {
                length += pending + 1
                pending = 0
            } else if pending == 0, character.isNumeralSign, length > 0 || !character.isWhitespace {
                pending = 1
            } else {
                break
            }
        }
        return length
    }

    /// ½, ¼, ¾ and the like, when they have an exact decimal value.
    private static func vulgarFraction(_ character: Character) -> DecimalNumber? {
        guard !character.isASCII, let scalar = character.unicodeScalars.first,
            let value = scalar.properties.numericValue, value > 0, value < 1,
            let thousandths = Int(exactly: value * 1000)
        else { return nil }
        return DecimalNumber(significand: Int128(thousandths), exponent: -3)
    }

    private static let and = NumberPart(.connector, DecimalNumber(0))
    private static let joints: Set<Character> = ["-", "‑", "–", "—", "."]
}

extension Character {
    /// Whether the character may stand between the digits of one numeral.
    fileprivate var isNumeralSign: Bool { ".,'’".contains(self) || isWhitespace }
}
