import Vev

/// A document with gold, and what was found in it beside that.
public struct EvaluatedDocument: Sendable {
    /// What tells the document from others.
    public let id: String
    let text: [Unicode.Scalar]
    let gold: Set<LabelledSpan>
    let found: Set<LabelledSpan>
    /// The rules that found the spans, where they are known.
    let sources: [LabelledSpan: String]

    /// Compares what was found in a document with its gold.
    public init(
        _ document: Document,
        gold: [LabelledSpan],
        found: [LabelledSpan],
        sources: [String] = [],
        reading: LabelReading = LabelReading()
    ) {
        id = document.id
        text = Array(document.text.unicodeScalars)
        let (required, ignored) = reading.gold(gold)
        self.gold = required
        self.found = reading.found(found).filter { span in
            required.contains(span) || !ignored.contains { $0.overlaps(span) }
                || required.contains { $0.overlaps(span) }
        }
        let named = zip(found, sources).map { span, source in
            (span.labelled(reading.names[span.label] ?? span.label), source)
        }
        self.sources = Dictionary(named) { first, _ in first }
    }

    /// Everything that is not as gold has it, in the order of the text.
    public var mistakes: [Mistake] {
        let alignment = SpanAlignment(gold: gold, found: found)
        let wrong = alignment.pairs.filter { $0 != $1 }.map { Mistake(gold: $0, found: $1) }
        let missed = alignment.missed.map { Mistake(gold: $0, found: nil) }
        let spurious = alignment.spurious.map { Mistake(gold: nil, found: $0) }
        return (wrong + missed + spurious).sorted { $0.place < $1.place }
    }

    /// The text between two offsets, which may lie outside of it.
    func text(_ start: Int, _ end: Int) -> String {
        let range = max(0, start)..<min(max(start, end, 0), text.count)
        return range.isEmpty ? "" : String(String.UnicodeScalarView(text[range]))
    }

    /// The text of a span.
    func text(_ span: LabelledSpan) -> String { text(span.start, span.end) }
}
