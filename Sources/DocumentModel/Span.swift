/// A non-empty, half-open range of UTF-8 byte offsets in one document's text.
///
/// Bytes, because that is what PCRE2 reports. Unicode scalars, UTF-16 units,
/// lines and columns are computed only where a reader needs them, in the
/// exporters. Offsets are 32 bits wide: a document is at most 2 GiB long.
public struct Span: Hashable, Sendable {
    /// The offset of the first byte.
    public let start: Int32
    /// The offset behind the last byte; always greater than `start`.
    public let end: Int32

    /// Makes a span; traps when it would be empty or negative.
    public init(_ start: Int, _ end: Int) {
        precondition(0 <= start && start < end, "a span covers at least one byte")
        self.start = Int32(start)
        self.end = Int32(end)
    }

    /// The offsets as a range of `Int`.
    public var range: Range<Int> { Int(start)..<Int(end) }

    /// The number of bytes covered.
    public var count: Int { Int(end - start) }

    /// Whether the two spans share at least one byte.
    public func overlaps(_ other: Span) -> Bool {
        start < other.end && other.start < end
    }

    /// Whether every byte of `other` lies in this span.
    public func contains(_ other: Span) -> Bool {
        start <= other.start && other.end <= end
    }
}

extension Span: Comparable {
    /// Orders by start; of spans that start together the longer comes first.
    public static func < (left: Span, right: Span) -> Bool {
        (left.start, right.end) < (right.start, left.end)
    }
}

extension Span: CustomStringConvertible {
    /// The offsets in the form `12..<19`.
    public var description: String { "\(start)..<\(end)" }
}
