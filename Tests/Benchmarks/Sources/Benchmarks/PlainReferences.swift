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

    /// A pattern with its references written in the slow obvious way: at every scalar a callout asks whether the span is
    /// over. The callouts have the numbers that Vev gives to the beginnings and ends of references.
    static func written(_ pattern: Pattern) -> String {
        var bytes = Array(pattern.source.utf8)
        for (range, reference) in pattern.references.reversed()
        where bytes[range] != ArraySlice(ReferenceCallout.sourceOfEnd(reference: reference).utf8) {
            let callout = "(?C\(2 * reference))"
            let run = "(?s:.{1,\(ReferenceCallout.longestSpan)}?)"
            bytes.replaceSubrange(range, with: "(?:(?<_r\(reference)>)\(callout)\(run)\(callout))".utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether the text at a callout is as its reference wants it.
    func answer(_ block: pcre2_callout_block_8) -> Bool {
        let (reference, question) = Int(block.callout_number).quotientAndRemainder(dividingBy: 2)
        let here = block.current_position
        if question == 1 { return ends[reference][here] }
        let start = block.offset_vector[2 * groups[reference]]
        return start == here ? starts[reference][here] : spans[reference].contains(start, here)
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
