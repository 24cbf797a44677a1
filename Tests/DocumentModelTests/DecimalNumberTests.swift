import Testing

@testable import DocumentModel

@Suite("Decimal number")
struct DecimalNumberTests {
    @Test(
        "is written plainly",
        arguments: [
            ("10000", "10000"), ("0.50", "0.5"), ("-12.5", "-12.5"), ("007", "7"), ("0", "0"), ("-0.0", "0"),
            ("0.001", "0.001"),
            ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
        ]
    )
    func description(text: String, expected: String) {
        #expect(DecimalNumber(text)?.description == expected)
    }

    @Test(
        "refuses what is no number",
        arguments: ["", "-", ".", "1,5", "1.2.3", "1e5", "999999999999999999999999999999999999999"]
    )
    func refusal(text: String) { #expect(DecimalNumber(text) == nil) }

    @Test(
        "multiplies and adds exactly",
        arguments: [
            ("1.2", "1000000", "1200000", "1000001.2"), ("0.1", "0.2", "0.02", "0.3"),
            ("-3", "0.5", "-1.5", "-2.5"),
        ]
    )
    func arithmetic(left: String, right: String, product: String, sum: String) throws {
        let (a, b) = (try #require(DecimalNumber(left)), try #require(DecimalNumber(right)))
        #expect(a.multiplied(by: b)?.description == product)
        #expect(a.adding(b)?.description == sum)
        #expect((a < b) == (Double(left)! < Double(right)!))
    }

    @Test("is nil where the digits do not fit")
    func overflow() throws {
        let huge = try #require(DecimalNumber("9999999999999999999999999999999999999"))
        #expect(huge.multiplied(by: huge) == nil)
        #expect(huge.adding(DecimalNumber(significand: 1, exponent: -30)) == nil)
    }
}

@Suite("Local date and time")
struct LocalDateTimeTests {
    @Test(
        "reads ISO 8601",
        arguments: [
            ("2024-10-29", "2024-10-29T00:00:00"), ("2024-02-29T08:30", "2024-02-29T08:30:00"),
            ("2013-02-12T04:30:00-02:00", "2013-02-12T04:30:00"), ("0800-12-25", "0800-12-25T00:00:00"),
        ]
    )
    func reading(text: String, expected: String) {
        #expect(LocalDateTime(iso8601: text)?.dateTimeText == expected)
    }

    @Test(
        "refuses what is no date",
        arguments: [
            "", "2024", "2024-13-01", "2023-02-29", "2024-10-29T25:00", "29.10.2024", "2024-1-1-1", "x-y-z",
        ]
    )
    func refusal(text: String) { #expect(LocalDateTime(iso8601: text) == nil) }

    @Test(arguments: [
        ("1", "4", "0.25"), ("2", "3", "0.666666666666667"), ("-1", "3", "-0.333333333333333"),
        ("7", "0.5", "14"),
        ("1", "-8", "-0.125"), ("0", "9", "0"), ("1", "0", nil),
    ])
    func quotients(number: String, divisor: String, expected: String?) throws {
        let quotient = try #require(DecimalNumber(number)).divided(by: #require(DecimalNumber(divisor)))
        #expect(quotient?.description == expected)
    }
}
