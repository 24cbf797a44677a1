/// How much work one match may cost before it is stopped.
///
/// The defaults end a catastrophic pattern within a fraction of a second and
/// are far beyond what a sound pattern needs on a page of text.
public struct MatchLimits: Hashable, Sendable {
    /// PCRE2's match limit: how often its matching function may be entered.
    public var match: UInt32
    /// PCRE2's depth limit: how deep backtracking may nest (interpreter only).
    public var depth: UInt32
    /// PCRE2's heap limit in KiB (interpreter only).
    public var heap: UInt32
    /// The most memory that machine code may use for backtracking, in bytes.
    public var stack: Int

    /// Makes limits.
    public init(match: UInt32 = 500_000, depth: UInt32 = 50_000, heap: UInt32 = 16_384, stack: Int = 1 << 20)
    {
        self.match = match
        self.depth = depth
        self.heap = heap
        self.stack = stack
    }
}

/// The limit that stopped a match.
public enum LimitReached: Error, Hashable {
    case match, depth, heap, stack
}
