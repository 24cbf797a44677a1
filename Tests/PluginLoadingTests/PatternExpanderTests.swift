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
        "finds numbered groups and callouts",
        arguments: [#"(a)\1"#, #"(a)\g1"#, #"(a)\g{1}"#, "(a)(?1)", "a(?C1)"]
    )
    func refused(pattern: String) {
        #expect(PatternPieces(pattern).contains { $0.kind == .numbered || $0.kind == .callout })
    }
}
