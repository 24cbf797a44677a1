/// An open-addressed hash table from path hashes to the number of a terminal, or -1 for a node that ends no entry.
struct PrefixTable: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    private var count = 0

    /// A free slot; no path hash is taken for it because `slot(of:)` moves 0 to 1.
    fileprivate static let free: UInt64 = 0

    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        keys = Array(repeating: Self.free, count: size)
        values = Array(repeating: -1, count: size)
    }

    /// Makes sure that there is a node.
    mutating func insertNode(_ key: UInt64) { _ = insert(key) }

    /// Makes a node end an entry; returns the entry that it ended before, or -1.
    mutating func exchangeTerminal(_ key: UInt64, _ value: Int32) -> Int32 {
        let slot = insert(key)
        let before = values[slot]
        values[slot] = value
        return before
    }

    private mutating func insert(_ key: UInt64) -> Int {
        let slot = slot(of: key)
        guard keys[slot] == Self.free else { return slot }
        if (count + 1) * 2 > keys.count {
            grow()
            return insert(key)
        }
        keys[slot] = max(key, 1)
        count += 1
        return slot
    }

    /// The slot that holds the key, or the free one where it belongs.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let wanted = max(key, 1)
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: wanted) & mask
        while keys[slot] != Self.free, keys[slot] != wanted { slot = (slot + 1) & mask }
        return slot
    }

    /// Calls back with the table for reading without bounds checks or reference counts.
    func withUnsafeSlots<Result>(_ body: (Slots) -> Result) -> Result {
        keys.withUnsafeBufferPointer { keys in
            values.withUnsafeBufferPointer { values in body(Slots(keys: keys, values: values)) }
        }
    }

    /// The table as a pass reads it; valid only inside `withUnsafeSlots`.
    struct Slots {
        // Both buffers have the same power of two of slots, and at least one key is free, so a search ends.
        fileprivate let keys: UnsafeBufferPointer<UInt64>
        fileprivate let values: UnsafeBufferPointer<Int32>

        @inline(__always)
        func slot(of key: UInt64) -> Int {
            let wanted = max(key, 1)
            let mask = keys.count - 1
            var slot = Int(truncatingIfNeeded: wanted) & mask
            while keys[slot] != PrefixTable.free, keys[slot] != wanted { slot = (slot + 1) & mask }
            return slot
        }

        @inline(__always)
        func isTaken(_ slot: Int) -> Bool { keys[slot] != PrefixTable.free }

        @inline(__always)
        func terminal(_ slot: Int) -> Int32 { values[slot] }
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = Array(repeating: Self.free, count: oldKeys.count * 2)
        values = Array(repeating: -1, count: oldKeys.count * 2)
        for (key, value) in zip(oldKeys, oldValues) where key != Self.free {
            let slot = slot(of: key)
            (keys[slot], values[slot]) = (key, value)
        }
    }
}
