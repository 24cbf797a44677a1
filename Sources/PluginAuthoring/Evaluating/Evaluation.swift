/// How well the mentions of many documents were found, by label and overall.
public struct Evaluation: Sendable {
    /// The documents, in the order of the gold.
    public let documents: [EvaluatedDocument]
    /// The score of each label that gold or findings have.
    public private(set) var labels: [String: Score] = [:]
    /// The score of all labels pooled.
    public private(set) var overall = Score()

    /// Scores documents.
    public init(_ documents: [EvaluatedDocument]) {
        self.documents = documents
        for document in documents { count(document) }
    }

    /// The mean of the labels' strict scores, each counting the same: precision, recall and F1.
    public var macro: (precision: Double, recall: Double, f1: Double) {
        let tallies = labels.keys.sorted().compactMap { labels[$0]?.strict }
        func mean(_ figure: (Tally) -> Double) -> Double {
            tallies.isEmpty ? 1 : tallies.reduce(0) { $0 + figure($1) } / Double(tallies.count)
        }
        return (mean(\.precision), mean(\.recall), mean(\.f1))
    }

    /// How many mistakes of each kind there are.
    public var mistakes: [(kind: Mistake.Kind, count: Int)] {
        let kinds = documents.flatMap { $0.mistakes.map(\.kind) }
        return Mistake.Kind.allCases.map { kind in (kind, kinds.count { $0 == kind }) }
    }

    private mutating func count(_ document: EvaluatedDocument) {
        for span in document.gold { add(Tally(gold: 1), to: \.strict, of: span.label) }
        for span in document.found {
            let right = document.gold.contains(span) ? 1.0 : 0
            add(Tally(right: right, found: 1), to: \.strict, of: span.label)
        }
        let alignment = SpanAlignment(gold: document.gold, found: document.found)
        for (gold, found) in alignment.pairs {
            let right = gold.coincides(with: found) ? 1 : 0.5
            add(Tally(right: right, found: 1, gold: 1), to: \.partial, of: gold.label)
        }
        for span in alignment.missed { add(Tally(gold: 1), to: \.partial, of: span.label) }
        for span in alignment.spurious { add(Tally(found: 1), to: \.partial, of: span.label) }
    }

    private mutating func add(_ tally: Tally, to part: WritableKeyPath<Score, Tally>, of label: String) {
        labels[label, default: Score()][keyPath: part] += tally
        overall[keyPath: part] += tally
    }
}
