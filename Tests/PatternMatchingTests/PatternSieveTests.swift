import Foundation
import TestSupport
import Testing

@testable import PatternMatching

@Suite("Where matches can begin")
struct PatternBeginningTests {
    @Test(
        "is read from the pattern",
        arguments: [
            ("mandag", "m"), (#"(?i)mandag"#, "Mm"), (#"\bi (?:går|dag)"#, "i"), (#"(?:om|på)? uke"#, "op "),
            (#"(?x) (?<day> \d{1,2} ) \. # (x"#, "0123456789*"),
            (#"(?<![\p{L}\d])\p{Lu}\p{Ll}+"#, "ABCDEFGHIJKLMNOPQRSTUVWXYZ*"),
            (#"[-+]?[0-9]"#, "+-0123456789"), (#"(?:a|(?-x:b|c)*d)e"#, "abcd"), (#"å(?=x)"#, "*"),
            (#"\$\d"#, "$"), ("(?i:k)r", "Kk*"), (#"\x{A0}|\x41"#, "A*"), ("a{0,2}b", "ab"), ("a{2}b", "a"),
            ("(?>x|y)z", "xy"), ("(?#note)x", "x"),
            (
                "[^!-~]",
                "\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\t\n\u{B}"
                    + "\u{C}\r\u{E}\u{F}\u{10}\u{11}\u{12}\u{13}\u{14}\u{15}\u{16}\u{17}\u{18}\u{19}\u{1A}\u{1B}\u{1C}"
                    + "\u{1D}\u{1E}\u{1F} \u{7F}*"
            ),
        ]
    )
    func bytes(pattern: String, expected: String) throws {
        let tree = try #require(PatternReader.tree(of: pattern))
        let beginning = tree.beginning(tree.namedGroups)
        #expect(!beginning.canBeEmpty)
        let ascii = (0..<128).map(UInt8.init).filter(beginning.bytes.contains).map {
            String(Unicode.Scalar($0))
        }
        let beyond = beginning.bytes.isSubset(of: .ascii) ? "" : "*"
        #expect((ascii.joined() + beyond).unicodeScalars.sorted() == expected.unicodeScalars.sorted())
        #expect(beginning.bytes.intersection(.continuations).isEmpty)
    }

    @Test("includes references that can stand first")
    func references() throws {
        let (zero, one) = (ReferenceCallout.source(reference: 0), ReferenceCallout.source(reference: 1))
        #expect(try first(zero) == [0])
        #expect(try first("(?:\(zero) )?\(one)") == [0, 1])
        #expect(try first("(?<=\(ReferenceCallout.sourceOfEnd(reference: 0)) )x") == [])
    }

    private func first(_ source: String) throws -> Set<Int> {
        try #require(PatternReader.tree(of: source)).beginning([:]).references
    }

    @Test(
        "is not told of what is not understood",
        arguments: [#"\Gx"#, "a(*PRUNE)|b", #"\Qa\E"#, "[[.a.]]x", "(?R)"]
    )
    func unknown(source: String) { #expect(PatternReader.tree(of: source) == nil) }
}

@Suite("The sieve of patterns")
struct PatternSieveTests {
    @Test(
        "leaves patterns that can match nothing to PCRE2",
        arguments: ["a*", "a|", "", "(?&x)(?<x>a?)", #"\b"#]
    )
    func unsieved(source: String) throws {
        let pattern = try Pattern(source)
        #expect(PatternSieve([pattern]).isSieved == [false])
    }

    @Test("lets few places through that do not match")
    func precision() throws {
        let pattern = try Pattern(#"\b(?:[Ii] går|\p{Lu}\p{Ll}+(?:fjorden|dalen))\b(?! ikke)"#)
        let sifter = Sifter(PatternSieve([pattern]))
        let text = Array(
            "Ingen gikk i går. Ikke i gårdene. Hun så Storfjorden og Storfjordene, i gåre, i Dalen.".utf8
        )
        let places = text.withUnsafeBufferPointer { text in
            sifter.sift(text)
            return sifter.places(ofPattern: 0)!.places.map { Int($0.start) }
        }
        #expect(
            places
                == ["i går. ", "Storfjorden "].map { String(decoding: text, as: UTF8.self).offset(of: $0) }
        )
    }

    @Test("gives the same places when two threads share the work")
    func sharing() throws {
        // One begins with any word, one with a capital, one with both, one with neither.
        let patterns = try [#"\b\p{L}+dal\b"#, #"\b\p{Lu}\w+ by"#, #"(?:\bby|\p{Lu}) \w"#, #"\d+ by"#].map {
            try Pattern($0)
        }
        let text = Array(String(repeating: "Olsdal by 12 by, en dal by B e. ", count: 50).utf8)
        let places = { (fork: Sifter.Fork?) in
            text.withUnsafeBufferPointer { bytes in
                let sifter = Sifter(PatternSieve(patterns))
                sifter.sift(bytes, fork: fork)
                return patterns.indices.map { sifter.places(ofPattern: $0)!.places.map(\.start) }
            }
        }
        let alone = places(nil)
        #expect(alone.allSatisfy { $0.count >= 50 })
        #expect(
            places {
                $1(); $0()
            } == alone
        )
        #expect(
            places { first, second in
                let thread = Thread { first() }
                thread.start()
                second()
                while !thread.isFinished { Thread.sleep(forTimeInterval: 0.001) }
            } == alone
        )
    }

    @Test("gives the matches of a plain search, on generated patterns and texts", arguments: 0..<400)
    func differential(seed: Int) throws {
        var random = SplitMix(seed: seed)
        var references = 0
        let source = random.pattern(depth: 3, &references)
        guard let plain = try? Pattern(source), let sieved = try? Pattern(source) else { return }
        // Another pattern beside it shares the machine's states.
        let beside = try Pattern(random.pattern(depth: 2, &references).replacing("(?C", with: "(?:C"))
        let sifter = Sifter(PatternSieve([sieved, beside]), mostStates: seed.isMultiple(of: 3) ? 5 : 1000)
        for _ in 0..<10 {
            let text = (0..<40).map { _ in
                ["a", "b", "A", "å", "Å", "1", " ", "-", "k", "K"].randomElement(using: &random)!
            }.joined()
            #expect(
                try ranges(plain, text, references) == ranges(sieved, text, references, sifter),
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
            #"\A[ab]+"#, "^b", "(?m)^b|1$", "(?<=^|-)[aå]", #"(?<!\p{L})[bk]"#, #"(?<=\p{L})-"#, #"\Bb"#,
            "[^å]k",
            #"\bå"#, #"\w+?-(?!1)"#, "(?:a|b)++k", #"\d{1,3}(?!\d)"#, "(?|a(b)|(k))1?", #"b\R?a"#, #"\X1"#,
            #"(?i)å\p{Lu}"#, "(?<=ab)1", #"(?<=\bå |k)[ab]"#, #"\b(?<=a-)\w(?!1)"#, "(?<=a|1b|å)(?:k|K|b)+",
            #"(?<=a)(?<=[ab])b|(?<=1 )k"#, #"([ab])\1"#, "[[:alpha:]]1", "[[:^alpha:][:upper:]]b",
            "(?<![[:alnum:]])k", "(?=(?:a|b)1)[ab1]+", "(?!ab)a", #"(?<![\p{L}\d_])\p{Ll}{2,9}\b"#,
        ]
    )
    func samples(source: String) throws {
        let (plain, sieved) = (try Pattern(source), try Pattern(source))
        let sifter = Sifter(PatternSieve([sieved]))
        #expect(sifter.places(ofPattern: 0) != nil)
        var random = SplitMix(seed: 7)
        for _ in 0..<300 {
            let text = (0..<30).map { _ in
                ["a", "b", "a", "b", "å", "1", " ", "-", "k", "K", "\u{212A}", "Å"].randomElement(
                    using: &random
                )!
            }.joined()
            #expect(try ranges(plain, text, 0) == ranges(sieved, text, 0, sifter), "\(source) in \(text)")
        }
    }

    @Test(
        "gives the matches of a plain search where spans begin them",
        arguments: [
            "<0>", "<0>a", "<0>[ab]+1", "<0>(?= a)", #"<0>\.?\s*\z"#, "(?:<0>|<1>-)k?b", "(?:<0> )?<1>a",
            #"\A\s*(?:a)?(?<d>(?<w>\b<0>)|(?<w>\b<1>))(?:a?\z|(?=b))"#, #"(?<d><0>(?: <0>)*)å"#,
            "(?<d>(?&e))1(?(DEFINE)(?<e><0>))", "(?:<0>){2}k", "(?:(?<x><0>)|a)(?(<x>)1|b)",
            #"\b(?:<0>-)?+\p{L}+"#, "(?<=<0$>)a", "<0>(?:å|1a|[ab]k|-)", "(?:<0>|k)(?!a)",
        ]
    )
    func spans(source: String) throws {
        var source = source.replacing("<0$>", with: ReferenceCallout.sourceOfEnd(reference: 0))
        for number in 0...1 {
            source = source.replacing("<\(number)>", with: ReferenceCallout.source(reference: number))
        }
        let (plain, sieved) = (try Pattern(source), try Pattern(source))
        let sifter = Sifter(PatternSieve([sieved]))
        #expect(sifter.places(ofPattern: 0) != nil)
        var random = SplitMix(seed: 11)
        var found = 0
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 1...26, using: &random)).map { _ in
                ["a", "b", "å", "1", " ", "-", "k"].randomElement(using: &random)!
            }.joined()
            let expected = try ranges(plain, text, 2)
            found += expected.count
            let sifted = try ranges(sieved, text, 2, sifter)
            #expect(expected == sifted, "\(source) in '\(text)'")
        }
        #expect(found > 0)
    }

    private func ranges(
        _ pattern: Pattern,
        _ text: String,
        _ references: Int,
        _ sifter: Sifter? = nil
    ) throws -> [Range<Int>] {
        let bytes = Array(text.utf8)
        // Spans begin and end at scalars; PCRE2 may not be started inside one.
        let isBoundary = { (offset: Int32) in
            offset == bytes.count || bytes[Int(offset)] & 0xC0 != 0x80
        }
        let spans: [(Int32, Int32)] = [(0, 1), (3, 6), (3, 4), (9, 11), (11, 12), (12, 14), (20, 24)]
        let reference = SpanList(
            spans.filter { $0.1 <= bytes.count && isBoundary($0.0) && isBoundary($0.1) }.map {
                (start: $0.0, end: $0.1, payload: 0)
            }
        )
        return try bytes.withUnsafeBufferPointer { buffer in
            sifter?.sift(buffer)
            let search = Matcher().search(
                pattern,
                in: buffer,
                references: Array(repeating: reference, count: references),
                places: sifter?.places(ofPattern: 0)
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

extension String {
    /// The byte offset of the first occurrence of a text that is there.
    fileprivate func offset(of text: String) -> Int {
        utf8.distance(from: startIndex, to: firstRange(of: text)!.lowerBound)
    }
}
