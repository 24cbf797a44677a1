import CPCRE2
import PatternMatching

/// What the references of a pattern stand for, answered in the slow obvious way.
struct PlainReferences {
    /// For each reference, whether one of its spans begins or ends at an offset.
    private let starts: [[Bool]]
    private let ends: [[Bool]]
    private let spans: [SpanList]
    /// The number of the empty group that remembers where each reference began.
    private var groups: [Int] = []

    /// Takes the spans of each reference over a text of so many bytes.
    init(_ spans: [SpanList], textLength: Int) {
        self.spans = spans
        var starts = spans.map { _ in [Bool](repeating: false, count: textLength + 1) }
        var ends = starts
        for (number, list) in spans.enumerated() {
            Self.forEachSpan(of: list, textLength) { span in
                starts[number][span.lowerBound] = true
                ends[number][span.upperBound] = true
            }
        }
        (self.starts, self.ends) = (starts, ends)
    }

    /// The same with the groups of the pattern that asks.
    func known(to code: OpaquePointer) -> PlainReferences {
        var known = self
        known.groups = spans.indices.map { max(0, Int(pcre2_substring_number_from_name_8(code, "_r\($0)"))) }
        return known
    }

    /// Whether the text at a callout is as its reference wants it; see ``ReferenceCallout`` for the questions.
    func answer(_ block: pcre2_callout_block_8) -> Bool {
        let (reference, question) = Int(block.callout_number).quotientAndRemainder(dividingBy: 3)
        let here = block.current_position
        switch question {
        case 0: return starts[reference][here]
        case 1: return spans[reference].contains(block.offset_vector[2 * groups[reference]], here)
        default: return ends[reference][here]
        }
    }

    /// No span is longer than what a reference can stand for: 120 scalars of four bytes.
    private static func forEachSpan(of list: SpanList, _ length: Int, _ use: (Range<Int>) -> Void) {
        let longest = ReferenceCallout.longestSpan * 4
        var start = 0
        while start < length, let first = list.firstSpan(within: start..<length) {
            for end in first.lowerBound + 1...min(length, first.lowerBound + longest)
            where list.contains(first.lowerBound, end) { use(first.lowerBound..<end) }
            start = first.lowerBound + 1
        }
    }
}
