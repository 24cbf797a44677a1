import TestSupport
import Testing

@testable import PatternMatching

@Suite("Span list")
struct SpanListTests {
    @Test("answers like a search through all spans", arguments: 0..<50)
    func differential(seed: Int) {
        var random = SplitMix(seed: seed)
        let spans = (0..<Int.random(in: 0...12, using: &random)).map { number in
            let start = Int32.random(in: 0..<10, using: &random)
            return (
                start: start, end: start + Int32.random(in: 1...4, using: &random), payload: Int32(number)
            )
        }
        let list = SpanList(spans)
        var starts = ReferenceCursor(list, startGroup: 1)
        var ends = ReferenceCursor(list, startGroup: 0)
        for start in (0..<12).shuffled(using: &random) {
            #expect(starts.starts(at: start) == spans.contains { $0.start == start })
            #expect(ends.ends(at: start) == spans.contains { $0.end == start })
            for end in start + 1..<16 {
                let exact = spans.filter { $0.start == start && $0.end == end }.map { Int($0.payload) }
                #expect(list.payloads(start..<end) == exact)
                #expect(list.contains(start, end) == !exact.isEmpty)
                let further = spans.filter { $0.start == start && $0.end > end }.map { Int($0.end) }
                #expect(starts.nextEnd(ofSpanFrom: start, behind: end) == further.min())
                #expect(
                    (list.firstSpan(within: start..<end) != nil)
                        == spans.contains { $0.start >= start && $0.end <= end }
                )
            }
        }
    }
}
