/// The states in which a ``SieveProgram`` can be, made when a text first leads to them.
///
/// A state is all the places in which the machine is at once, so that one look at a byte serves all patterns.
/// Belongs to one worker.
final class SieveStates {
    /// The state in which nothing more can match.
    private static let dead: UInt16 = 0
    /// What stands in a table for a state that has not been made.
    private static let unmade = UInt16.max
    /// How many states are kept by default.
    static let defaultLimit = 32_000
    /// How many bytes are read from one place; what is still possible then is let through.
    private static let longestReach = 32

    private let program: SieveProgram
    private var closures: SieveClosures
    /// Bytes that no set tells apart have one class.
    // 256 entries, never changed after `init`, freed by `deinit`.
    private let classes: UnsafeMutablePointer<UInt8>
    private let width: Int
    private let mostStates: Int

    // `width` entries a state: the state behind each class of bytes, as twice its number, and 1 more when it has
    // reports. Grown by `grow` alone, freed by `deinit`.
    private var table: UnsafeMutablePointer<UInt16>
    private var capacity: Int
    private var store = SieveStateStore()
    // What `make` works with.
    private var places: [SievePlace] = []
    private var reports: [SieveReport] = []
    private var dependsOnFront = false
    // By what stands in front: the class of a byte, a letter of Latin-1, or the beginning of the text. `fronts` entries,
    // freed by `deinit`.
    private let beginnings: UnsafeMutablePointer<UInt16>
    private static let (latinFront, startFront, fronts) = (256, 257, 258)
    private var reach = SieveStates.longestReach
    private var bytesRead = 0
    private var bytesReadWhenForgotten = 0

    /// Makes a machine that stands at its beginning.
    ///
    /// - Parameter mostStates: where there would be more states, they are forgotten and made anew when they are needed.
    init(_ program: SieveProgram, mostStates: Int) {
        precondition(mostStates < 1 << 15, "an entry has no room for so many states")
        self.mostStates = mostStates
        self.program = program
        closures = SieveClosures(program)
        let classes = Self.classes(closures.sets.sets)
        self.classes = .allocate(capacity: 256)
        self.classes.initialize(from: classes, count: 256)
        width = Int(classes.max()!) + 1
        capacity = 256
        table = .allocate(capacity: capacity * width)
        beginnings = .allocate(capacity: Self.fronts)
        beginnings.initialize(repeating: Self.unmade, count: Self.fronts)
        addDeadState()
    }

    deinit {
        table.deallocate()
        classes.deallocate()
        beginnings.deallocate()
    }
    /// Finds the places of a text at which patterns may match.
    func sift(_ text: UnsafeBufferPointer<UInt8>, into places: FoundPlaces) {
        guard let bytes = text.baseAddress else { return }
        for start in 0..<text.count where bytes[start] & 0xC0 != 0x80 {
            // Nothing begins inside a scalar.
            follow(bytes, text.count, from: start, places)
        }
        bytesRead += text.count
    }

    @inline(__always)
    private func follow(
        _ bytes: UnsafePointer<UInt8>,
        _ count: Int,
        from start: Int,
        _ places: FoundPlaces
    ) {
        let front = frontClass(bytes, start)
        var entry = beginnings[front]
        if entry == Self.unmade { entry = makeBeginning(bytes, start) }
        if entry & 1 != 0 { report(Self.state(entry), start, start, places) }
        var (table, offset) = (table, start)
        let (classes, width, end) = (classes, width, min(count, start + reach))
        while offset < end {
            let next = table[Int(Self.state(entry)) &* width &+ Int(classes[Int(bytes[offset])])]
            if next == Self.dead { return }
            if next == Self.unmade {
                entry = make(from: Self.state(entry), bytes[offset])
                table = self.table
                if entry == Self.dead { return }
            } else {
                entry = next
            }
            offset += 1
            if entry & 1 != 0 { report(Self.state(entry), start, offset, places) }
        }
        for number in alive(Self.state(entry)) {
            let entry = program.entries[Int(number)]
            places.add(entry.pattern, start: start + entry.shift)
        }
    }

    /// The state that an entry leads to.
    @inline(__always)
    private static func state(_ entry: UInt16) -> Int32 { Int32(entry >> 1) }

    private func report(_ state: Int32, _ start: Int, _ offset: Int, _ places: FoundPlaces) {
        for report in store.reports(of: state) {
            let entry = program.entries[Int(report.entry)]
            places.add(entry.pattern, start: start + entry.shift, reference: report.reference, at: offset)
        }
    }

    /// The entries whose patterns may still match.
    private func alive(_ state: Int32) -> Set<Int32> {
        Set(store.places(of: state).map { program.steps[Int($0.step)].entry })
    }

    // MARK: Making states

    /// The state behind a byte, and behind all others that lead to the same.
    private func make(from state: Int32, _ byte: UInt8) -> UInt16 {
        begin()
        var alike = ByteSet.all
        for place in store.places(of: state) {
            let step = program.steps[Int(place.step)]
            // A step that accepts wants no more than its limit.
            let set = step.operation == .accept ? SieveSets.all : step.argument
            let limit = closures.limit(of: place)
            let wanted = closures.sets[limit].intersection(closures.sets[set])
            guard closures.sets.contains(limit, byte), closures.sets.contains(set, byte) else {
                alike = alike.intersection(wanted.complement)
                continue
            }
            alike = alike.intersection(wanted)
            if step.operation == .accept {
                reports.append(SieveReport(entry: step.entry, reference: -1))
            } else {
                add(step.next, behind: .byte(byte))
            }
        }
        let wasFull = store.count == mostStates
        if wasFull { forget() }
        let entry = entry()
        if !wasFull { write(entry, in: table + Int(state) * width, byte, alike) }
        return entry
    }

