/// Tells in one pass over a text where each of many patterns may match.
///
/// What the patterns ask of the bytes of a text is joined into one machine (``SieveProgram``), which reads on from
/// each place until it is certain which patterns can match there. Only those are tried by PCRE2. The sieve may let a
/// place through where a pattern does not match, but never holds one back where it does, so that what is found is
/// what a plain search for each pattern finds.
///
/// A sieve is immutable and may be used by many threads at once, each with a ``Sifter`` of its own.
public final class PatternSieve: Sendable {
    let programs: [SieveProgram]
    /// Whether each pattern is told by the sieve; the others must be searched for one by one.
    let isSieved: [Bool]
    private let firstSpans: [[FirstSpan]]

    /// Makes a sieve for some patterns, which are numbered in their order.
    public init(_ patterns: [Pattern]) {
        let trees = patterns.map { $0.prepareTrials() ? PatternReader.tree(of: $0.marked) : nil }
        let groups = trees.map { $0?.namedGroups ?? [:] }
        let beginnings = zip(trees, groups).map { $0?.beginning($1) ?? .anything }
        isSieved = beginnings.map { !$0.canBeEmpty }
        firstSpans = zip(trees, zip(groups, beginnings)).map { tree, about in
            tree.map { FirstSpan.all(of: $0, about.0, about.1.references) } ?? []
        }
        let sieved = zip(trees, beginnings).map { $1.canBeEmpty ? nil : $0 }
        programs = Self.programs(sieved, groups)
    }

    /// One machine for each kind of entry that there is.
    private static func programs(_ trees: [PatternTree?], _ groups: [[String: PatternTree]]) -> [SieveProgram]
    {
        let entries = trees.enumerated().flatMap { number, tree in
            (tree.map { SieveEntry.entries(of: $0, pattern: number) } ?? [])
                .map { (entry: $0, groups: groups[number]) }
        }
        let byKind = Dictionary(grouping: entries) { $0.entry.kind($0.groups) }
        return SieveEntry.Kind.allCases.compactMap { byKind[$0].map(SieveProgram.init) }
    }

    /// The references that can stand first in a pattern, by number.
    public func firstReferences(ofPattern number: Int) -> [Int] { firstSpans[number].map(\.reference) }

    func firstSpans(ofPattern number: Int) -> [FirstSpan] { firstSpans[number] }
}

/// Sifts texts for one worker, one after the other.
public final class Sifter {
    private let sieve: PatternSieve
    private let states: [SieveStates]
    private let places: SievedPlaces

    /// Makes a sifter.
    public convenience init(_ sieve: PatternSieve) { self.init(sieve, mostStates: SieveStates.defaultLimit) }

    init(_ sieve: PatternSieve, mostStates: Int) {
        self.sieve = sieve
        states = sieve.programs.map { SieveStates($0, mostStates: mostStates) }
        places = SievedPlaces(patterns: sieve.isSieved.count)
    }

    /// Finds where the patterns may match in a text of valid UTF-8; what was found in the text before is forgotten.
    public func sift(_ text: UnsafeBufferPointer<UInt8>) {
        places.removeAll()
        for states in states { states.sift(text, into: places) }
        places.sort()
    }

    /// Where a pattern may match in the text that was sifted last.
    ///
    /// - Returns: the places, valid until the next text; nil for a pattern that must be searched for by itself.
    public func places(ofPattern number: Int) -> PatternPlaces? {
        guard sieve.isSieved[number] else { return nil }
        return PatternPlaces(
            places: places.places(of: number),
            firstSpans: sieve.firstSpans(ofPattern: number),
            owner: places
        )
    }

    /// Whether a pattern certainly matches nowhere in the text that was sifted last, but where a span of one of its
    /// first references begins.
    public func hasNoPlaces(ofPattern number: Int) -> Bool {
        sieve.isSieved[number] && places.places(of: number).isEmpty
    }
}

/// Where one pattern may match in one text; valid until its sifter reads the next text.
public struct PatternPlaces {
    // Belongs to `owner`.
    let places: UnsafeBufferPointer<SievedPlaces.Place>
    /// The references whose spans may begin a match.
    let firstSpans: [FirstSpan]
    private let owner: SievedPlaces

    fileprivate init(
        places: UnsafeBufferPointer<SievedPlaces.Place>,
        firstSpans: [FirstSpan],
        owner: SievedPlaces
    ) {
        (self.places, self.firstSpans, self.owner) = (places, firstSpans, owner)
    }
}
