import Recognition
import Testing

@testable import PluginLoading

@Suite("Pattern pieces")
struct PatternPiecesTests {
    @Test(
        "finds references, and nothing inside classes, escapes, quotations and comments",
        arguments: [
            ("a{{b}}c", ["a", "{{b}}", "c"]),
            ("{{ p.b-c }}", ["{{p.b-c}}"]),
            (#"[{{b}}]\{{{b}}"#, [#"[{{b}}]\{"#, "{{b}}"]),
            (#"\Q{{b}}\E{{c}}"#, [#"\Q{{b}}\E"#, "{{c}}"]),
            ("(?x) a # {{b}}\n{{c}}", ["(?x) a # {{b}}\n", "{{c}}"]),
            ("a # {{b}}", ["a # ", "{{b}}"]),
            ("(?#{{b}}){{c}}", ["(?#{{b}})", "{{c}}"]),
            ("[]{{b}}]{{c}}", ["[]{{b}}]", "{{c}}"]),
            ("[[:alpha:]{{b}}]{{c}}", ["[[:alpha:]{{b}}]", "{{c}}"]),
            ("a{2}{{", ["a{2}{{"]),
            ("æ{{ø}}", ["æ", "{{ø}}"]),
            ("", []),
        ]
    )
    func pieces(pattern: String, expected: [String]) {
        let found = PatternPieces(pattern).map { $0.kind == .reference ? "{{\($0.text)}}" : $0.text }
        #expect(found == expected)
    }

    @Test(
        "finds groups that capture, groups named by number, and callouts",
        arguments: [
            (#"(a)\1"#, ["(", #"\1"#]), (#"(?:a)\g12"#, [#"\g12"#]),
            (#"\g{-1}\g<2>"#, [#"\g{-1}"#, #"\g<2>"#]),
            ("(?<a>b)(?1)(?-1)", ["(", "(?1", "(?-1"]), ("(?(2)a|b)(?-i)", ["(?(2"]),
            ("(?<=a)(?<!b)(*ACCEPT)(?P<a>b)(?'c'd)", ["(", "("]), ("a(?C1)", ["(?C"]), (#"\(\0[(]"#, []),
        ]
    )
    func special(pattern: String, expected: [String]) {
        let found = PatternPieces(pattern).filter { [.capture, .numbered, .callout].contains($0.kind) }
        #expect(found.map(\.text) == expected)
    }
}
