/// The trie of all entries as one open-addressed hash table over the paths that lead to its nodes.
///
/// A slot holds half of a path's hash and what the node knows; the other half says where to look for it. Two paths
/// that agree in both halves share a node: harmless, because a node only proposes entries, and their bytes decide.
struct NodeTable {
    // A power of two of slots, at least one of them free, so that every search ends.
    let slots: UnsafeBufferPointer<Slot>

    /// A place in the table, as it lies in the compiled form.
    struct Slot: BitwiseCopyable, Sendable {
        fileprivate var tag: UInt32 = 0
        fileprivate(set) var node = Node()
    }

    /// What is known of the tokens that lead to a node.
    struct Node: BitwiseCopyable, Sendable {
        /// 0 without a node; else bit 0 for "longer entries begin like this", and above it the entry's number plus 1.
        private var bits: UInt32 = 0

        /// Whether there is a node at all.
        @inline(__always) var exists: Bool { bits != 0 }
        /// Whether some entry has these tokens and more.
        @inline(__always) var hasLonger: Bool { bits & 1 != 0 }
        /// The newest entry that has exactly these tokens; -1 for none.
        @inline(__always) var entry: Int32 { Int32(bits >> 1) - 1 }

        fileprivate mutating func markLonger() { bits |= 1 }
        fileprivate mutating func end(_ entry: Int32) { bits = bits & 1 | UInt32(entry + 1) << 1 }
    }

    /// The node of a path; one that does not exist when the path leads nowhere.
    @inline(__always)
    func node(_ path: PathHash) -> Node { slots[Self.slot(of: path, in: slots)].node }

    /// The slot that holds the path, or the free one where it belongs.
    @inline(__always)
    fileprivate static func slot(of path: PathHash, in slots: UnsafeBufferPointer<Slot>) -> Int {
        let mask = slots.count - 1
        let tag = UInt32(truncatingIfNeeded: path.value >> 32)
        var slot = Int(truncatingIfNeeded: path.value) & mask
        while slots[slot].node.exists, slots[slot].tag != tag { slot = (slot + 1) & mask }
        return slot
    }
}

/// A ``NodeTable`` that is being filled.
struct GrowingNodeTable {
    private(set) var slots: [NodeTable.Slot]
    private var paths: [PathHash]
    private var count = 0

    /// Makes room for this many nodes, and for more when they come.
    init(capacity: Int) {
        var size = 16
        while Self.isFull(capacity, size) { size *= 2 }
        slots = Array(repeating: NodeTable.Slot(), count: size)
        paths = Array(repeating: PathHash(), count: size)
    }

    /// Two thirds is where a search still ends within a cache line or two.
    private static func isFull(_ count: Int, _ size: Int) -> Bool { count * 3 > size * 2 }

    /// Makes sure that there is a node with which longer entries begin.
    mutating func markLonger(_ path: PathHash) { slots[insert(path)].node.markLonger() }

    /// Makes a path end an entry; returns the entry that it ended before, or -1.
    mutating func end(_ path: PathHash, _ entry: Int32) -> Int32 {
        let slot = insert(path)
        let previous = slots[slot].node.entry
        slots[slot].node.end(entry)
        return previous
    }

    private mutating func insert(_ path: PathHash) -> Int {
        if Self.isFull(count + 1, slots.count) { grow() }
        let slot = slots.withUnsafeBufferPointer { NodeTable.slot(of: path, in: $0) }
        guard !slots[slot].node.exists else { return slot }
        slots[slot].tag = UInt32(truncatingIfNeeded: path.value >> 32)
        paths[slot] = path
        count += 1
        return slot
    }

    private mutating func grow() {
        let (oldSlots, oldPaths) = (slots, paths)
        slots = Array(repeating: NodeTable.Slot(), count: oldSlots.count * 2)
        paths = Array(repeating: PathHash(), count: oldSlots.count * 2)
        for (old, path) in zip(oldSlots, oldPaths) where old.node.exists {
            let slot = slots.withUnsafeBufferPointer { NodeTable.slot(of: path, in: $0) }
            (slots[slot], paths[slot]) = (old, path)
        }
    }
}

/// The hash of a sequence of tokens.
struct PathHash: BitwiseCopyable, Sendable {
    private(set) var value: UInt64 = 0x51_7c_c1_b7_27_22_0a_95

    /// The path with one more token.
    @inline(__always)
    func adding(_ token: UInt64, gap: Token.Gap) -> PathHash {
        var path = self
        path.value = (value &+ token &+ UInt64(gap.rawValue)) &* 0x9e37_79b9_7f4a_7c15
        path.value ^= path.value >> 31
        return path
    }
}
