/// Values that lie one behind the other in memory that is never changed, such as a mapped file's.
public struct FlatArray<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, @unchecked Sendable {
    // Points into the bytes of `owner`, which live and stay the same for as long as this value keeps it.
    let buffer: UnsafeBufferPointer<Element>
    private let owner: SharedBytes

    /// `count` values from a byte offset on, which the caller has checked to lie inside and to be aligned.
    init(_ owner: SharedBytes, offset: Int, count: Int) {
        self.owner = owner
        let bytes = owner.bytes[offset..<offset + count * MemoryLayout<Element>.stride]
        buffer = UnsafeRawBufferPointer(rebasing: bytes).assumingMemoryBound(to: Element.self)
    }

    /// A copy of an array's values.
    init(_ values: [Element]) {
        let size = values.count * MemoryLayout<Element>.stride
        let owner = SharedBytes(count: size) { memory in
            values.withUnsafeBytes { memory.copyMemory(from: $0) }
        }
        self.init(owner, offset: 0, count: values.count)
    }

    /// Some of another array's values.
    init(_ whole: FlatArray, _ range: Range<Int>) {
        owner = whole.owner
        buffer = UnsafeBufferPointer(rebasing: whole.buffer[range])
    }

    /// The number of the first value: 0.
    public var startIndex: Int { 0 }
    /// The number behind the last value.
    public var endIndex: Int { buffer.count }

    /// A value by its number.
    public subscript(index: Int) -> Element {
        precondition(index >= 0 && index < buffer.count, "the index is outside of the values")
        return buffer[index]
    }

    /// Calls back with the values where they lie.
    public func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<Element>) throws -> Result
    ) rethrows -> Result? {
        try withExtendedLifetime(owner) { try body(buffer) }
    }
}
