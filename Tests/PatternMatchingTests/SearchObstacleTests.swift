import Testing

@testable import PatternMatching

@Suite("What keeps a pattern from being searched for")
struct SearchObstacleTests {
    @Test(
        "is named with its place",
        arguments: [
            (#"\b\p{L}+bær"#, SearchObstacle.letters(at: 2, behindOptional: false)),
            (#"(?:om )?\w+"#, .letters(at: 8, behindOptional: true)),
            ("(?<a>.)x", .letters(at: 5, behindOptional: false)),
            ("x|[^a]", .letters(at: 2, behindOptional: false)), ("a*b?", .canBeEmpty),
            (#"x*\Gy"#, .steered(at: 2)), (#"x\Qy\E"#, .unread(at: 1)),
            ("(*COMMIT)x", .steered(at: 0)), (#"x(*SKIP)(*F)|\w+"#, .letters(at: 13, behindOptional: false)),
            ("(?i)[a-z]x", .letters(at: 4, behindOptional: false)),
        ]
    )
    func obstacles(pattern: String, expected: SearchObstacle) {
        #expect(SearchObstacle(in: pattern) == expected)
    }

    @Test(
        "is nothing where a match begins at few places",
        arguments: [
            "x", #"\d+\w*"#, #"\b\p{Lu}\w+"#, "x(*SKIP)(*F)|y", "(?:a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p)x",
            ReferenceCallout.source(reference: 0) + #"\w+"#, "(?&x)(?<x>a)",
        ]
    )
    func none(pattern: String) { #expect(SearchObstacle(in: pattern) == nil) }
}
