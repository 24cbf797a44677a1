import DocumentModel
import TestSupport
import Testing

@testable import Recognition

@Suite("Gazetteer look-up")
struct GazetteerTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let expected: [String]
        var letterCase = Gazetteer.LetterCase.exact
        var compounds = false

        var testDescription: String { text }
    }

    @Test(
        "finds whole words, with the suffixes that the list allows",
        arguments: [
            Case(text: "Ola bor i Bodø.", expected: ["Bodø"]),
            Case(
                text: "Bodøs havn, Moss’ havn, Moss' havn",
                expected: ["Bodøs", "Moss", "Moss’", "Moss", "Moss'"]
            ),
            Case(text: "Bodøværing og Bodøya", expected: []),
            Case(text: "Bodø-banen", expected: []),
            Case(text: "Bodø-banen", expected: ["Bodø"], compounds: true),
            Case(text: "Nye-Bodø", expected: []),
            Case(text: "Bodø- og Mossebanen", expected: ["Bodø"]),
            Case(text: "bodø BODØ Bodø", expected: ["Bodø"]),
            Case(text: "bodø BODØ Bodø", expected: ["bodø", "BODØ", "Bodø"], letterCase: .ignore),
            Case(text: "Sør\u{2011}Fron og Sør-Frons", expected: ["Sør\u{2011}Fron", "Sør-Frons"]),
            Case(text: "Mo i Rana", expected: ["Mo i Rana", "Rana"]),
            Case(text: "Mo\u{A0}i\nRana", expected: ["Mo\u{A0}i\nRana", "Rana"]),
            Case(text: "Mo i\n\nRana", expected: ["Rana"]),
            Case(text: "«Bodø»…Bodø", expected: ["Bodø", "Bodø"]),
            Case(text: "", expected: []),
        ]
    )
    func lookUp(_ one: Case) {
        let list = list(
            ["Bodø", "Moss", "Sør-Fron", "Mo i Rana", "Rana"],
            one.letterCase,
            compounds: one.compounds
        )
        #expect(hits([list], one.text) == one.expected)
    }

    @Test("lets a capital begin a sentence")
    func sentenceCase() {
        #expect(hits([list(["under"], .sentence)], "Under under UNDER") == ["Under", "under"])
        #expect(hits([list(["Under"], .sentence)], "under") == [])
    }

    @Test("reads aliases, ambiguity and features by column")
    func columns() {
        let file =
            "name\taliases\tambiguous\tkind\n# a comment\nStorbritannia\tUK|Det forente kongerike\t\tcountry\r\nTime\t\t1\t\n"
        let list = GazetteerFile.read(
            Array(file.utf8),
            provenance: Provenance(plugin: "p", rule: "l"),
            policy: Gazetteer.Policy()
        ) { Issue.record("\($0)") }
        #expect(list.spellings.map(list.text) == ["Storbritannia", "UK", "Det forente kongerike", "Time"])
        #expect(list.spellings.map(list.name) == ["Storbritannia", "Storbritannia", "Storbritannia", "Time"])
        #expect(list.spellings.map(\.isAmbiguous) == [false, false, false, true])
        #expect(list.features(list.spellings[1]) == ["kind": "country"])
        #expect(list.features(list.spellings[3]) == [:])
        #expect(list.entryCount == 2)
    }

    @Test("says what is wrong in a list, by line and column")
    func problems() {
        var problems: [String] = []
        let file = "navn\tkind\nA\tb\tc\n\tx\nA\u{1}B\ty\n"
        _ = GazetteerFile.read(
            Array(file.utf8),
            provenance: Provenance(plugin: "p", rule: "l"),
            policy: Gazetteer.Policy()
        ) { problems.append("\($0.line):\($0.column)") }
        #expect(problems == ["1:1", "2:5", "3:1", "4:2"])
    }

    @Test("finds what a naive search finds, on generated text", arguments: 0..<200)
    func differential(seed: Int) {
        var random = SplitMix(seed: seed)
        let alphabet = ["å", "b", "Ø", "s", " ", "-", "\n", "'"]
        let make = { (count: Int) in (0..<count).map { _ in alphabet.randomElement(using: &random)! }.joined()
        }
        let words = (0..<8).map { _ in make(Int.random(in: 1...4, using: &random)) }
        let entries = Set(words.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") })
            .filter { !$0.isEmpty }.sorted()
        let text = make(60)
        #expect(
            hits([list(entries)], text).sorted() == NaiveLookUp(entries).hits(in: text).sorted(),
            "\(entries) in \(text)"
        )
    }

    private func list(
        _ words: [String],
        _ letterCase: Gazetteer.LetterCase = .exact,
        compounds: Bool = false
    ) -> Gazetteer {
        var policy = Gazetteer.Policy()
        policy.letterCase = letterCase
        policy.compounds = compounds
        policy.inflections = [genitive]
        return GazetteerFile.list(words, provenance: Provenance(plugin: "p", rule: "l"), policy: policy) {
            _ in
        }
    }

    private func hits(_ lists: [Gazetteer], _ text: String) -> [String] {
        let bytes = Array(text.utf8)
        let recognizer = GazetteerRecognizer(index: GazetteerIndex(lists))
        return bytes.withUnsafeBufferPointer(recognizer.hits).map {
            String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
        }
    }
}

