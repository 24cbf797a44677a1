import TestSupport
import Testing

@testable import PatternMatching

@Suite("Where matches can begin")
struct StartAnalysisTests {
    @Test(
        "is read from the pattern",
        arguments: [
            ("mandag", "m"), (#"(?i)mandag"#, "Mm"), (#"\bi (?:går|dag)"#, "i"), (#"(?:om|på)? uke"#, "op "),
            (#"(?x) (?<day> \d{1,2} ) \. # (x"#, "0123456789*"),
            (#"(?<![\p{L}\d])\p{Lu}\p{Ll}+"#, "ABCDEFGHIJKLMNOPQRSTUVWXYZ*"),
            (#"[-+]?[0-9]"#, "+-0123456789"), (#"(?:a|(?-x:b|c)*d)e"#, "abcd"), (#"å(?=x)"#, "*"),
            (#"\$\d"#, "$"),
            (#"(?i:k)r"#, "Kk*"), (#"\x{A0}|\x41"#, "A*"), ("a{0,2}b", "ab"), ("a{2}b", "a"),
            ("(?>x|y)z", "xy"),
        ]
    )
    func bytes(pattern: String, expected: String) throws {
        let set = try #require(StartAnalysis.startSet(of: pattern))
        let ascii = (0..<128).filter { set.bytes[$0] }.map { String(Unicode.Scalar(UInt8($0))) }.joined()
        let beyond = (128..<256).contains { set.bytes[$0] } ? "*" : ""
        #expect((ascii + beyond).unicodeScalars.sorted() == expected.unicodeScalars.sorted())
        #expect((0x80..<0xC0).allSatisfy { !set.bytes[$0] })
    }

    @Test("includes references that can stand first")
    func references() throws {
        let (zero, one) = (ReferenceCallout.source(reference: 0), ReferenceCallout.source(reference: 1))
        #expect(StartAnalysis.startSet(of: zero)?.references == [0])
        #expect(StartAnalysis.startSet(of: "(?:\(zero) )?\(one)")?.references == [0, 1])
        let behind = "(?<=\(ReferenceCallout.sourceOfEnd(reference: 0)) )x"
        #expect(StartAnalysis.startSet(of: behind)?.references == [])
    }

    @Test(
        "is left to PCRE2 where it cannot be told",
        arguments: [
            "a*", ".x", "a|", #"\Gx"#, "a(*PRUNE)|b", #"\Qa\E"#, "[[:alpha:]]x",
            "[^a]b", #"\Wb"#, "",
        ]
    )
    func unknown(pattern: String) { #expect(StartAnalysis.startSet(of: pattern) == nil) }

    @Test("gives the matches of a plain search, on generated patterns and texts", arguments: 0..<400)
    func differential(seed: Int) throws {
        var random = SplitMix(seed: seed)
        var references = 0
        let source = random.pattern(depth: 3, &references)
        guard let plain = try? Pattern(source), let hot = try? Pattern(source) else { return }
        _ = hot.executable(forTextOf: 1 << 20)
        for _ in 0..<10 {
            let text = (0..<40).map { _ in
                ["a", "b", "A", "å", "Å", "1", " ", "-", "k", "K"].randomElement(using: &random)!
            }.joined()
            #expect(
                try ranges(plain, text, references) == ranges(hot, text, references),
                "\(source) in \(text)"
            )
        }
    }

    @Test(
        "gives the matches of a plain search",
        arguments: [
            #"\ba"#, #"(?<![ab])b+"#, "(?<=a)[bå]", "(?<!k)-", #"(?=b)\w\w"#, "(?i)ak", "(?i)[åk]1?",
            "a{2,3}b?",
            "(?:a|b1|å)(?:k|K)", "bb(*SKIP)(*F)|b", "(?:a+ )(*SKIP)(*FAIL)|a|1", #"\d(*SKIP)(*F)|(?:\d)?-"#,
            "(?:ab|a(*SKIP)(*F))|b", #"\b(?:å|K\b)"#, "(?:(?:a)?b){2}", "a(?:b|)1", "(?>a|ab)k", ".a",
            "[^a ]b",
            "(?<x>a|b1)-(?&x)", "(?<x>a(?&x)?b)1?", "(?:(?<x>å)|k)(?(<x>)a|b)", #"(?<x>\w)\k<x>"#,
            "(?:(?<x>b)|a)?(?(<x>)-)1", "(?&x)(?(DEFINE)(?<x>a|k))", "(?(DEFINE)(?<x>å|b))(?&x)1?",
        ]
    )
    func samples(source: String) throws {
        let (plain, hot) = (try Pattern(source), try Pattern(source))
        _ = hot.executable(forTextOf: 1 << 20)
        var random = SplitMix(seed: 7)
        for _ in 0..<300 {
            let text = (0..<30).map { _ in
                ["a", "b", "a", "b", "å", "1", " ", "-", "k", "K", "\u{212A}", "Å"].randomElement(
                    using: &random
                )!
            }.joined()
            #expect(try ranges(plain, text, 0) == ranges(hot, text, 0), "\(source) in \(text)")
        }
    }

    private func ranges(_ pattern: Pattern, _ text: String, _ references: Int) throws -> [Range<Int>] {
        let bytes = Array(text.utf8)
        // Spans begin and end at scalars; PCRE2 may not be started inside one.
        let isBoundary = { (offset: Int32) in bytes[Int(offset)] & 0xC0 != 0x80 }
        let spans: [(Int32, Int32)] = [(0, 1), (3, 6), (3, 4), (9, 11), (12, 14), (20, 24)]
        let reference = SpanList(
            spans.filter { isBoundary($0.0) && isBoundary($0.1) }.map { (start: $0.0, end: $0.1, payload: 0) }
        )
        return try bytes.withUnsafeBufferPointer { buffer in
            let search = Matcher().search(
                pattern,
                in: buffer,
                references: Array(repeating: reference, count: references)
            )
            var found: [Range<Int>] = []
            var position = 0
            while position < bytes.count, let match = try search.match(from: position) {
                found.append(match.range)
                position = max(match.range.upperBound, position + 1)
                while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
            }
            return found
        }
    }
}

extension SplitMix {
    /// A pattern out of what patterns are made of.
    mutating func pattern(depth: Int, _ references: inout Int) -> String {
        let leaves = [
            "a", "b", "å", "[ab]", "[^a]", #"\d"#, #"\b"#, "(?<=a)", "(?!b)", #"\p{Lu}"#, "(?i)k", "1", "-",
            #"[A-Zå]"#,
        ]
        guard depth > 0 else {
            guard Int.random(in: 0..<8, using: &self) == 0 else { return leaves.randomElement(using: &self)! }
            references += 1
            return ReferenceCallout.source(reference: references - 1)
        }
        let pieces = (0..<Int.random(in: 1...3, using: &self)).map { _ in
            pattern(depth: depth - 1, &references)
        }
        switch Int.random(in: 0..<5, using: &self) {
        case 0: return "(?:\(pieces.joined(separator: "|")))"
        case 1: return "(?:\(pieces.joined()))?"
        case 2: return "(?:\(pieces.joined())){1,2}"
        case 3: return "(?=\(pieces[0]))\(pieces.joined())"
        default: return pieces.joined()
        }
    }
}
