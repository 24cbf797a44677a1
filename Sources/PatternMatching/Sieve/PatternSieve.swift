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
        var writers: [SieveEntry.Kind: SieveWriter] = [:]
        var firstSpans: [[FirstSpan]?] = []
        for (number, pattern) in patterns.enumerated() {
            firstSpans.append(Self.write(pattern, number: Int32(number), into: &writers))
        }
        isSieved = firstSpans.map { $0 != nil }
        self.firstSpans = firstSpans.map { $0 ?? [] }
        programs = SieveEntry.Kind.allCases.compactMap { writers[$0]?.program }
    }

    /// Writes one pattern into the machine of its kind.
    ///
    /// - Returns: the references that can stand first; nil for a pattern that must be searched for.
    private static func write(
        _ pattern: Pattern,
        number: Int32,
        into writers: inout [SieveEntry.Kind: SieveWriter]
    ) -> [FirstSpan]? {
        guard pattern.prepareTrials(), let tree = PatternReader.tree(of: pattern.marked) else { return nil }
        let groups = tree.namedGroups
        let beginning = tree.beginning(groups)
        guard !beginning.canBeEmpty else { return nil }
        for (part, shift) in tree.beginnings {
            let kind = SieveEntry.Kind(part.beginning(groups).bytes)
            let entry = SieveEntry(pattern: number, shift: shift)
            writers[kind, default: SieveWriter()].add(entry, tree: part, groups)
        }
        return FirstSpan.all(of: tree, groups, beginning.references)
    }

    /// The references that can stand first in a pattern, by number.
    public func firstReferences(ofPattern number: Int) -> [Int] { firstSpans[number].map(\.reference) }

    func firstSpans(ofPattern number: Int) -> [FirstSpan] { firstSpans[number] }
}

/// Sifts texts for one worker, one after the other.
public final class Sifter {
    private let sieve: PatternSieve
    private let machines: [Machine]
    private let places: SievedPlaces

    /// Does two things at once, and waits for both.
    public typealias Fork = (_ first: @escaping @Sendable () -> Void, _ second: () -> Void) -> Void

    /// One of the sieve's programs, and what it found; used by one thread at a time.
    private final class Machine: @unchecked Sendable {
        private let states: SieveStates
        private var lanes = SieveLanes()
        private(set) var found: [FoundPlace] = []

        init(_ states: SieveStates) { self.states = states }

        func sift(_ text: UnsafeBufferPointer<UInt8>) {
            found.removeAll(keepingCapacity: true)
            lanes.read(text, through: states, into: &found)
        }
    }

    /// Makes a sifter.
    public convenience init(_ sieve: PatternSieve) { self.init(sieve, mostStates: SieveStates.defaultLimit) }

    init(_ sieve: PatternSieve, mostStates: Int) {
        self.sieve = sieve
        machines = sieve.programs.map { Machine(SieveStates($0, mostStates: mostStates)) }
        places = SievedPlaces(patterns: sieve.isSieved.count)
    }

    /// Finds where the patterns may match in a text of valid UTF-8; what was found in the text before is forgotten.
    ///
    /// - Parameter fork: shares the work with another thread, which pays for a long text.
    public func sift(_ text: UnsafeBufferPointer<UInt8>, fork: Fork? = nil) {
        // What begins with any word takes about as long as all the rest.
        if let fork, let first = machines.first {
            let text = SharedText(bytes: text)
            fork({ first.sift(text.bytes) }) { machines.dropFirst().forEach { $0.sift(text.bytes) } }
        } else {
            machines.forEach { $0.sift(text) }
        }
        places.collect(machines.map(\.found))
    }

    /// A text that two threads read, for as long as ``sift(_:fork:)`` runs.
    private struct SharedText: @unchecked Sendable {
        let bytes: UnsafeBufferPointer<UInt8>
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
