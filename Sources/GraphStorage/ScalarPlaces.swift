/// Finds the bytes at which Unicode scalars begin, in one forward pass when the scalars ascend.
struct ScalarPlaces {
    private let utf8: [UInt8]
    private var (byte, scalar) = (0, 0)

    init(_ utf8: [UInt8]) { self.utf8 = utf8 }

    /// The byte offset of a scalar, by its number from 0; that of the end is the number of bytes; nil behind it.
    mutating func byte(of number: Int) -> Int? {
        guard number >= 0 else { return nil }
        if number < scalar { (byte, scalar) = (0, 0) }
        while scalar < number, byte < utf8.count {
            byte += 1
            while byte < utf8.count, utf8[byte] & 0b1100_0000 == 0b1000_0000 { byte += 1 }
            scalar += 1
        }
        return scalar == number ? byte : nil
    }
}
