import Testing

@testable import Recognition

@Suite("Validator")
struct ValidatorTests {
    @Test(
        "accepts right check digits and refuses wrong ones",
        arguments: [
            (Validator.calendar, "31.12.2024", true), (.calendar, "31.11.2024", false),
            (.calendar, "2024-02-29", true), (.calendar, "2023-02-29", false), (.calendar, "12/31/24", true),
            (.calendar, "12.31.24", false), (.calendar, "1.2", false), (.calendar, "", false),
            (.luhn, "4539 1488 0343 6467", true), (.luhn, "4539 1488 0343 6468", false),
            (.luhn, "0", false), (.luhn, "", false),
            (.mod11, "923 609 016", true), (.mod11, "923 609 017", false), (.mod11, "", false),
            (.mod97, "NO93 8601 1117 947", true), (.mod97, "GB82 WEST 1234 5698 7654 32", true),
            (.mod97, "NO94 8601 1117 947", false), (.mod97, "NO93", false), (.mod97, "", false),
        ]
    )
    func checks(validator: Validator, text: String, expected: Bool) {
        #expect(validator.accepts(text) == expected)
    }
}
