import Vev

/// What a change won and lost, sentence by sentence.
public struct EvaluationComparison: Sendable {
    /// What became of one span.
    enum Change: String, CaseIterable {
        case won, lost
        case gone = "no longer spurious"
        case new = "newly spurious"

        var sign: String { self == .won || self == .gone ? "+" : "-" }
    }

    private let after: Evaluation
    private let before: [String: EvaluatedDocument]

    /// Compares an evaluation with an earlier one of the same gold.
    public init(_ after: Evaluation, with before: Evaluation) {
        self.after = after
        self.before = Dictionary(before.documents.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The sentences with a difference, what differs in each, and how often each sort occurs.
    public var text: String {
        var counts: [Change: Int] = [:]
        var lines: [String] = []
        for document in after.documents {
            let changes = changes(in: document)
            for (_, change) in changes { counts[change, default: 0] += 1 }
            lines += described(changes, in: document)
        }
        let sums = Change.allCases.map { "\(counts[$0] ?? 0) \($0.rawValue)" }.joined(separator: ", ")
        return (lines + [sums]).joined(separator: "\n") + "\n"
    }

    private func changes(in document: EvaluatedDocument) -> [(span: LabelledSpan, change: Change)] {
        guard let earlier = before[document.id] else { return [] }
        let appeared = document.found.subtracting(earlier.found).map { span in
            (span, document.gold.contains(span) ? Change.won : .new)
        }
        let vanished = earlier.found.subtracting(document.found).map { span in
            (span, document.gold.contains(span) ? Change.lost : .gone)
        }
        return (appeared + vanished).sorted { ($0.0, $0.1.sign) < ($1.0, $1.1.sign) }
    }

    private func described(
        _ changes: [(span: LabelledSpan, change: Change)],
        in document: EvaluatedDocument
    ) -> [String] {
        var lines: [String] = []
        var shown: Range<Int>?
        for (span, change) in changes {
            let sentence = document.sentence(around: span)
            if sentence != shown {
                lines.append(
                    "\(document.id): \(document.text(sentence.lowerBound, sentence.upperBound).visible)"
                )
                shown = sentence
            }
            lines.append(
                "  \(change.sign) \(change.rawValue): \(document.text(span).visible) (\(span.label))"
            )
        }
        return lines
    }
}

extension EvaluatedDocument {
    /// The sentence that a span begins in, as far as line breaks and full stops tell.
    fileprivate func sentence(around span: LabelledSpan) -> Range<Int> {
        let start = (0..<min(span.start, text.count)).last(where: isEnd).map { $0 + 1 } ?? 0
        let end = (min(span.end, text.count)..<text.count).first(where: isEnd) ?? text.count
        let begin = (start..<end).first { !text[$0].properties.isWhitespace } ?? start
        return begin..<min(text.count, end + 1)
    }

    private func isEnd(_ index: Int) -> Bool {
        if text[index] == "\n" { return true }
        guard [".", "!", "?"].contains(text[index]), index + 2 < text.count else { return false }
        return text[index + 1].properties.isWhitespace && text[index + 2].properties.isUppercase
    }
}
