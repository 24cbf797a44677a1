import DocumentModel
import Testing

@testable import Recognition

/// A few number words of two invented languages' shapes: enough for every kind of piece.
private let words = Lexicon([
    "en": ["kind": "unit", "value": "1"], "to": ["kind": "unit", "value": "2"],
    "fem": ["kind": "unit", "value": "5"], "ni": ["kind": "unit", "value": "9"],
    "femten": ["kind": "unit", "value": "15"], "femti": ["kind": "ten", "value": "50"],
    "tjue": ["kind": "ten", "value": "20"], "hundre": ["kind": "hundred", "value": "100"],
    "dusin": ["kind": "hundred", "value": "12"], "tusen": ["kind": "magnitude", "value": "1000"],
    "k": ["kind": "magnitude", "value": "1000"], "million": ["kind": "magnitude", "value": "1000000"],
    "millioner": ["kind": "magnitude", "value": "1000000"],
    "mrd": ["kind": "magnitude", "value": "1000000000"],
    "og": ["kind": "connector"], "halv": ["kind": "fraction", "value": "0.5"],
    "firedeler": ["kind": "fraction", "value": "0.25"], "komma": ["kind": "point"],
    "minus": ["kind": "sign", "value": "-1"], "tredje": ["kind": "ordinal", "value": "3"],
    "tjuende": ["kind": "ordinal", "value": "20"], "hundrede": ["kind": "ordinal", "value": "100"],
    "$": ["currency": "USD"], "øre": ["currency": "NOK", "factor": "0.01"],
    "mil": ["unit": "km", "factor": "10"],
])

private let comma = ["decimal": ",", "group": ". "]

private func number(_ text: String, _ fields: [String: String] = comma) -> String? {
    NumberNormalizer().value(of: Capture(text: text, fields: fields, lexicon: words))?.number?.description
}

