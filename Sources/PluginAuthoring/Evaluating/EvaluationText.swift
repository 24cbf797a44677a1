import Vev

/// The scores of an evaluation as a table for eyes.
public struct EvaluationText {
    private let evaluation: Evaluation

    /// Prepares the table.
    public init(_ evaluation: Evaluation) { self.evaluation = evaluation }

    /// The table and a line of the mistakes' kinds.
    public var text: String {
        var table = TextTable(
            [.words("LABEL")]
                + ["STRICT P", "R", "F1", "PARTIAL P", "R", "F1", "RIGHT", "FOUND", "GOLD"]
                .map(TextTable.Column.numbers)
        )
        let scores = evaluation.labels.sorted {
            ($1.value.strict.gold, $0.key) < ($0.value.strict.gold, $1.key)
        }
        for (label, score) in scores { table.append(row(label, score)) }
        table.append(row("overall", evaluation.overall))
        let mistakes = evaluation.mistakes.map { "\($0.count) \($0.kind.rawValue)" }.joined(separator: ", ")
        return (table.lines() + ["", "\(evaluation.documents.count) documents; mistakes: \(mistakes)"])
            .joined(separator: "\n") + "\n"
    }

    private func row(_ label: String, _ score: Score) -> [String] {
        [label] + figures(score.strict) + figures(score.partial)
            + [Int(score.strict.right), score.strict.found, score.strict.gold].map(String.init)
    }

    private func figures(_ tally: Tally) -> [String] {
        [tally.precision, tally.recall, tally.f1].map(Self.percent)
    }

    /// A share in percent, with two decimals.
    private static func percent(_ share: Double) -> String {
        let hundredths = Int((share * 10_000).rounded())
        let decimals = String(hundredths % 100)
        return "\(hundredths / 100)." + (decimals.utf8.count == 1 ? "0" : "") + decimals
    }
}
