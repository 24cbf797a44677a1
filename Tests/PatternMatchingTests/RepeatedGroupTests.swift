import Testing

@testable import PatternMatching

@Suite("Repeated groups")
struct RepeatedGroupTests {
    private func found(_ pattern: String) throws -> [String] {
        _ = try Pattern(pattern)
        let bytes = Array(pattern.utf8)
        return RepeatedGroup.all(in: pattern).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    @Test(
        "are found with their quantifiers",
        arguments: [
            ("(a+)+b", ["(a+)+"]), ("x(?:a*b?){2,}?", ["(?:a*b?){2,}?"]), ("(?x) ( a + ) * b", ["( a + ) *"]),
            ("(?:a+){12}", ["(?:a+){12}"]), ("((a+)+)+", ["(a+)+", "((a+)+)+"]),
            ("(?<n>a{2,})*", ["(?<n>a{2,})*"]),
            ("(?x) (a+ # )\n)+", ["(a+ # )\n)+"]), ("(?x) (a+) # x\n +", ["(a+) # x\n +"]),
        ]
    )
    func nested(pattern: String, expected: [String]) throws { #expect(try found(pattern) == expected) }

    @Test(
        "are not what is escaped, in a class or a comment, possessive, atomic or seldom repeated",
        arguments: [
            "a+b+", "(a+)?b", "(?:a+){0,3}", "(a+)++", "(?>a+)+b", "(?>(a+)+)b", "(?=a+)+b", #"(a+\)+)"#,
            "[(a+)+]", #"\Q(a+)+\E"#, "a(?#(a+)b", "(?x)a # (a+)+\n b", "(?:a+){,}", "(*COMMIT)a",
        ]
    )
    func safe(pattern: String) throws { #expect(try found(pattern) == []) }

    @Test("carry the options that are in force where they stand")
    func options() throws {
        let source = "(?i:(?x)(a +)+)(?-i:(b+)+)"
        #expect(RepeatedGroup.all(in: source).map(\.source) == ["(?ix:(a +)+)", "(?:(b+)+)"])
        for group in RepeatedGroup.all(in: source) { _ = try Pattern(group.source) }
    }
}