@Suite("Number normalizer")
struct NumberNormalizerTests {
    @Test(
        "reads numerals by a convention",
        arguments: [
            ("12", "12"), ("10.000", "10000"), ("10 000", "10000"), ("10\u{A0}000", "10000"),
            ("1\u{202F}234\u{2009}567", "1234567"), ("3,5", "3.5"), ("10,000", "10"), ("1.234,56", "1234.56"),
            ("3.5", "3.5"), ("0.125", "0.125"), ("1,234.56", "1234.56"), ("1,234,567", "1234567"),
            (",25", "0.25"), ("007", "7"), ("-40", "-40"), ("−1 200", "-1200"), ("2½", "2.5"), ("¾", "0.75"),
        ]
    )
    func numerals(text: String, expected: String) { #expect(number(text) == expected) }

    @Test(
        "refuses signs that group nothing",
        arguments: ["1.23.456", "12 34", "1234 567", "1,5,5", "", "1.234 567"]
    )
    func badNumerals(text: String) { #expect(number(text) == nil) }

    @Test(
        "reads numerals by the opposite convention",
        arguments: [("10,000", "10000"), ("10.000", "10"), ("3.5", "3.5"), ("3,5", "3.5"), ("1'000", "1000")]
    )
    func points(text: String, expected: String) {
        #expect(number(text, ["decimal": ".", "group": ", '"]) == expected)
    }

    @Test(
        "reads words",
        arguments: [
            ("femtito", "52"), ("to og femti", "52"), ("toogfemti", "52"), ("tohundreogfemti", "250"),
            ("hundre og fem", "105"), ("en tusen ni hundre", "1900"), ("femten hundre", "1500"),
            ("To Hundre", "200"), ("en halv million", "500000"), ("to og en halv", "2.5"),
            ("to og en halv million", "2500000"), ("1,2 millioner", "1200000"), ("5 mrd.", "5000000000"),
            ("100k", "100000"), ("tusen mrd", "1000000000000"),
            ("fem millioner to hundre tusen ni", "5200009"),
            ("hundre og femtito tusen og fem", "152005"), ("to dusin", "24"), ("et", nil),
            ("to firedeler", "0.5"), ("minus fem", "-5"), ("to komma fem", "2.5"),
            ("to komma fem millioner", "2500000"), ("twenty-five", nil), ("tjue-fem", "25"),
            ("halv million", "500000"), ("tusen", "1000"),
        ] as [(String, String?)]
    )
    func words(text: String, expected: String?) { #expect(number(text) == expected) }

    @Test(
        "refuses words that make no number together",
        arguments: [
            "to fem", "fem og ni", "femti og fem", "og fem", "fem og", "hundre hundre", "tredje", "fem hus",
            "komma",
        ]
    )
    func badWords(text: String) { #expect(number(text) == nil) }

    @Test(
        "scales, raises and divides",
        arguments: [
            (["amount": "1,3", "exponent": "6"], "1300000"), (["amount": "5", "exponent": "-3"], "0.005"),
            (["amount": "2", "exponent": "⁻²"], "0.02"),
            (["amount": "1", "base": "2", "exponent": "10"], "1024"),
            (["amount": "1", "base": "2,5", "exponent": "-1"], "0.4"),
            (["amount": "to", "divisor": "tredje"], "0.666666666666667"),
            (["amount": "fem", "divisor": "tjuende"], "0.25"),
            (["amount": "fem", "divisor": "to", "most": "1"], nil),
            (["amount": "femten", "again": "15"], "15"), (["amount": "femten", "again": "50"], nil),
            (["amount": "en femtito", "reading": "pairs"], "152"),
            (["amount": "tjue tjue", "reading": "pairs"], "2020"),
            (["amount": "tjue fem", "reading": "pairs"], nil),
            (["amount": "1", "base": "9", "exponent": "99"], nil),
        ] as [([String: String], String?)]
    )
    func arithmetic(fields: [String: String], expected: String?) {
        #expect(number("", fields.merging(comma) { own, _ in own }) == expected)
    }

    @Test("a fraction behind a magnitude is one of it, unless a magnitude follows")
    func fractionsOfMagnitudes() {
        #expect(number("en mrd og halv million") == "1000500000")
        #expect(number("3 hundre og 21") == "321")
    }

    @Test("multiplies by a factor and takes a modifier over")
    func factorAndModifier() {
        let fields = ["amount": "3", "factor": "1000000", "modifier": "approx"]
        let value = NumberNormalizer().value(of: Capture(text: "3M", fields: fields))
        #expect(value == Value(.number(DecimalNumber(3_000_000)), modifier: .approx))
    }

    @Test(
        "gives up where the digits do not fit",
        arguments: [String(repeating: "9", count: 40), "9999999999999999999999999999999999 mrd"]
    )
    func overflow(text: String) { #expect(number(text) == nil) }
}

@Suite("Ordinal normalizer")
struct OrdinalNormalizerTests {
    @Test(
        "reads ordinals",
        arguments: [
            ("3.", "3"), ("21st", "21"), ("tredje", "3"), ("tjuetredje", "23"), ("tjuende", "20"),
            ("hundre og tredje", "103"), ("to hundrede", "200"), ("tre", nil), ("fem", nil),
            ("tredje fem", nil),
        ] as [(String, String?)]
    )
    func ordinals(text: String, expected: String?) {
        let value = OrdinalNormalizer().value(of: Capture(text: text, fields: comma, lexicon: words))
        #expect(value?.number?.description == expected)
    }
}

@Suite("Quantity normalizer")
struct QuantityNormalizerTests {
    private func value(_ fields: [String: String]) -> Value? {
        let capture = Capture(text: "", fields: fields.merging(comma) { own, _ in own }, lexicon: words)
        return QuantityNormalizer().value(of: capture)
    }

    @Test(
        "reads quantities and money",
        arguments: [
            (["amount": "12,5", "unit": "kg"], Value.Content.quantity(DecimalNumber("12.5")!, unit: "kg")),
            (["amount": "to", "unit": "mil"], .quantity(DecimalNumber(20), unit: "km")),
            (["amount": "to", "unit": "km", "factor": "10"], .quantity(DecimalNumber(20), unit: "km")),
            (["amount": "10k", "unit": "$"], .money(DecimalNumber(10_000), currency: "USD")),
            (
                ["amount": "femti", "currency": "NOK", "factor": "0.01"],
                .money(DecimalNumber("0.5")!, currency: "NOK")
            ),
            (["amount": "50", "unit": "øre"], .money(DecimalNumber("0.5")!, currency: "NOK")),
            (
                ["amount": "to", "currency": "SEK", "part": "23"],
                .money(DecimalNumber("2.23")!, currency: "SEK")
            ),
            (
                ["amount": "5", "currency": "X", "part": "2", "factor_to": "0.05"],
                .money(DecimalNumber("5.1")!, currency: "X")
            ),
        ]
    )
    func contents(fields: [String: String], expected: Value.Content) {
        #expect(value(fields) == Value(expected))
    }

    @Test(
        "adds amounts of ever smaller units of one kind",
        arguments: [
            ("yd", "1 ft og 3 in", "51 in"), ("yd", "3in", "39 in"), ("in", "1 ft", nil), ("yd", "5 kg", nil),
            ("yd", "1", nil),
        ] as [(String, String, String?)]
    )
    func chains(unit: String, rest: String, expected: String?) {
        let units = Dictionary(uniqueKeysWithValues: ["in", "ft", "yd", "kg"].map { ($0, ["unit": $0]) })
        let lexicon = Lexicon(units.merging(["og": ["kind": "connector"]]) { own, _ in own })
        let capture = Capture(
            text: "",
            fields: ["amount": "1", "unit": unit, "rest": rest],
            lexicon: lexicon
        )
        let value = QuantityNormalizer().value(of: capture)
        #expect(value?.number.map { "\($0) in" } == expected)
    }

    @Test("a unit may be one for one of another")
    func rates() {
        let value = value(["amount": "5", "unit": "mg", "per": "kg"])
        #expect(value == Value(.quantity(DecimalNumber(5), unit: "mg/kg")))
    }

    @Test("uses the value of an annotation")
    func annotated() {
        let known = ["amount": Value(.number(DecimalNumber(7)))]
        let capture = Capture(text: "", fields: ["amount": "?", "unit": "l"], values: known)
        #expect(QuantityNormalizer().value(of: capture) == Value(.quantity(DecimalNumber(7), unit: "l")))
    }

    @Test(
        "needs a number and a unit",
        arguments: [["amount": "5"], ["unit": "km"], ["amount": "hus", "unit": "km"], [:]]
    )
    func incomplete(fields: [String: String]) { #expect(value(fields) == nil) }
}
