import Vev

/// A stretch of text with a label, as gold files have it: half-open, in Unicode scalars.
public struct LabelledSpan: Hashable, Comparable, Sendable {
    /// The offset of its first scalar.
    public let start: Int
    /// The offset behind its last scalar.
    public let end: Int
    /// What it is said to be.
    public let label: String

    /// Makes a span; it may be empty, which only a broken gold file has.
    public init(_ start: Int, _ end: Int, _ label: String) {
        self.start = start
        self.end = end
        self.label = label
    }

    /// The same stretch under another label.
    func labelled(_ label: String) -> Self { Self(start, end, label) }

    /// The number of scalars that two spans share; zero or less when they do not overlap.
    func overlap(with other: Self) -> Int { min(end, other.end) - max(start, other.start) }

    /// Whether two spans share a scalar.
    func overlaps(_ other: Self) -> Bool { start < other.end && other.start < end }

    /// Whether two spans stand on the same text, whatever their labels.
    func coincides(with other: Self) -> Bool { start == other.start && end == other.end }

    /// In the order of the text.
    public static func < (one: Self, other: Self) -> Bool {
        (one.start, one.end, one.label) < (other.start, other.end, other.label)
    }
}

extension DocumentGraph {
    /// What was found, as gold files have it, each with the rule that found it.
    public var labelledSpans: [(span: LabelledSpan, source: String)] {
        var offsets = ScalarOffsets(document.utf8)
        return annotations.map { annotation in
            let range = offsets.range(annotation.span)
            let span = LabelledSpan(range.lowerBound, range.upperBound, annotation.type)
            return (span, "\(annotation.provenance)")
        }
    }
}
