import Testing

@testable import Pipeline

@Suite("Personal name")
struct PersonalNameTests {
    @Test(
        "is fuller than a part of it",
        arguments: [
            ("Mark Rutte", "Rutte", true), ("Mark Rutte", "Mark", true), ("Mark Rutte", "Hans Rutte", false),
            ("Jens P. Stoltenberg", "Jens Stoltenberg", true),
            ("Jens Stoltenberg", "Jens P. Stoltenberg", false),
            ("Anne Marie Berg", "Anne Berg", true), ("Anne Marie Berg", "Kari Berg", false),
            ("Anne Marie Berg", "A. Berg", true), ("Rutte", "Rutte", false),
            ("Mark Rutte", "Mark Rutte", false),
        ]
    )
    func fuller(name: String, part: String, expected: Bool) {
        #expect(PersonalName(name).isFuller(than: PersonalName(part)) == expected)
    }
}
