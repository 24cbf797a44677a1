import PluginAuthoring
import Testing
import Vev

@Suite("evaluation")
struct EvaluationTests {
    private static let text = "Ada Quill and Bo Reed met in Fernmouth. Later Bo wrote to the Reed Guild."
    private static let gold = [
        LabelledSpan(0, 9, "PER"), LabelledSpan(14, 21, "PER"), LabelledSpan(29, 38, "LOC"),
        LabelledSpan(46, 48, "PER"), LabelledSpan(62, 72, "ORG"),
    ]

    private static func evaluated(
        _ found: [LabelledSpan],
        gold: [LabelledSpan] = gold,
        reading: LabelReading = LabelReading()
    ) -> EvaluatedDocument {
        EvaluatedDocument(Document(id: "1", text: text), gold: gold, found: found, reading: reading)
    }

    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let found: [LabelledSpan]
        let strict: Tally
        let partial: Tally
        let kinds: [Mistake.Kind]
    }

    @Test(
        "what is found is scored strictly and by overlap, and every mistake is named",
        arguments: [
            Case(
                testDescription: "all of it",
                found: gold,
                strict: Tally(right: 5, found: 5, gold: 5),
                partial: Tally(right: 5, found: 5, gold: 5),
                kinds: []
            ),
            Case(
                testDescription: "nothing",
                found: [],
                strict: Tally(right: 0, found: 0, gold: 5),
                partial: Tally(right: 0, found: 0, gold: 5),
                kinds: [.missed, .missed, .missed, .missed, .missed]
            ),
            Case(
                testDescription: "one of each mistake",
                found: [
                    LabelledSpan(4, 9, "PER"), LabelledSpan(14, 21, "ORG"), LabelledSpan(24, 27, "LOC"),
                    LabelledSpan(62, 66, "PER"),
                ],
                strict: Tally(right: 0, found: 4, gold: 5),
                partial: Tally(right: 2, found: 4, gold: 5),
                kinds: [.boundary, .type, .spurious, .missed, .missed, .typeAndBoundary]
            ),
            Case(
                testDescription: "one found span stands for one gold span alone",
                found: [LabelledSpan(0, 21, "PER")],
                strict: Tally(right: 0, found: 1, gold: 5),
                partial: Tally(right: 0.5, found: 1, gold: 5),
                kinds: [.boundary, .missed, .missed, .missed, .missed]
            ),
        ]
    )
    func scores(_ expected: Case) {
        let evaluation = Evaluation([Self.evaluated(expected.found)])
        #expect(evaluation.overall.strict == expected.strict)
        #expect(evaluation.overall.partial == expected.partial)
        #expect(evaluation.documents[0].mistakes.map(\.kind) == expected.kinds)
    }

    @Test("what is found on ignored gold alone is not held against it, and both sides are renamed")
    func reading() {
        let reading = LabelReading(names: ["person": "PER", "X": ""], ignored: ["LOC"])
        let document = Self.evaluated(
            [LabelledSpan(0, 9, "person"), LabelledSpan(29, 38, "PER"), LabelledSpan(40, 45, "X")],
            reading: reading
        )
        #expect(Evaluation([document]).overall.strict == Tally(right: 1, found: 1, gold: 4))
    }

    @Test("only labels of the gold and of the mapping count unless others are asked for")
    func counted() {
        let found = [LabelledSpan(0, 9, "PER"), LabelledSpan(40, 45, "date")]
        let reading = LabelReading().counting(labelsOf: Self.gold)
        #expect(Evaluation([Self.evaluated(found, reading: reading)]).overall.strict.found == 1)
        #expect(Evaluation([Self.evaluated(found)]).overall.strict.found == 2)
    }

    @Test("precision, recall and F1 of nothing are what the scorers of the field have them be")
    func empty() {
        #expect(Tally().f1 == 1)
        #expect(Tally(found: 2).precision == 0)
        #expect(Tally(found: 2).recall == 0)
        #expect(Tally(gold: 2).f1 == 0)
        #expect(Tally(right: 1, found: 2, gold: 3).f1 == 2 * 0.5 * (1.0 / 3) / (0.5 + 1.0 / 3))
    }

    @Test("the table")
    func table() {
        let found = [LabelledSpan(0, 9, "PER"), LabelledSpan(29, 38, "PER"), LabelledSpan(62, 72, "ORG")]
        #expect(
            EvaluationText(Evaluation([Self.evaluated(found)])).text == """
                LABEL    STRICT P       R      F1  PARTIAL P       R      F1  RIGHT  FOUND  GOLD
                PER         50.00   33.33   40.00     100.00   33.33   50.00      1      2     3
                LOC          0.00    0.00    0.00     100.00  100.00  100.00      0      0     1
                ORG        100.00  100.00  100.00     100.00  100.00  100.00      1      1     1
                overall     66.67   40.00   50.00     100.00   60.00   75.00      2      3     5

                1 documents; mistakes: 2 missed, 0 spurious, 1 type, 0 boundary, 0 type+boundary

                """
        )
    }

    @Test("a comparison shows sentence by sentence what was won and lost")
    func comparison() {
        let before = Evaluation([
            Self.evaluated([LabelledSpan(0, 9, "PER"), LabelledSpan(40, 45, "PER")])
        ])
        let after = Evaluation([
            Self.evaluated([LabelledSpan(14, 21, "PER"), LabelledSpan(62, 66, "PER")])
        ])
        #expect(
            EvaluationComparison(after, with: before).text == """
                1: Ada Quill and Bo Reed met in Fernmouth.
                  - lost: Ada Quill (PER)
                  + won: Bo Reed (PER)
                1: Later Bo wrote to the Reed Guild.
                  + no longer spurious: Later (PER)
                  - newly spurious: Reed (PER)
                1 won, 1 lost, 1 no longer spurious, 1 newly spurious

                """
        )
    }
}
