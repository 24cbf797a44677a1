/// The bytes of texts in classes: bytes that no set of a ``SieveProgram`` tells apart share one.
final class ByteClasses {
    /// The class of each byte. 256 entries, never changed after `init`, freed by `deinit`.
    let table: UnsafeMutablePointer<UInt8>
    let count: Int

    init(telling sets: [ByteSet]) {
        var classes = Array(repeating: 0, count: 256)
        for set in sets {
            var numbers: [Int: Int] = [:]
            for byte in 0..<256 {
                let key = classes[byte] * 2 + (set.contains(UInt8(byte)) ? 1 : 0)
                if numbers[key] == nil { numbers[key] = numbers.count }
                classes[byte] = numbers[key]!
            }
        }
        table = .allocate(capacity: 256)
        table.initialize(from: classes.map(UInt8.init), count: 256)
        count = classes.max()! + 1
    }

    deinit { table.deallocate() }

    @inline(__always)
    subscript(byte: UInt8) -> Int { Int(table[Int(byte)]) }
}
