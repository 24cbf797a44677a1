/// Counts of what was found right, found and wanted, and the figures that follow from them.
public struct Tally: Hashable, Sendable {
    /// What is right; a half for an overlap where those are counted.
    public private(set) var right = 0.0
    /// What was found.
    public private(set) var found = 0
    /// What should have been found.
    public private(set) var gold = 0

    /// Makes a tally of what was counted elsewhere.
    public init(right: Double = 0, found: Int = 0, gold: Int = 0) {
        self.right = right
        self.found = found
        self.gold = gold
    }

    /// The share of what was found that is right; 1 when nothing was found and nothing wanted.
    public var precision: Double { share(of: found, elseUnless: gold) }

    /// The share of what was wanted that was found; 1 when nothing was found and nothing wanted.
    public var recall: Double { share(of: gold, elseUnless: found) }

    /// The harmonic mean of the two.
    public var f1: Double {
        let (precision, recall) = (precision, recall)
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    static func += (tally: inout Self, other: Self) {
        tally.right += other.right
        tally.found += other.found
        tally.gold += other.gold
    }

    private func share(of whole: Int, elseUnless other: Int) -> Double {
        whole > 0 ? right / Double(whole) : other > 0 ? 0 : 1
    }
}

/// How well a label was found, or all of them together.
public struct Score: Hashable, Sendable {
    /// Right is the same text under the same label.
    public internal(set) var strict = Tally()
    /// Right is the same text under any label, and half right an overlap, as SemEval-2013 has it.
    public internal(set) var partial = Tally()
}
