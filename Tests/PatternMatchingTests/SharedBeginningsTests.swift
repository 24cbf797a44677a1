import TestSupport
import Testing

@testable import PatternMatching

@Suite("Alternatives that begin alike")
struct SharedBeginningsTests {
    @Test(
        "are written with what they share once",
        arguments: [
            ("lege|lærer|leder", "l(?:e(?:ge|der)|ærer)"),
            ("(?:ab|b|ac)", "(?:a(?:b|c)|b)"),
            ("ab|a|abc|a", "a(?:b||bc|)"),
            ("a|a", "a"),
            (#"a\.b|a\.c+"#, #"a\.(?:b|c+)"#),
            ("(?i)(?:Åre|åle)", "(?i)(?:Å(?:re|le))"),
            ("(?x) (?: ab # one\n | a c )", "(?x) (?:a(?:b |c ))"),
            ("(?<n>ab|ac)[ab|ac]", "(?<n>a(?:b|c))[ab|ac]"),
            ("a(?=bc|bd)|ae", "a(?:(?=b(?:c|d))|e)"),
        ]
    )
    func written(source: String, expected: String) throws {
        #expect(SharedBeginnings.written(source) == expected)
        _ = try Pattern(source)
    }

    @Test(
        "stay as they are where they might match otherwise",
        arguments: [
            "ab|[ab]|ac", "a(b)|x|a(c)", "ab|(?:)|ac", "Ab|x|ab", "a?b|ac|a*", #"(?<=ab|acd)x"#,
            "(?|a(b)|x|a(c))", #"(x)a\1|b|[a]"#, "(?(DEFINE)(?<n>a|b))(?&n)", "(?<n>x)?(?(<n>)ab|ac)",
            #"\Qa|b\E|ab"#, "a{2}|[a]|a{3}", "(?C5)a|b", #"\x{61}b|\x{61}c"#,
        ]
    )
    func unchanged(source: String) throws {
        #expect(SharedBeginnings.written(source) == source)
        _ = try Pattern(source)
    }

    @Test("give the same matches and groups, whatever the pattern is", arguments: 1...12)
    func generated(seed: Int) throws {
        var random = SplitMix(seed: seed)
        var changed = 0
        for _ in 0..<120 {
            let source = random.alternatives(depth: 2)
            // Behind ignored white space a quantifier may have nothing to repeat.
            guard let plain = try? Pattern(source, written: source) else { continue }
            let shared = try Pattern(source)
            #expect(shared.written == SharedBeginnings.written(source), "what was written compiles")
            if shared.written != source { changed += 1 }
            for _ in 0..<12 {
                let text = (0..<14).map { _ in random.letter() }.joined()
                #expect(matches(plain, text) == matches(shared, text), "\(source) in '\(text)'")
            }
        }
        #expect(changed > 20)
    }

    /// Each match with all its groups.
    private func matches(_ pattern: Pattern, _ text: String) -> [[Range<Int>?]] {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            let search = Matcher().search(pattern, in: buffer)
            var found: [[Range<Int>?]] = []
            var position = 0
            while position < bytes.count, let match = try? search.match(from: position) {
                found.append([match.range] + (pattern.groups["n"] ?? []).map { match.range(ofGroup: $0) })
                position = max(match.range.upperBound, position + 1)
                while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
            }
            return found
        }
    }
}

extension SplitMix {
    fileprivate mutating func letter() -> String {
        ["a", "b", "A", "å", "Å", " ", "k", "\u{212A}"].randomElement(using: &self)!
    }

    fileprivate mutating func alternatives(depth: Int) -> String {
        (0..<Int.random(in: 1...6, using: &self)).map { _ in sequence(depth: depth) }.joined(separator: "|")
    }

    private mutating func sequence(depth: Int) -> String {
        (0..<Int.random(in: 0...4, using: &self)).map { _ in piece(depth: depth) }.joined()
    }

    private mutating func piece(depth: Int) -> String {
        let quantifiers = ["", "", "", "?", "+", "{2}", "*?", "?+"]
        guard depth > 0, Int.random(in: 0..<3, using: &self) == 0 else {
            let pieces = ["[ab]", #"\b"#, #"\x61"#, #"\ "#, ".", #"\p{Lu}"#]
            let piece =
                Int.random(in: 0..<5, using: &self) > 0 ? letter() : pieces.randomElement(using: &self)!
            return piece
                + (Int.random(in: 0..<5, using: &self) == 0 && piece != #"\b"#
                    ? quantifiers.randomElement(using: &self)! : "")
        }
        let openings = ["(?:", "(?<n>", "(?i:", "(?x:", "(?>", "(?=", "(?!", "(?:(?i)", "("]
        let opening = openings.randomElement(using: &self)!
        return opening + alternatives(depth: depth - 1) + ")"
            + (opening.hasSuffix("=") || opening.hasSuffix("!")
                ? "" : quantifiers.randomElement(using: &self)!)
    }
}
