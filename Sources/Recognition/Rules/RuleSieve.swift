import PatternMatching

/// Tells in one pass over a text which rules may match, and where.
///
/// Rules are numbered in the order in which they were given.
public final class RuleSieve: Sendable {
    let patterns: PatternSieve
    /// What a match of each rule may begin with besides the places that the sieve tells.
    let firstReferences: [[LinkedPattern.Reference]]

    /// Makes a sieve of the patterns of rules.
    public init(_ patterns: [LinkedPattern]) {
        let sieve = PatternSieve(patterns.map(\.pattern))
        self.patterns = sieve
        firstReferences = patterns.enumerated().map { number, pattern in
            sieve.firstReferences(ofPattern: number).map { pattern.references[$0] }
        }
    }
}
