import DocumentModel
import Testing

@testable import Pipeline

@Suite("Personal name")
struct PersonalNameTests {
    @Test(
        "is stood for by a part of it, and says why",
        arguments: [
            ("Mark Rutte", "Rutte", EntityLink.Reason.surname), ("Mark Rutte", "Mark", .givenName),
            ("Mark Rutte", "Hans Rutte", nil), ("Jens P. Stoltenberg", "Jens Stoltenberg", .shorterName),
            ("Jens Stoltenberg", "Jens P. Stoltenberg", nil), ("Anne Marie Berg", "Anne Berg", .shorterName),
            ("Anne Marie Berg", "Kari Berg", nil), ("Anne Marie Berg", "A. Berg", .initials),
            ("Anne Berg", "A. Berg", .initials), ("Anne Berg", "A Berg", .initials),
            ("A. Berg", "Anne Berg", nil),
            ("A. Berg", "B. Berg", nil), ("A. Berg", "A Berg", nil), ("Kim Jong-un", "Kim", .givenName),
            ("Jonas «Ulven» Holm", "Ulven", .nickname), ("Jonas «Ulven» Holm", "Jonas Holm", .shorterName),
            ("Ida B. C. Holm", "Ida C. B. Holm", nil), ("Rutte", "Rutte", nil),
            ("Mark Rutte", "Mark Rutte", nil), ("Robert Berg", "Bob Berg", .nickname),
            ("Robert A. Berg", "Bob", .nickname), ("Robert Berg", "Bob Holm", nil),
            ("Bob Berg", "Robert Berg", nil), ("Kari Berg", "Bob Berg", nil),
        ]
    )
    func reason(name: String, part: String, expected: EntityLink.Reason?) {
        #expect(PersonalName(name, ["Bob": ["Robert"]]).reason(for: PersonalName(part)) == expected)
    }
}
