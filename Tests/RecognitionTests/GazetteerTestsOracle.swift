import DocumentModel
import TestSupport
import Testing

@testable import Recognition

@Suite("Gazetteer look-up against the plain one")
struct GazetteerOracleTests {
    @Test(
        "finds what a dictionary of token sequences finds, on generated lists and texts",
        arguments: 0..<400
    )
    func small(seed: Int) {
        var random = SplitMix(seed: seed)
        let lists = (0..<3).map { _ in list(words(12, &random), &random) }
        let text = string(of: 150, &random)
        expectSame(lists, text)
    }

    @Test("finds the same among many names that share their beginnings", arguments: 0..<3)
    func many(seed: Int) {
        var random = SplitMix(seed: seed)
        let syllables = ["ka", "lo", "Mi", "tes", "Ån", "dØ", "ber", "gro", "ss"]
        let word = { (random: inout SplitMix) in
            (0..<Int.random(in: 1...2, using: &random)).map { _ in syllables.randomElement(using: &random)! }
                .joined()
        }
        let name = { (random: inout SplitMix) in
            (0..<Int.random(in: 1...4, using: &random)).map { _ in word(&random) }.joined(separator: " ")
        }
        let lists = (0..<4).map { _ in list((0..<1000).map { _ in name(&random) }, &random) }
        let gaps = [" ", "\u{A0}", "  ", "\n", "-", ", ", "s ", "’ ", "\n\n"]
        let text = (0..<600).map { _ in word(&random) + gaps.randomElement(using: &random)! }.joined()
        expectSame(lists, text)
    }

    private func expectSame(_ lists: [Gazetteer], _ text: String) {
        let bytes = Array(text.utf8)
        let found = bytes.withUnsafeBufferPointer(GazetteerRecognizer(index: GazetteerIndex(lists)).hits)
            .map { [$0.start, $0.end, $0.suffixLength, $0.list, $0.spelling].map(Int.init) }
        #expect(found.map { $0[0] } == found.map { $0[0] }.sorted())
        let expected = PlainLookUp(lists).hits(in: text)
        #expect(
            found.sorted { $0.lexicographicallyPrecedes($1) }
                == expected.sorted { $0.lexicographicallyPrecedes($1) },
            "\(lists.map { $0.spellings.prefix(20).map($0.text) }) in \(text.prefix(300).debugDescription)"
        )
    }

    private func words(_ count: Int, _ random: inout SplitMix) -> [String] {
        (0..<count).map { _ in string(of: Int.random(in: 1...5, using: &random), &random) }
            .map { $0.filter { !$0.isNewline && $0 != "\t" } }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }

    private func string(of count: Int, _ random: inout SplitMix) -> String {
        let pieces = [
            "å", "Å", "b", "B", "s", "S", "ab", "Ø", "ß", "İ", "ǅ", "1", " ", " ", " ", "\u{A0}", "\n", "-",
            "\u{2011}", "'", "\u{2019}", ".", "😀", "日", "e\u{301}", "\u{2029}", "\u{200B}", "Ω", "\u{2BC}",
        ]
        return (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
    }

    private func list(_ words: [String], _ random: inout SplitMix) -> Gazetteer {
        var policy = Gazetteer.Policy()
        policy.letterCase = Gazetteer.LetterCase.allCases.randomElement(using: &random)!
        policy.compounds = Bool.random(using: &random)
        policy.inflections = [genitive, plural].filter { _ in Bool.random(using: &random) }
        return GazetteerFile.list(words, provenance: Provenance(plugin: "p", rule: "l"), policy: policy) {
            Issue.record("\($0)")
        }
    }
}

private let genitive = Inflection(
    id: "genitive",
    suffixes: [
        Inflection.Suffix("s", notAfter: ["s", "ß"]), Inflection.Suffix("'", after: ["s", "S"]),
        Inflection.Suffix("’", after: ["s"]), Inflection.Suffix("’s"),
    ]
)
private let plural = Inflection(id: "plural", suffixes: [Inflection.Suffix("ab"), Inflection.Suffix("å")])

/// The slow, obvious look-up: a dictionary of token sequences, asked at every start for every length.
private struct PlainLookUp {
    private let lists: [Gazetteer]
    private var entries: [[Piece]: [(list: Int, spelling: Int)]] = [:]

    private struct Piece: Hashable {
        var folded: [UInt32]
        var hasGap: Bool
    }

    private struct Word {
        let range: Range<Int>
        let isWord: Bool
        let hasGap: Bool
        let beginsParagraph: Bool
    }

    init(_ lists: [Gazetteer]) {
        self.lists = lists
        for (number, list) in lists.enumerated() {
            for (index, spelling) in list.spellings.enumerated() {
                let scalars = Array(list.text(spelling).unicodeScalars)
                let words = Self.words(scalars)
                let first = words.prefix { $0.range == words[0].range || !$0.beginsParagraph }
                guard !first.isEmpty else { continue }
                entries[Self.pieces(first, scalars), default: []].append((number, index))
            }
        }
    }

