/// Tells whether bytes are still what they were when they were written.
package enum Checksum {
    /// A sum that changes with any byte: four lanes that do not wait for each other, so that it runs at the speed of memory.
    ///
    /// Every step keeps different lanes different, so no single change is ever missed.
    package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var (a, b, c, d) = (1 as UInt64, 2 as UInt64, 3 as UInt64, 4 as UInt64)
        let end = bytes.count / 32 * 32
        for offset in stride(from: 0, to: end, by: 32) {
            a = mixed(a, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            b = mixed(b, bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
            c = mixed(c, bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
            d = mixed(d, bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
        }
        let rest = bytes[end...].reduce(0) { mixed($0, UInt64($1)) }
        return mixed(mixed(mixed(mixed(a, b), c), d), rest)
    }

    @inline(__always)
    private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let product = (sum ^ word) &* 0x9e37_79b9_7f4a_7c15
        return product << 29 | product >> 35
    }
}