private let genitive = Inflection(
    id: "genitive",
    suffixes: [
        Inflection.Suffix("s"), Inflection.Suffix("'", after: ["s"]), Inflection.Suffix("’", after: ["s"]),
    ]
)

/// The slow, obvious look-up: every entry with every suffix at every place.
private struct NaiveLookUp {
    let entries: [String]

    init(_ entries: [String]) { self.entries = entries }

    func hits(in text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return entries.flatMap { entry in
            ["", "s", "'", "’"].flatMap { suffix -> [String] in
                // A suffix is part of a word, so it needs a word to stand on.
                if !suffix.isEmpty, entry.last?.isLetter != true { return [] }
                if ["'", "’"].contains(suffix), !entry.hasSuffix("s") { return [] }
                return scalars.indices.compactMap { start in
                    end(of: Array((entry).unicodeScalars), scalars, start).flatMap { baseEnd in
                        let end = baseEnd + suffix.unicodeScalars.count
                        guard end <= scalars.count,
                            scalars[baseEnd..<end].elementsEqual(suffix.unicodeScalars),
                            isBoundary(scalars, start, end)
                        else { return nil }
                        return string(scalars[start..<end])
                    }
                }
            }
        }
    }

    /// Where the entry ends when it stands at `start`; any white space but a blank line stands for a space.
    private func end(of entry: [Unicode.Scalar], _ text: [Unicode.Scalar], _ start: Int) -> Int? {
        var position = start
        for scalar in entry {
            guard position < text.count else { return nil }
            if scalar == " " {
                let run = text[position...].prefix { $0 == " " || $0 == "\n" }
                guard !run.isEmpty, run.count(where: { $0 == "\n" }) < 2 else { return nil }
                position += run.count
            } else {
                guard text[position] == scalar else { return nil }
                position += 1
            }
        }
        return position
    }

    private func isBoundary(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        let isWord = { (index: Int) in text.indices.contains(index) && text[index].properties.isAlphabetic }
        let binds = { (index: Int) in
            text.indices.contains(index) && (text[index] == "-" || text[index] == "'")
        }
        // A token is a whole word, so an entry that begins or ends with a letter does so at a word's edge.
        if isWord(start), isWord(start - 1) { return false }
        if isWord(start - 1) { return false }
        if binds(start - 1), isWord(start - 2) { return false }
        if isWord(end) { return false }
        return !(text.indices.contains(end) && text[end] == "-" && isWord(end + 1))
    }

    private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
