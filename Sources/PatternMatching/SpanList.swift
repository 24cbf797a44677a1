/// The spans of one list or annotation type in a text, each with the number of what it belongs to.
///
/// Callouts ask it a question at every byte, so it lies in plain memory, sorted, and is read without reference
/// counts. It belongs to one worker.
public final class SpanList {
    /// Start in the upper half, end in the lower, in ascending order: the spans of a start stand together.
    let keys: UnsafeMutableBufferPointer<UInt64>
    private let payloads: UnsafeMutableBufferPointer<Int32>
    /// The ends in ascending order; made when they are first asked for, which only look-behinds do.
    private(set) lazy var ends = Self.sortedEnds(of: keys)
    private var hasEnds = false

    /// Makes a list; spans that stand on the same bytes keep the order of their payloads.
    public init(_ spans: [(start: Int32, end: Int32, payload: Int32)]) {
        let order = Self.order(spans)
        keys = .allocate(capacity: spans.count)
        payloads = .allocate(capacity: spans.count)
        for (index, span) in order.enumerated() {
            keys.initializeElement(at: index, to: Self.key(Int(span.start), Int(span.end)))
            payloads.initializeElement(at: index, to: span.payload)
        }
    }

    deinit {
        keys.deallocate()
        payloads.deallocate()
        if hasEnds { ends.deallocate() }
    }

    /// Whether there are no spans.
    public var isEmpty: Bool { keys.isEmpty }

    /// Whether a span covers exactly these bytes.
    public func contains(_ start: Int, _ end: Int) -> Bool {
        let key = Self.key(start, end)
        let index = lowerBound(key)
        return index < keys.count && keys[index] == key
    }

    /// The first span that lies wholly within a range.
    public func firstSpan(within range: Range<Int>) -> Range<Int>? {
        var index = lowerBound(Self.key(range.lowerBound, 0))
        while index < keys.count, Self.start(keys[index]) < range.upperBound {
            let end = Self.end(keys[index])
            if end <= range.upperBound { return Self.start(keys[index])..<end }
            index += 1
        }
        return nil
    }

    /// The numbers of what stands exactly on a range, in ascending order.
    public func payloads(_ range: Range<Int>) -> [Int] {
        let key = Self.key(range.lowerBound, range.upperBound)
        var index = lowerBound(key)
        var found: [Int] = []
        while index < keys.count, keys[index] == key {
            found.append(Int(payloads[index]))
            index += 1
        }
        return found
    }

    /// The ends for a cursor to read; they live as long as the list.
    func sortedEnds() -> UnsafeMutableBufferPointer<UInt32> {
        hasEnds = true
        return ends
    }

    static func key(_ start: Int, _ end: Int) -> UInt64 { UInt64(start) << 32 | UInt64(end) }
    static func start(_ key: UInt64) -> Int { Int(key >> 32) }
    static func end(_ key: UInt64) -> Int { Int(key & 0xFFFF_FFFF) }

    /// The first index whose key is not below the one wanted.
    private func lowerBound(_ wanted: UInt64) -> Int {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func order(
        _ spans: [(start: Int32, end: Int32, payload: Int32)]
    ) -> [(start: Int32, end: Int32, payload: Int32)] {
        let isBefore = {
            (
                left: (start: Int32, end: Int32, payload: Int32),
                right: (start: Int32, end: Int32, payload: Int32)
            ) in
            (left.start, left.end, left.payload) < (right.start, right.end, right.payload)
        }
        // What is found from left to right is in order already, which the standard sort would not notice as quickly.
        let isSorted = zip(spans, spans.dropFirst()).allSatisfy { !isBefore($1, $0) }
        return isSorted ? spans : spans.sorted(by: isBefore)
    }

    private static func sortedEnds(
        of keys: UnsafeMutableBufferPointer<UInt64>
    ) -> UnsafeMutableBufferPointer<UInt32> {
        let ends = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: keys.count)
        _ = ends.initialize(from: keys.map { UInt32(truncatingIfNeeded: $0) }.sorted())
        return ends
    }
}
