/// Tells in one pass over a text where each of many patterns may match.
///
/// What the patterns ask of the bytes of a text is joined into one machine (``SieveProgram``), which reads on from
/// each place until it is certain which patterns can match there. Only those are tried by PCRE2. The sieve may let a
/// place through where a pattern does not match, but never holds one back where it does, so that what is found is
/// what a plain search for each pattern finds.
///
/// A sieve is immutable and may be used by many threads at once, each with a ``Sifter`` of its own.
public final class PatternSieve: Sendable {
    /// One machine for each kind of beginning: patterns that begin alike stay in few states together.
    let programs: [SieveProgram]
    /// The patterns that can be told apart by the sieve, by number; the others are searched for one by one.
    private let numbers: [ObjectIdentifier: Int]
    /// The references that can stand first in each pattern.
    let firstReferences: [[Int]]
    // Held so that no other pattern gets the identity of one.
    private let patterns: [Pattern]

    /// Makes a sieve for some patterns.
    public init(_ patterns: [Pattern]) {
        let trees = patterns.map { $0.prepareTrials() ? PatternReader.tree(of: $0.marked) : nil }
        let kinds = trees.map { $0?.beginningKind }
        programs = BeginningKind.allCases.map { kind in
            SieveProgram(zip(trees, kinds).map { $1 == kind ? $0 : nil })
        }
        let programs = programs
        self.patterns = patterns
        firstReferences = trees.map { $0.map { $0.beginning($0.namedGroups).references.sorted() } ?? [] }
        let sieved = patterns.indices.filter { number in programs.contains { $0.entries[number] != nil } }
        numbers = Dictionary(sieved.map { (ObjectIdentifier(patterns[$0]), $0) }) { first, _ in first }
    }

    /// The number of a pattern; nil for one that must be searched for by itself.
    func number(of pattern: Pattern) -> Int? { numbers[ObjectIdentifier(pattern)] }

    var count: Int { patterns.count }
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
        places = SievedPlaces(patterns: sieve.count)
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
    public func places(of pattern: Pattern) -> PatternPlaces? {
        sieve.number(of: pattern).map {
            PatternPlaces(
                places: places.places(of: $0),
                firstReferences: sieve.firstReferences[$0],
                owner: places
            )
        }
    }
}

/// Where one pattern may match in one text; valid until its sifter reads the next text.
public struct PatternPlaces {
    // Belongs to `owner`.
    let places: UnsafeBufferPointer<SievedPlaces.Place>
    /// The references whose spans may begin a match, by number.
    public let firstReferences: [Int]
    /// Whether no match begins with anything but a span of a reference.
    public var isEmpty: Bool { places.isEmpty }
    private let owner: SievedPlaces

    fileprivate init(
        places: UnsafeBufferPointer<SievedPlaces.Place>,
        firstReferences: [Int],
        owner: SievedPlaces
    ) {
        (self.places, self.firstReferences, self.owner) = (places, firstReferences, owner)
    }
}

/// With what the matches of a pattern can begin, roughly.
enum BeginningKind: CaseIterable {
    case anyWord, capital, literal
}

extension PatternTree {
    var beginningKind: BeginningKind {
        let bytes = beginning(namedGroups).bytes
        if bytes.intersection(.lower).count > 13 { return .anyWord }
        return bytes.intersection(.upper).count > 13 ? .capital : .literal
    }
}
