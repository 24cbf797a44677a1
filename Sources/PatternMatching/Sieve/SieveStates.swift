/// The states in which a ``SieveProgram`` can be, made when a text first leads to them.
///
/// A state is the states of all entries that are still possible, so that one look at a byte serves all patterns. It is
/// put together from ``EntryStates``, of which there are few, while their combinations are many. Belongs to one worker.
final class SieveStates {
    /// The state in which nothing more can match.
    private static let dead: UInt16 = 0
    /// What stands in a table for a state that has not been made.
    private static let unmade = UInt16.max
    /// How many states are kept by default.
    static let defaultLimit = 8_000
    /// How many bytes are read from one place; what is still possible then is let through.
    private static let longestReach = 32

    private let program: SieveProgram
    private var entries: EntryStates
    private let classes: ByteClasses
    private let mostStates: Int
    /// The states of entries that each state consists of, in the order of the entries.
    private var parts = NumberedSequences()
    private var reports: [Report] = []
    /// For each state where its reports end.
    private var reportEnds: [Int] = []
    // What `add` works with.
    private var newParts: [UInt32] = []

    // An entry for each class of bytes for each state: the state behind it, as twice its number, and 1 more when it
    // has reports. Grown by `grow` alone, freed by `deinit`.
    private var table: UnsafeMutablePointer<UInt16>
    private var capacity = 256
    // By what stands in front: the class of a byte, a letter of Latin-1, or the beginning of the text. `fronts` entries,
    // freed by `deinit`.
    private let beginnings: UnsafeMutablePointer<UInt16>
    private static let (latinFront, startFront, fronts) = (256, 257, 258)
    private var reach = SieveStates.longestReach
    private var bytesRead = 0
    private var bytesReadWhenForgotten = 0

    /// That a pattern may match, so many bytes behind the place from which was read, if a span of a reference (-1 for
    /// none) begins where the state was reached.
    private struct Report {
        let pattern: Int32
        let shift: Int
        let reference: Int32
    }

    /// Makes a machine that stands at its beginning.
    ///
    /// - Parameter mostStates: where there would be more states, they are forgotten and made anew when they are needed.
    init(_ program: SieveProgram, mostStates: Int) {
        precondition(mostStates < 1 << 13, "the tables have no room for so many states")
        self.mostStates = mostStates
        self.program = program
        entries = EntryStates(program)
        classes = entries.classes
        table = .allocate(capacity: capacity * classes.count)
        beginnings = .allocate(capacity: Self.fronts)
        beginnings.initialize(repeating: Self.unmade, count: Self.fronts)
        addDeadState()
    }

    deinit {
        table.deallocate()
        beginnings.deallocate()
    }

    /// Finds the places of a text at which patterns may match.
    func sift(_ text: UnsafeBufferPointer<UInt8>, into places: inout [FoundPlace]) {
        guard let bytes = text.baseAddress else { return }
        for start in 0..<text.count where bytes[start] & 0xC0 != 0x80 {
            // Nothing begins inside a scalar.
            follow(bytes, text.count, from: start, &places)
        }
        bytesRead += text.count
    }

    @inline(__always)
    private func follow(
        _ bytes: UnsafePointer<UInt8>,
        _ count: Int,
        from start: Int,
        _ places: inout [FoundPlace]
    ) {
        let front = frontClass(bytes, start)
        var entry = beginnings[front]
        if entry == Self.unmade { entry = makeBeginning(bytes, start) }
        if entry & 1 != 0 { report(Self.state(entry), start, start, &places) }
        var (table, offset) = (table, start)
        let (classes, width, end) = (classes.table, classes.count, min(count, start + reach))
        while offset < end {
            let next = table[Self.state(entry) &* width &+ Int(classes[Int(bytes[offset])])]
            if next == Self.dead { return }
            if next == Self.unmade {
                if isFull {
                    letThrough(Self.state(entry), start, &places)
                    return forget()
                }
                entry = make(from: Self.state(entry), bytes[offset])
                table = self.table
                if entry == Self.dead { return }
            } else {
                entry = next
            }
            offset += 1
            if entry & 1 != 0 { report(Self.state(entry), start, offset, &places) }
        }
        letThrough(Self.state(entry), start, &places)
    }

