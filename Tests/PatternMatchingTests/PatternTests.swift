import Testing

@testable import PatternMatching

@Suite("Pattern")
struct PatternTests {
    @Test(
        "knows word boundaries beside letters outside ASCII",
        arguments: [
            (#"\bø\w+"#, "en ørret", "ørret"),
            (#"\w+å\b"#, "vi så det", "så"),
            (#"\p{Lu}\p{Ll}+"#, "på Ålesund nå", "Ålesund"),
            (#"\d+\s\d+"#, "10\u{A0}000", "10\u{A0}000"),
        ]
    )
    func boundaries(pattern: String, text: String, expected: String) throws {
        #expect(try firstMatch(pattern, text) == expected)
    }

    @Test("finds the group that took part among several of one name")
    func sharedGroupNames() throws {
        let pattern = try Pattern(#"(?:(?<day>\d+)\. (?<month>\p{L}+)|(?<month>\p{L}+) (?<day>\d+))"#)
        for (text, day, month) in [("17. mai", "17", "mai"), ("May 17", "17", "May")] {
            let found = try match(pattern, text) { match, string in
                (match.range(ofGroup: "day").map(string), match.range(ofGroup: "month").map(string))
            }
            #expect(found?.0 == day)
            #expect(found?.1 == month)
        }
    }

    @Test("tells where a pattern is wrong")
    func compileErrors() {
        #expect(throws: PatternError(message: "missing closing parenthesis", offset: 4)) {
            try Pattern("a(b+")
        }
    }

    @Test("ends a catastrophic match at a limit", arguments: [10_000, 100_000])
    func catastrophe(length: Int) throws {
        let pattern = try Pattern("(a+)+$")
        let text = String(repeating: "a", count: length) + "b"
        let clock = ContinuousClock()
        let duration = clock.measure {
            #expect(throws: LimitReached.self) { try match(pattern, text) { _, _ in } }
        }
        // Generous: the point is that it ends, not how fast this machine is.
        #expect(duration < .seconds(10))
    }
}

/// The text of a pattern's first match.
func firstMatch(_ source: String, _ text: String) throws -> String? {
    try match(try Pattern(source), text) { match, string in string(match.range) }
}

/// What `body` makes of a pattern's first match.
func match<Result>(
    _ pattern: Pattern,
    _ text: String,
    references: [SpanList] = [],
    _ body: (Match, (Range<Int>) -> String) throws -> Result
) throws -> Result? {
    let bytes = Array(text.utf8)
    return try bytes.withUnsafeBufferPointer { buffer in
        let found = try Matcher().search(pattern, in: buffer, references: references).match(from: 0)
        return try found.map { try body($0) { String(decoding: bytes[$0], as: UTF8.self) } }
    }
}
