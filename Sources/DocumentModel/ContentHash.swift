/// A number that tells contents apart (FNV-1a, 64 bits); no defence against somebody who wants two to look the same.
package struct ContentHash: Sendable {
    /// The number so far.
    package private(set) var number: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    /// Adds bytes, and how many they are, so that no two rows of pieces count as the same.
    package mutating func add(_ bytes: some Collection<UInt8>) {
        var hash = number
        let mixed: Void? = bytes.withContiguousStorageIfAvailable { buffer in
            for byte in buffer { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        }
        if mixed == nil { for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 } }
        var count = UInt64(bytes.count)
        repeat {
            hash = (hash ^ (count & 0xFF)) &* 0x0000_0100_0000_01B3
            count >>= 8
        } while count > 0
        number = hash
    }

    /// Adds a text.
    package mutating func add(_ text: String) { add(Array(text.utf8)) }

    /// The number of some bytes.
    package static func of(_ bytes: [UInt8]) -> UInt64 {
        var hash = ContentHash()
        hash.add(bytes)
        return hash.number
    }
}