    /// The state that an entry of the table leads to.
    @inline(__always)
    private static func state(_ entry: UInt16) -> Int { Int(entry >> 1) }

    @inline(__always)
    private func report(_ state: Int, _ start: Int, _ offset: Int, _ places: inout [FoundPlace]) {
        for index in reportEnds[state - 1]..<reportEnds[state] {
            let report = reports[index]
            places.append(
                FoundPlace(report.pattern, start: start + report.shift, report.reference, at: offset)
            )
        }
    }

    /// Adds the place for all entries whose patterns may still match.
    private func letThrough(_ state: Int, _ start: Int, _ places: inout [FoundPlace]) {
        for part in parts[state] where entries.isAlive(part) {
            let entry = program.entries[entries.entry(of: part)]
            places.append(FoundPlace(entry.pattern, start: start + entry.shift))
        }
    }

    // MARK: Making states

    /// The state behind a byte.
    private func make(from state: Int, _ byte: UInt8) -> UInt16 {
        newParts.removeAll(keepingCapacity: true)
        entries.follow(byte, from: parts[state], into: &newParts)
        let entry = add()
        table[state * classes.count + classes[byte]] = entry
        return entry
    }

    /// The state at a place behind which nothing has been read yet.
    private func makeBeginning(_ bytes: UnsafePointer<UInt8>, _ start: Int) -> UInt16 {
        if isFull { forget() }
        let front = Self.front(bytes, start)
        newParts.removeAll(keepingCapacity: true)
        for number in program.entries.indices {
            let beginning = entries.beginning(of: number, behind: front)
            if beginning != EntryStates.dead { newParts.append(beginning) }
        }
        let entry = add()
        beginnings[frontClass(bytes, start)] = entry
        return entry
    }

    /// The table's entry for the state of the parts that have been found.
    private func add() -> UInt16 {
        let number = parts.number(of: newParts)
        if number == reportEnds.count { addRow() }
        let hasReports = number > 0 && reportEnds[number] > reportEnds[number - 1]
        return UInt16(number) << 1 | (hasReports ? 1 : 0)
    }

    /// Adds the row and the reports of the newest state.
    private func addRow() {
        for part in newParts {
            let entry = program.entries[entries.entry(of: part)]
            for reference in entries.reports(of: part) {
                reports.append(Report(pattern: entry.pattern, shift: entry.shift, reference: reference))
            }
        }
        reportEnds.append(reports.count)
        if parts.count > capacity { grow() }
        (table + (parts.count - 1) * classes.count).update(repeating: Self.unmade, count: classes.count)
    }

    private func grow() {
        let larger = UnsafeMutablePointer<UInt16>.allocate(capacity: 2 * capacity * classes.count)
        larger.update(from: table, count: capacity * classes.count)
        table.deallocate()
        (table, capacity) = (larger, 2 * capacity)
    }

    private var isFull: Bool { parts.count >= mostStates || hasTooManyParts }
    private var hasTooManyParts: Bool { entries.count >= 4 * mostStates }

    /// Forgets all states; where that happens often, texts are read less far from now on.
    private func forget() {
        if bytesRead - bytesReadWhenForgotten < mostStates * 32 { reach = max(4, reach / 2) }
        bytesReadWhenForgotten = bytesRead
        // The states of entries serve the next states too, unless it is them that there are too many of.
        if hasTooManyParts { entries.removeAll() }
        parts.removeAll()
        reports.removeAll(keepingCapacity: true)
        reportEnds.removeAll(keepingCapacity: true)
        beginnings.update(repeating: Self.unmade, count: Self.fronts)
        addDeadState()
    }

    /// State 0 leads nowhere; one that only reports is another.
    private func addDeadState() {
        _ = parts.number(of: [])
        reportEnds.append(0)
        table.update(repeating: Self.dead, count: classes.count)
    }

    // MARK: Bytes

    /// Under which number the beginning behind what stands in front of a place is kept.
    @inline(__always)
    private func frontClass(_ bytes: UnsafePointer<UInt8>, _ start: Int) -> Int {
        guard start > 0 else { return Self.startFront }
        let byte = bytes[start - 1]
        if byte >= 0x80, Self.isLatin(bytes, start) { return Self.latinFront }
        return classes[byte]
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
}
