/// The places of one text at which each of some patterns may match.
///
/// Its memory is used again for the next text. Belongs to one worker.
final class SievedPlaces {
    /// A place, and what must be asked there before the pattern is tried.
    struct Place {
        let start: Int32
        /// A reference one of whose spans must begin at ``referenceStart``; -1 for none.
        let reference: Int32
        let referenceStart: Int32
    }

    // Sorted by pattern, then by place; there is room for `capacity` places.
    private var places: UnsafeMutablePointer<Place>
    private var capacity = 1024
    // For each pattern where its places begin; one more than there are patterns.
    private var bounds: [Int32]

    init(patterns: Int) {
        bounds = Array(repeating: 0, count: patterns + 1)
        places = .allocate(capacity: capacity)
    }

    deinit { places.deallocate() }

    /// Puts the places of each pattern together, each in the order of the text; those of the text before are forgotten.
    func collect(_ found: [FoundPlaces]) {
        var ends = Array(repeating: Int32(0), count: bounds.count)
        for (pattern, _) in found.lazy.flatMap(\.all) { ends[Int(pattern) + 1] += 1 }
        for pattern in 1..<ends.count { ends[pattern] += ends[pattern - 1] }
        bounds = ends
        let count = Int(ends[ends.count - 1])
        if count > capacity { grow(to: count) }
        var unsorted: Set<Int> = []
        for (pattern, place) in found.lazy.flatMap(\.all) {
            let (pattern, end) = (Int(pattern), Int(ends[Int(pattern)]))
            (places + end).initialize(to: place)
            ends[pattern] += 1
            if end > bounds[pattern], places[end - 1].start > place.start { unsorted.insert(pattern) }
        }
        // Most patterns have their places from left to right already; several ways to begin mix them.
        for pattern in unsorted { sort(pattern) }
    }

    private func sort(_ pattern: Int) {
        let (start, end) = (Int(bounds[pattern]), Int(bounds[pattern + 1]))
        var range = UnsafeMutableBufferPointer(start: places + start, count: end - start)
        range.sort { $0.start < $1.start }
    }

    /// The places of a pattern; valid until the next text.
    func places(of pattern: Int) -> UnsafeBufferPointer<Place> {
        let (start, end) = (Int(bounds[pattern]), Int(bounds[pattern + 1]))
        return UnsafeBufferPointer(start: places + start, count: end - start)
    }

    private func grow(to count: Int) {
        places.deallocate()
        capacity = max(2 * capacity, count)
        places = .allocate(capacity: capacity)
    }
}

/// The places that one machine found in a text, in the order in which it found them.
final class FoundPlaces {
    private(set) var all: [(pattern: Int32, place: SievedPlaces.Place)] = []

    /// Forgets all places.
    func removeAll() { all.removeAll(keepingCapacity: true) }

    /// Adds a place.
    @inline(__always)
    func add(_ pattern: Int32, start: Int, reference: Int32 = -1, at referenceStart: Int = 0) {
        let place = SievedPlaces.Place(
            start: Int32(start),
            reference: reference,
            referenceStart: Int32(referenceStart)
        )
        all.append((pattern, place))
    }
}