    /// Writes where a byte leads, and those that lead to the same unless it counts what stands in front.
    private func write(_ entry: UInt16, in row: UnsafeMutablePointer<UInt16>, _ byte: UInt8, _ alike: ByteSet)
    {
        row[Int(classes[Int(byte)])] = entry
        guard !dependsOnFront else { return }
        alike.forEach { row[Int(classes[Int($0)])] = entry }
    }

    private func begin() {
        places.removeAll(keepingCapacity: true)
        reports.removeAll(keepingCapacity: true)
        dependsOnFront = false
    }

    /// The state at a place behind which nothing has been read yet.
    private func makeBeginning(_ bytes: UnsafePointer<UInt8>, _ start: Int) -> UInt16 {
        let front = Self.front(bytes, start)
        begin()
        for step in program.firstSteps { add(step, behind: front) }
        // Where spans of references begin, the findings know already.
        reports.removeAll { $0.reference >= 0 }
        if store.count == mostStates { forget() }
        let entry = entry()
        beginnings[frontClass(bytes, start)] = entry
        return entry
    }

    private func add(_ step: Int32, behind front: SieveClosures.Front) {
        let closure = closures.closure(of: step, behind: front)
        for number in closure.places { places.append(closures.places[Int(number)]) }
        for number in closure.reports { reports.append(closures.reports[Int(number)]) }
        dependsOnFront = dependsOnFront || closure.dependsOnFront
    }

    /// The entry of the state of the places and reports that have been added.
    private func entry() -> UInt16 {
        if !reports.isEmpty { leaveOutTheKnown() }
        places.sort()
        places.removeRepeats()
        let before = store.count
        let number = store.number(places: places, reports: reports)
        if store.count > before { addRow(of: number) }
        return UInt16(number) << 1 | (reports.isEmpty ? 0 : 1)
    }

    /// Of an entry whose pattern may match anyway, nothing more need be found out.
    private func leaveOutTheKnown() {
        reports.sort()
        reports.removeRepeats()
        let known = Set(reports.lazy.filter { $0.reference < 0 }.map(\.entry))
        guard !known.isEmpty else { return }
        places.removeAll { known.contains(program.steps[Int($0.step)].entry) }
        reports.removeAll { $0.reference >= 0 && known.contains($0.entry) }
    }

    private func addRow(of state: Int32) {
        if store.count > capacity { grow() }
        (table + Int(state) * width).update(repeating: Self.unmade, count: width)
    }

    private func grow() {
        let larger = UnsafeMutablePointer<UInt16>.allocate(capacity: 2 * capacity * width)
        larger.update(from: table, count: capacity * width)
        table.deallocate()
        (table, capacity) = (larger, 2 * capacity)
    }

    /// Forgets all states; where that happens often, texts are read less far from now on.
    private func forget() {
        if bytesRead - bytesReadWhenForgotten < mostStates * 32 { reach = max(4, reach / 2) }
        bytesReadWhenForgotten = bytesRead
        store.removeAll()
        beginnings.update(repeating: Self.unmade, count: Self.fronts)
        addDeadState()
    }

    /// State 0 leads nowhere; one that only reports is another.
    private func addDeadState() {
        _ = store.number(places: [], reports: [])
        table.update(repeating: Self.dead, count: width)
    }

    // MARK: Bytes

    /// Under which number the beginning behind what stands in front of a place is kept.
    @inline(__always)
    private func frontClass(_ bytes: UnsafePointer<UInt8>, _ start: Int) -> Int {
        guard start > 0 else { return Self.startFront }
        let byte = bytes[start - 1]
        if byte >= 0x80, Self.isLatin(bytes, start) { return Self.latinFront }
        return Int(classes[Int(byte)])
    }

    private static func front(_ bytes: UnsafePointer<UInt8>, _ start: Int) -> SieveClosures.Front {
        if start == 0 { return .start }
        return isLatin(bytes, start) ? .latin : .byte(bytes[start - 1])
    }

    /// Whether a letter of Latin-1 outside ASCII stands in front of a place.
    private static func isLatin(_ bytes: UnsafePointer<UInt8>, _ start: Int) -> Bool {
        let byte = bytes[start - 1]
        // The signs of multiplication and division stand among the letters.
        return byte >= 0x80 && start > 1 && bytes[start - 2] == 0xC3 && byte != 0x97 && byte != 0xB7
    }

    /// The class of each byte: bytes that are in the same sets share one.
    private static func classes(_ sets: [ByteSet]) -> [UInt8] {
        var classes = Array(repeating: 0, count: 256)
        for set in sets {
            var numbers: [Int: Int] = [:]
            for byte in 0..<256 {
                let key = classes[byte] * 2 + (set.contains(UInt8(byte)) ? 1 : 0)
                if numbers[key] == nil { numbers[key] = numbers.count }
                classes[byte] = numbers[key]!
            }
        }
        return classes.map(UInt8.init)
    }
}

extension Array where Element: Equatable {
    /// Leaves out elements that equal the one in front.
    fileprivate mutating func removeRepeats() {
        guard count > 1 else { return }
        var kept = 1
        for index in 1..<count where self[index] != self[kept - 1] {
            self[kept] = self[index]
            kept += 1
        }
        removeLast(count - kept)
    }
}
