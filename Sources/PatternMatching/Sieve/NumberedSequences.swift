/// Sequences of whole numbers, each with a number of its own by which it is found again; equal ones share one.
///
/// All lie in one flat array, because states are compared and made by the ten thousand.
struct NumberedSequences {
    private var elements: [UInt32] = []
    /// For each sequence where it ends.
    private var ends: [Int] = []
    private var hashes: [UInt64] = []
    // Numbers of sequences by their hashes, with open addressing; -1 where there is none. Its size is a power of two.
    private var slots: [Int32] = Array(repeating: -1, count: 1024)

    var count: Int { ends.count }

    subscript(number: Int) -> ArraySlice<UInt32> { elements[range(of: number)] }

    /// Where a sequence lies in what ``element(_:)`` reads.
    func range(of number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    func element(_ index: Int) -> UInt32 { elements[index] }

    mutating func removeAll() {
        elements.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        for index in slots.indices { slots[index] = -1 }
    }

    /// The number of a sequence: that of an equal one, or a new one, which is the count of those before.
    mutating func number(of sequence: [UInt32]) -> Int {
        let hash = Self.hash(sequence)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, elements[range(of: number)].elementsEqual(sequence) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(count)
        elements += sequence
        ends.append(elements.count)
        hashes.append(hash)
        if count * 2 > slots.count { spread() }
        return count - 1
    }

    private mutating func spread() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    /// FNV-1a over whole numbers, mixed at the end so that the low bits can index a table.
    private static func hash(_ sequence: [UInt32]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for element in sequence { hash = (hash ^ UInt64(element)) &* 0x0000_0100_0000_01b3 }
        hash ^= hash >> 32
        hash = hash &* 0x9e37_79b9_7f4a_7c15
        return hash ^ hash >> 29
    }
}
