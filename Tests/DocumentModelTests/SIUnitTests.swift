import DocumentModel
import Testing

@Suite("Units of the SI")
struct SIUnitTests {
    @Test(
        "say what a quantity is in them",
        arguments: [
            ("5", "mi", "8046.72 m"), ("12", "km/h", "3.333333333333333 m/s"), ("32", "°F", "273.15 K"),
            ("-40", "°C", "233.15 K"), ("1.5", "TWh", "5400000000000000 J"), ("2", "l", "0.002 m³"),
            ("7", "lb", "3.17514659 kg"), ("3", "kg", "3 kg"), ("10", "%", nil), ("40", "year", nil),
        ] as [(String, String, String?)]
    )
    func values(number: String, unit: String, expected: String?) throws {
        let value = Value(.quantity(try #require(DecimalNumber(number)), unit: unit))
        #expect(value.inSI.map { "\($0.number) \($0.unit)" } == expected)
    }

    @Test("tell how many of one unit another is, if both begin at the same zero")
    func ratios() {
        #expect(SIUnit.worth(ofOne: "ft", in: "in") == DecimalNumber(12))
        #expect(SIUnit.worth(ofOne: "ft", in: "kg") == nil)
        #expect(SIUnit.worth(ofOne: "°C", in: "K") == nil)
    }

    @Test("leave money, numbers and times as they are")
    func others() {
        #expect(Value(.number(DecimalNumber(1))).inSI == nil)
        #expect(Value(.money(DecimalNumber(1), currency: "NOK")).inSI == nil)
    }
}
