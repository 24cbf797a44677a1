import DocumentModel

/// Counts Unicode scalars, or UTF-16 units, up to byte offsets, in one forward pass when the offsets ascend.
///
/// An offset behind the last one costs the bytes between the two; an offset in
/// front of it costs a fresh count from the start of the text.
package struct ScalarOffsets {
    private let utf8: [UInt8]
    private let unit: Unit
    private var bytes = 0
    private var scalars = 0

    package init(_ utf8: [UInt8], in unit: Unit = .scalars) {
        self.utf8 = utf8
        self.unit = unit
    }

    /// What is counted.
    package enum Unit: Sendable { case scalars, utf16 }

    /// The number of units in front of a byte offset.
    package mutating func scalars(before offset: Int) -> Int {
        if offset < bytes { (bytes, scalars) = (0, 0) }
        scalars += count(utf8, bytes..<offset)
        bytes = offset
        return scalars
    }

    /// The units that a span covers; its own bytes are counted apart, so that nested spans stay cheap.
    package mutating func range(_ span: Span) -> Range<Int> {
        let start = scalars(before: span.range.lowerBound)
        return start..<start + count(utf8, span.range)
    }

    /// Every byte but a continuation byte begins a scalar; one that begins four bytes is two units of UTF-16.
    private func count(_ utf8: [UInt8], _ range: Range<Int>) -> Int {
        utf8.withUnsafeBufferPointer { buffer in
            var count = 0
            for byte in buffer[range] where byte & 0b1100_0000 != 0b1000_0000 { count += 1 }
            guard unit == .utf16 else { return count }
            for byte in buffer[range] where byte >= 0b1111_0000 { count += 1 }
            return count
        }
    }
}
