/// Sets of bytes by number; what two of them share gets a number of its own when it is first asked for.
struct SieveSets {
    /// The number of the set of all bytes.
    static let all: Int32 = 0

    private(set) var sets: [ByteSet]
    /// The same as bits, four words a set, so that a single byte is asked for in one load.
    private var bits: [UInt64]
    private var numbers: [ByteSet: Int32] = [:]
    // By both numbers.
    private var shared: [UInt64: Int32] = [:]

    init(_ sets: [ByteSet]) {
        self.sets = sets
        bits = sets.flatMap(\.bits)
        for (number, set) in sets.enumerated() { numbers[set] = Int32(number) }
    }

    subscript(number: Int32) -> ByteSet { sets[Int(number)] }

    @inline(__always)
    func contains(_ number: Int32, _ byte: UInt8) -> Bool {
        bits[Int(number) &* 4 &+ Int(byte >> 6)] >> UInt64(byte & 63) & 1 != 0
    }

    mutating func number(of set: ByteSet) -> Int32 {
        if let number = numbers[set] { return number }
        sets.append(set)
        bits += set.bits
        numbers[set] = Int32(sets.count - 1)
        return Int32(sets.count - 1)
    }

    /// The number of what two sets share.
    mutating func meeting(_ left: Int32, _ right: Int32) -> Int32 {
        if left == Self.all || left == right { return right }
        if right == Self.all { return left }
        let key = UInt64(left) << 32 | UInt64(right)
        if let number = shared[key] { return number }
        let number = number(of: self[left].intersection(self[right]))
        shared[key] = number
        return number
    }

    /// Whether two sets share a byte.
    mutating func meet(_ left: Int32, _ right: Int32) -> Bool {
        let shared = meeting(left, right)
        return !self[shared].isEmpty
    }
}
