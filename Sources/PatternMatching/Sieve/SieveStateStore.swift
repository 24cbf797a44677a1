/// The states of a ``SieveProgram`` that have been made: the places and reports of each, found again by their content.
///
/// All lie in two flat arrays, because states are compared and made by the ten thousand.
struct SieveStateStore {
    private struct State {
        let places: Range<Int>
        let reports: Range<Int>
        let hash: UInt64
    }

    private var states: [State] = []
    private var places: [SievePlace] = []
    private var reports: [SieveReport] = []
    // Numbers of states by their hashes, with open addressing; -1 where there is none. Its size is a power of two.
    private var slots: [Int32] = Array(repeating: -1, count: 1024)

    var count: Int { states.count }

    func places(of state: Int32) -> ArraySlice<SievePlace> { places[states[Int(state)].places] }
    func reports(of state: Int32) -> ArraySlice<SieveReport> { reports[states[Int(state)].reports] }

    mutating func removeAll() {
        states.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        reports.removeAll(keepingCapacity: true)
        for index in slots.indices { slots[index] = -1 }
    }

    /// The state of some places and reports, both in ascending order: the one that is there, or a new one.
    mutating func number(places: [SievePlace], reports: [SieveReport]) -> Int32 {
        let hash = Self.hash(places, reports)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            if isSame(slots[slot], hash, places, reports) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(states.count)
        append(places, reports, hash)
        if states.count * 2 > slots.count { spread() }
        return Int32(states.count - 1)
    }

    private mutating func append(_ newPlaces: [SievePlace], _ newReports: [SieveReport], _ hash: UInt64) {
        let placesStart = places.count
        let reportsStart = reports.count
        places += newPlaces
        reports += newReports
        states.append(
            State(places: placesStart..<places.count, reports: reportsStart..<reports.count, hash: hash)
        )
    }

    private func isSame(
        _ state: Int32,
        _ hash: UInt64,
        _ places: [SievePlace],
        _ reports: [SieveReport]
    ) -> Bool {
        states[Int(state)].hash == hash && self.places(of: state).elementsEqual(places)
            && self.reports(of: state).elementsEqual(reports)
    }

    private mutating func spread() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (number, state) in states.enumerated() {
            var slot = Int(truncatingIfNeeded: state.hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    /// FNV-1a over whole numbers, mixed at the end so that the low bits can index a table.
    private static func hash(_ places: [SievePlace], _ reports: [SieveReport]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for place in places { hash = (hash ^ UInt64(place.bits)) &* 0x0000_0100_0000_01b3 }
        for report in reports {
            let bits =
                UInt64(UInt32(bitPattern: report.entry)) << 32
                | UInt64(UInt32(bitPattern: report.reference))
            hash = (hash ^ bits) &* 0x0000_0100_0000_01b3
        }
        hash ^= hash >> 32
        hash = hash &* 0x9e37_79b9_7f4a_7c15
        return hash ^ hash >> 29
    }
}
