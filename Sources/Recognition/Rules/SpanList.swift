/// The spans of one list or annotation type in a document, each with the number of what it belongs to.
struct SpanList {
    /// Start in the upper half, end in the lower: sorted, so that the spans of a start stand together.
    private let byStart: [Entry]
    private let ends: [UInt32]

    struct Entry: Comparable {
        let key: UInt64
        let payload: Int32

        static func < (left: Entry, right: Entry) -> Bool {
            (left.key, left.payload) < (right.key, right.payload)
        }
    }

    static let empty = SpanList([])

    init(_ spans: [(start: Int32, end: Int32, payload: Int32)]) {
        byStart = Self.sorted(
            spans.map { Entry(key: Self.key(Int($0.start), Int($0.end)), payload: $0.payload) }
        )
        ends = Self.sorted(byStart.map { UInt32(truncatingIfNeeded: $0.key) })
    }

    /// What is found from left to right is in order already; the standard sort would not notice as quickly.
    private static func sorted<Element: Comparable>(_ elements: [Element]) -> [Element] {
        let isSorted = zip(elements, elements.dropFirst()).allSatisfy { $0 <= $1 }
        return isSorted ? elements : elements.sorted()
    }

    var isEmpty: Bool { byStart.isEmpty }

    func hasStart(_ start: Int) -> Bool {
        let index = Self.lowerBound(byStart, Self.key(start, 0), key: \.key)
        return index < byStart.count && byStart[index].key >> 32 == UInt64(start)
    }

    func hasEnd(_ end: Int) -> Bool {
        let index = Self.lowerBound(ends, UInt32(end), key: \.self)
        return index < ends.count && ends[index] == UInt32(end)
    }

    func contains(_ start: Int, _ end: Int) -> Bool {
        let key = Self.key(start, end)
        let index = Self.lowerBound(byStart, key, key: \.key)
        return index < byStart.count && byStart[index].key == key
    }

    /// Whether a span lies wholly within a range.
    func hasSpan(within range: Range<Int>) -> Bool {
        var index = Self.lowerBound(byStart, Self.key(range.lowerBound, 0), key: \.key)
        while index < byStart.count, byStart[index].key >> 32 < UInt64(range.upperBound) {
            if byStart[index].key & 0xFFFF_FFFF <= UInt64(range.upperBound) { return true }
            index += 1
        }
        return false
    }

    /// The numbers of what stands exactly on a range, in ascending order.
    func payloads(_ range: Range<Int>) -> [Int] {
        let key = Self.key(range.lowerBound, range.upperBound)
        var index = Self.lowerBound(byStart, key, key: \.key)
        var payloads: [Int] = []
        while index < byStart.count, byStart[index].key == key {
            payloads.append(Int(byStart[index].payload))
            index += 1
        }
        return payloads
    }

    private static func key(_ start: Int, _ end: Int) -> UInt64 {
        UInt64(start) << 32 | UInt64(end)
    }

    private static func lowerBound<Element, Key: Comparable>(
        _ elements: [Element],
        _ wanted: Key,
        key: (Element) -> Key
    ) -> Int {
        var (low, high) = (0, elements.count)
        while low < high {
            let middle = (low + high) / 2
            if key(elements[middle]) < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