    func hits(in text: String) -> [[Int]] {
        let scalars = Array(text.unicodeScalars)
        let words = Self.words(scalars)
        let bytes = scalars.reduce(into: [0]) { $0.append($0.last! + UTF8.width($1)) }
        var hits: [[Int]] = []
        let add = { (base: Range<Int>, pieces: [Piece], suffix: Inflection.Suffix?) in
            let end =
                base.upperBound
                + (suffix.map { String(decoding: $0.text, as: UTF8.self).unicodeScalars.count } ?? 0)
            let written = Array(text.utf8)[bytes[base.lowerBound]..<bytes[base.upperBound]]
            for (number, index) in entries[pieces] ?? [] {
                let policy = lists[number].policy
                if let suffix {
                    guard policy.inflections.contains(where: { $0.suffixes.contains(suffix) }),
                        suffix.fits(behind: written)
                    else { continue }
                }
                let entry = Array(lists[number].text(lists[number].spellings[index]).unicodeScalars)
                guard begins(scalars, base.lowerBound), ends(scalars, end, policy.compounds),
                    isSame(Array(scalars[base]), entry, policy.letterCase)
                else { continue }
                hits.append([
                    bytes[base.lowerBound], bytes[end], bytes[end] - bytes[base.upperBound], number, index,
                ])
            }
        }
        var suffixes: [Inflection.Suffix] = []
        for suffix in lists.flatMap(\.policy.inflections).flatMap(\.suffixes) where !suffixes.contains(suffix)
        {
            suffixes.append(suffix)
        }
        for first in words.indices {
            for last in first..<words.count {
                if last > first, words[last].beginsParagraph { break }
                let range = words[first].range.lowerBound..<words[last].range.upperBound
                add(range, Self.pieces(words[first...last], scalars), nil)
                for suffix in suffixes {
                    let written = Array(String(decoding: suffix.text, as: UTF8.self).unicodeScalars)
                    if Self.isWord(written[0]) {
                        let base = range.upperBound - written.count
                        guard words[last].isWord, base > words[last].range.lowerBound,
                            Array(scalars[base..<range.upperBound]) == written
                        else { continue }
                        var pieces = Self.pieces(words[first...last], scalars)
                        pieces[pieces.count - 1].folded.removeLast(written.count)
                        add(range.lowerBound..<base, pieces, suffix)
                    } else if scalars[range.upperBound...].starts(with: written) {
                        add(range, Self.pieces(words[first...last], scalars), suffix)
                    }
                }
            }
        }
        return hits
    }

    private static func pieces(_ words: ArraySlice<Word>, _ scalars: [Unicode.Scalar]) -> [Piece] {
        words.enumerated().map { number, word in
            Piece(folded: scalars[word.range].map(folded), hasGap: number > 0 && word.hasGap)
        }
    }

    private static func words(_ scalars: [Unicode.Scalar]) -> [Word] {
        var words: [Word] = []
        var position = 0
        while position < scalars.count {
            let gap = scalars[position...].prefix { isSpace($0) }
            position += gap.count
            guard position < scalars.count else { break }
            let breaks = gap.reduce(0) {
                $0 + ($1.value == 0x2029 ? 2 : $1.value == 0x0A || $1.value == 0x2028 ? 1 : 0)
            }
            let length = max(1, scalars[position...].prefix { isWord($0) }.count)
            words.append(
                Word(
                    range: position..<position + length,
                    isWord: isWord(scalars[position]),
                    hasGap: !gap.isEmpty,
                    beginsParagraph: breaks > 1
                )
            )
            position += length
        }
        return words
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber:
            true
        default: false
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || [0x200B, 0x2060, 0xFEFF].contains(scalar.value)
    }

    private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
        if [0x2010, 0x2011].contains(scalar.value) { return 0x2D }
        if [0x2018, 0x2019].contains(scalar.value) { return 0x27 }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first!.value : scalar.value
    }

    /// No letter stands before, and no hyphen or apostrophe with a letter before it.
    private func begins(_ text: [Unicode.Scalar], _ start: Int) -> Bool {
        guard start > 0 else { return true }
        if Self.isWord(text[start - 1]) { return false }
        let binds = [0x2D, 0x27].contains(Self.folded(text[start - 1]))
        return !(binds && start > 1 && Self.isWord(text[start - 2]))
    }

    /// No letter follows, and no hyphen with a letter behind it unless compounds are allowed.
    private func ends(_ text: [Unicode.Scalar], _ end: Int, _ compounds: Bool) -> Bool {
        guard end < text.count else { return true }
        if Self.isWord(text[end]) { return false }
        return compounds || Self.folded(text[end]) != 0x2D || end + 1 == text.count
            || !Self.isWord(text[end + 1])
    }

    /// The same scalars, runs of white space counting as one, under the list's policy for capitals.
    private func isSame(
        _ text: [Unicode.Scalar],
        _ entry: [Unicode.Scalar],
        _ letterCase: Gazetteer.LetterCase
    ) -> Bool {
        let (left, right) = (Self.gapsEvened(text), Self.gapsEvened(entry))
        guard left.count == right.count else { return false }
        return zip(left, right).enumerated().allSatisfy { position, pair in
            let (a, b) = pair
            if a == b { return true }
            guard Self.folded(a) == Self.folded(b) else { return false }
            if [0x2D, 0x27].contains(Self.folded(a)) { return true }
            switch letterCase {
            case .exact: return false
            case .sentence: return position == 0 && Self.folded(b) == b.value
            case .ignore: return true
            }
        }
    }

    private static func gapsEvened(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        scalars.reduce(into: []) { result, scalar in
            if !isSpace(scalar) { result.append(scalar) } else if result.last != " " { result.append(" ") }
        }
    }
}
