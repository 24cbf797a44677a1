/// Reads texts through the states of a sieve, from many places at once.
///
/// Each place has a lane. A round takes every lane one byte further, and those that can match nothing any more drop
/// out. Reading from one place after the other would wait for memory at nearly every byte, because what is looked up
/// next hangs on what was looked up before; lanes do not hang on one another. Belongs to one worker.
struct SieveLanes: ~Copyable {
    /// How many places have lanes at the same time.
    private static let most = 2048

    // The lanes that are still open, in the order of the text: where each began, and the table's entry for the state
    // it is in. `most` entries, of which the first `open` are initialized; freed by `deinit`.
    private let starts: UnsafeMutablePointer<Int32>
    private let entries: UnsafeMutablePointer<UInt16>
    private var open = 0
    // What one round leaves to be looked at: a lane whose new entry is odd, and the entry before it. `most` entries,
    // freed by `deinit`.
    private let odds: UnsafeMutablePointer<(lane: Int32, before: UInt16)>
    private var events: [Event] = []
    // For each place of the stretch its last event, -1 for none. `most` entries, freed by `deinit`.
    private let lastEvents: UnsafeMutablePointer<Int32>

    /// That a lane came to a state with reports, or that it was cut while something was still possible.
    private struct Event {
        let state: UInt16
        /// How many bytes were read.
        let length: UInt8
        let isCut: Bool
        /// The event of the same lane before this one.
        let before: Int32
    }

    init() {
        starts = .allocate(capacity: Self.most)
        entries = .allocate(capacity: Self.most)
        odds = .allocate(capacity: Self.most)
        lastEvents = .allocate(capacity: Self.most)
    }

    deinit {
        starts.deallocate()
        entries.deallocate()
        odds.deallocate()
        lastEvents.deallocate()
    }

    /// Finds the places of a text at which patterns may match; those of one pattern need not be in order.
    mutating func read(
        _ text: UnsafeBufferPointer<UInt8>,
        through states: SieveStates,
        into places: inout [FoundPlace]
    ) {
        guard let bytes = text.baseAddress else { return }
        var start = 0
        while start < text.count {
            let end = begin(bytes, start..<min(text.count, start + Self.most), states)
            for length in 0..<states.reach where open > 0 {
                closeLanes(atEnd: text.count, length, first: start)
                advance(bytes, by: length, states, first: start)
            }
            while open > 0 { cut(states.reach, first: start) }
            tell(start..<end, states, &places)
            states.finish(end - start)
            start = end
        }
    }

    /// Opens a lane for each scalar of a stretch.
    ///
    /// - Returns: where the lanes end, which is earlier than wanted where there are too many states.
    private mutating func begin(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, _ states: SieveStates)
        -> Int
    {
        events.removeAll(keepingCapacity: true)
        lastEvents.update(repeating: -1, count: range.count)
        open = 0
        for start in range {
            let entry = states.beginning(bytes, start)
            if entry == SieveStates.unmade { return start }
            starts[open] = Int32(start)
            entries[open] = entry
            // Nothing begins inside a scalar.
            let isStart = bytes[start] & 0xC0 != 0x80
            open += isStart ? 1 : 0
            if isStart, entry & 1 != 0 { add(entry, 0, isCut: false, to: start - range.lowerBound) }
        }
        return range.upperBound
    }

    /// Takes every lane one byte further.
    ///
    /// Lanes close as if by chance, and processors are slow where they guess wrong, so the loop has no branch.
    private mutating func advance(
        _ bytes: UnsafePointer<UInt8>,
        by length: Int,
        _ states: SieveStates,
        first: Int
    ) {
        let (table, classes, width) = (states.table, states.classes.table, states.classes.count)
        var (kept, odd) = (0, 0)
        for lane in 0..<open {
            let (start, entry) = (starts[lane], entries[lane])
            let column = Int(classes[Int(bytes[Int(start) &+ length])])
            let next = table[SieveStates.state(entry) &* width &+ column]
            starts[kept] = start
            entries[kept] = next
            odds[odd] = (Int32(truncatingIfNeeded: kept), entry)
            kept &+= next == SieveStates.dead ? 0 : 1
            odd &+= Int(next & 1)
        }
        open = kept
        for index in 0..<odd {
            let (lane, entry) = odds[index]
            note(Int(lane), from: entry, bytes[Int(starts[Int(lane)]) + length], length, states, first)
        }
    }

    /// Notes the reports of a lane's new state, which may have to be made first.
    private mutating func note(
        _ lane: Int,
        from entry: UInt16,
        _ byte: UInt8,
        _ length: Int,
        _ states: SieveStates,
        _ first: Int
    ) {
        let place = Int(starts[lane]) - first
        if entries[lane] == SieveStates.unmade {
            entries[lane] = states.make(from: SieveStates.state(entry), byte)
        }
        if entries[lane] == SieveStates.unmade {
            add(entry, length, isCut: true, to: place)
            // The next round closes it.
            entries[lane] = SieveStates.dead
        } else if entries[lane] & 1 != 0 {
            add(entries[lane], length + 1, isCut: false, to: place)
        }
    }

    /// Closes the lanes that have nothing more to read.
    private mutating func closeLanes(atEnd end: Int, _ length: Int, first: Int) {
        while open > 0, Int(starts[open - 1]) + length >= end { cut(length, first: first) }
    }

    /// Closes the last lane while something is still possible.
    private mutating func cut(_ length: Int, first: Int) {
        open -= 1
        add(entries[open], length, isCut: true, to: Int(starts[open]) - first)
    }

    private mutating func add(_ entry: UInt16, _ length: Int, isCut: Bool, to place: Int) {
        let state = UInt16(SieveStates.state(entry))
        events.append(Event(state: state, length: UInt8(length), isCut: isCut, before: lastEvents[place]))
        lastEvents[place] = Int32(events.count - 1)
    }

    /// Tells what happened, place by place.
    private func tell(_ range: Range<Int>, _ states: SieveStates, _ places: inout [FoundPlace]) {
        for start in range {
            var index = Int(lastEvents[start - range.lowerBound])
            while index >= 0 {
                let event = events[index]
                if event.isCut {
                    states.letThrough(Int(event.state), start, &places)
                } else {
                    states.report(Int(event.state), start, start + Int(event.length), &places)
                }
                index = Int(event.before)
            }
        }
    }
}
