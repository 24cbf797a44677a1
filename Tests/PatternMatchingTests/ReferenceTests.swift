import TestSupport
import Testing

@testable import PatternMatching

@Suite("References in patterns")
struct ReferenceTests {
    /// Spans of two references over "Kari Holm fra Bodø ringte Bodø Glimt".
    private let text = "Kari Holm fra Bodø ringte Bodø Glimt"
    private var spans: [SpanList] {
        [["Kari Holm"], ["Bodø", "Bodø Glimt"]].map { names in
            SpanList(
                names.flatMap { name in
                    text.ranges(of: name).map(text.offsets).map {
                        (start: Int32($0.lowerBound), end: Int32($0.upperBound), payload: 0)
                    }
                }
            )
        }
    }
    private let person = ReferenceCallout.source(reference: 0)
    private let place = ReferenceCallout.source(reference: 1)
    private let placeEnd = ReferenceCallout.sourceOfEnd(reference: 1)

    @Test("stand for whole spans, in every position of a pattern", arguments: [false, true])
    func positions(isHot: Bool) throws {
        let cases: [(pattern: String, expected: String?)] = [
            (person, "Kari Holm"),
            ("\(person) fra \(place)", "Kari Holm fra Bodø"),
            // The longer of two spans that start together is reached by backtracking.
            ("ringte \(place)$", "ringte Bodø Glimt"),
            ("(?:\\w+ )*?(?=\(place)$)", "Kari Holm fra Bodø ringte "),
            ("fra (?!\(place))", nil),
            ("(?:\(person)|\(place)| \\w+ )+", "Kari Holm fra Bodø ringte Bodø"),
            ("(?<=\(placeEnd) )\\w+", "ringte"),
            ("(?<who>\(person)) (?<how>\\w+) (?<where>\(place))", "Kari Holm fra Bodø"),
            ("(?i)BOD\(place)", nil),
        ]
        for (source, expected) in cases {
            let pattern = try Pattern(source)
            if isHot { _ = pattern.executable(forTextOf: 1 << 20) }
            let found = try match(pattern, text, references: spans) { $1($0.range) }
            #expect(found == expected, "\(source)")
        }
    }

    @Test("are taken to every end, the nearest first, as long as spans may be", arguments: [false, true])
    func ends(isHot: Bool) throws {
        let scalars = ["a", "å", "𝒳", "\u{301}"]
        let text = (0..<200).map { scalars[$0 * 7 % 4] }.joined() + "."
        let offsets = text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
        var random = SplitMix(seed: 5)
        for _ in 0..<8 {
            let lengths = (0..<5).map { _ in Int.random(in: 1...120, using: &random) } + [1, 16, 120, 121]
            let spans = SpanList(
                lengths.map { (start: Int32(offsets[7]), end: Int32(offsets[7 + $0]), payload: 0) }
            )
            for length in 1...121 {
                let pattern = try Pattern("\(person)(?=(?s).{\(193 - length)}\\.)")
                if isHot { _ = pattern.executable(forTextOf: 1 << 20) }
                let range = try match(pattern, text, references: [spans]) { match, _ in match.range }
                let isThere = length <= 120 && lengths.contains(length)
                #expect(
                    range == (isThere ? offsets[7]..<offsets[7 + length] : nil),
                    "\(length) of \(lengths)"
                )
            }
        }
    }

    @Test("leave the author's groups undisturbed")
    func groups() throws {
        let pattern = try Pattern("(?<who>\(person)) (?<how>\\w+) (?<where>\(place))")
        #expect(Set(pattern.groups.keys) == ["who", "how", "where"])
        let groups = try match(pattern, text, references: spans) { match, string in
            ["who", "how", "where"].map { match.range(ofGroup: $0).map(string) }
        }
        #expect(groups == ["Kari Holm", "fra", "Bodø"])
    }
}

extension String {
    fileprivate func offsets(_ range: Range<String.Index>) -> Range<Int> {
        utf8.distance(
            from: startIndex,
            to: range.lowerBound
        )..<utf8.distance(
            from: startIndex,
            to: range.upperBound
        )
    }
}
