/// Where a search stands in the spans of one reference.
///
/// A search asks about places near each other and mostly from left to right, so a
/// cursor that walks along answers in a step or two where a binary search
/// would take twenty.
struct ReferenceCursor {
    // They belong to the `SpanList` that the search holds on to for as long as it may be asked.
    private let keys: UnsafePointer<UInt64>?
    private let count: Int
    private let ends: UnsafePointer<UInt32>?
    private var position = 0
    private var endPosition = 0
    /// The number of the empty group that remembers where the reference began.
    let startGroup: Int

    /// A cursor over no spans.
    static var empty: ReferenceCursor { ReferenceCursor() }

    private init() {
        (keys, ends) = (nil, nil)
        (count, startGroup) = (0, 0)
    }

    /// A reference without an empty group only asks for ends.
    init(_ spans: SpanList, startGroup: Int) {
        keys = UnsafePointer(spans.keys.baseAddress)
        count = spans.keys.count
        ends = startGroup == 0 ? UnsafePointer(spans.sortedEnds().baseAddress) : nil
        self.startGroup = startGroup
    }

    /// Whether a span starts at a byte offset.
    @inline(__always)
    mutating func starts(at offset: Int) -> Bool {
        guard let keys, count > 0 else { return false }
        let wanted = SpanList.key(offset, 0)
        Self.walk(keys, count, to: wanted, &position)
        return position < count && SpanList.start(keys[position]) == offset
    }

    /// The end of the shortest span that starts at one byte offset and ends behind another; nil when there is none.
    @inline(__always)
    mutating func nextEnd(ofSpanFrom start: Int, behind end: Int) -> Int? {
        guard let keys, count > 0 else { return nil }
        Self.walk(keys, count, to: SpanList.key(start, end + 1), &position)
        guard position < count, SpanList.start(keys[position]) == start else { return nil }
        return SpanList.end(keys[position])
    }

    /// Whether a span ends at a byte offset.
    mutating func ends(at offset: Int) -> Bool {
        guard let ends, count > 0 else { return false }
        Self.walk(ends, count, to: UInt32(offset), &endPosition)
        return endPosition < count && ends[endPosition] == UInt32(offset)
    }

    /// Moves to the first element that is not below the one wanted: by steps when it is near, by halves when it is far.
    @inline(__always)
    private static func walk<Element: Comparable>(
        _ elements: UnsafePointer<Element>,
        _ count: Int,
        to wanted: Element,
        _ position: inout Int
    ) {
        var steps = 0
        while position < count, elements[position] < wanted {
            position += 1
            steps += 1
            if steps == 16 { return leap(elements, position, count, to: wanted, &position) }
        }
        while position > 0, elements[position - 1] >= wanted {
            position -= 1
            steps += 1
            if steps == 16 { return leap(elements, 0, position, to: wanted, &position) }
        }
    }

    private static func leap<Element: Comparable>(
        _ elements: UnsafePointer<Element>,
        _ low: Int,
        _ high: Int,
        to wanted: Element,
        _ position: inout Int
    ) {
        var (low, high) = (low, high)
        while low < high {
            let middle = (low + high) / 2
            if elements[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        position = low
    }
}
