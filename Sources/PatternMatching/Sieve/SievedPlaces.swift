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
    ///
    /// - Parameter found: what each machine found, from left to right.
    func collect(_ found: [[FoundPlace]]) {
        count(found)
        if Int(bounds[bounds.count - 1]) > capacity { grow(to: Int(bounds[bounds.count - 1])) }
        var ends = bounds
        var unsorted: Set<Int> = []
        for found in found {
            for found in found {
                let (pattern, place) = (Int(found.pattern), found.place)
                let end = Int(ends[pattern])
                (places + end).initialize(to: place)
                ends[pattern] += 1
                if end > bounds[pattern], places[end - 1].start > place.start { unsorted.insert(pattern) }
            }
        }
        // Most patterns have their places from left to right already; several ways to begin mix them.
        for pattern in unsorted { sort(pattern) }
    }

    /// Counts the places of each pattern, which tells where those of the next begin.
    private func count(_ found: [[FoundPlace]]) {
        for index in bounds.indices { bounds[index] = 0 }
        for found in found {
            for found in found { bounds[Int(found.pattern) + 1] += 1 }
        }
        for pattern in 1..<bounds.count { bounds[pattern] += bounds[pattern - 1] }
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

/// A place at which a pattern may match.
struct FoundPlace {
    let pattern: Int32
    let place: SievedPlaces.Place

    @inline(__always)
    init(_ pattern: Int32, start: Int, _ reference: Int32 = -1, at referenceStart: Int = 0) {
        self.pattern = pattern
        place = SievedPlaces.Place(
            start: Int32(start),
            reference: reference,
            referenceStart: Int32(referenceStart)
        )
    }
}
