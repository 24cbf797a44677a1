/// The states in which a ``SieveProgram`` can be, made when a text first leads to them.
///
/// A state is the states of all entries that are still possible, so that one look at a byte serves all patterns. It is
/// put together from ``EntryStates``, of which there are few, while their combinations are many. Belongs to one worker.
final class SieveStates {
    /// The state in which nothing more can match.
    static let dead: UInt16 = 0
    /// What stands in a table for a state that has not been made; like states with reports, it is odd.
    static let unmade = UInt16.max
    /// How many states are kept by default.
    static let defaultLimit = 8_000
    private static let longestReach = 32

    private let program: SieveProgram
    private var entries: EntryStates
    let classes: ByteClasses
    /// How many bytes are read from one place; what is still possible then is let through.
    private(set) var reach = SieveStates.longestReach
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
    private(set) var table: UnsafeMutablePointer<UInt16>
    private var capacity = 256
    // By what stands in front: the class of a byte, a letter of Latin-1, or the beginning of the text. `fronts` entries,
    // freed by `deinit`.
    private let beginnings: UnsafeMutablePointer<UInt16>
    private static let (latinFront, startFront, fronts) = (256, 257, 258)
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
        precondition((2..<1 << 13).contains(mostStates), "the tables have no room for so many states")
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

    // MARK: What states tell

    /// The state that an entry of the table leads to.
    @inline(__always)
    static func state(_ entry: UInt16) -> Int { Int(entry >> 1) }

    /// Adds what was found where a state was reached.
    ///
    /// - Parameters:
    ///   - start: where reading began.
    ///   - offset: where the state was reached.
    func report(_ state: Int, _ start: Int, _ offset: Int, _ places: inout [FoundPlace]) {
        for index in reportEnds[state - 1]..<reportEnds[state] {
            let report = reports[index]
            places.append(
                FoundPlace(report.pattern, start: start + report.shift, report.reference, at: offset)
            )
        }
    }

    /// Adds the place for all entries whose patterns may still match.
    func letThrough(_ state: Int, _ start: Int, _ places: inout [FoundPlace]) {
        for part in parts[state] where entries.isAlive(part) {
            let entry = program.entries[entries.entry(of: part)]
            places.append(FoundPlace(entry.pattern, start: start + entry.shift))
        }
    }

    // MARK: Making states

    /// The table's entry for the state behind a byte; ``unmade`` where there is no room for it.
    func make(from state: Int, _ byte: UInt8) -> UInt16 {
        guard hasRoom else { return Self.unmade }
        newParts.removeAll(keepingCapacity: true)
        entries.follow(byte, from: parts[state], into: &newParts)
        let entry = add()
        table[state * classes.count + classes[byte]] = entry
        return entry
    }

    /// The table's entry for the state at a place behind which nothing has been read yet; ``unmade`` where the states
    /// should be forgotten first.
    @inline(__always)
    func beginning(_ bytes: UnsafePointer<UInt8>, _ start: Int) -> UInt16 {
        let entry = beginnings[frontClass(bytes, start)]
        return entry == Self.unmade ? makeBeginning(bytes, start) : entry
    }

    private func makeBeginning(_ bytes: UnsafePointer<UInt8>, _ start: Int) -> UInt16 {
        if isFull { return Self.unmade }
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

    /// Whether there are so many states that they should be forgotten as soon as nobody reads through them.
    private var isFull: Bool { parts.count >= mostStates || hasTooManyParts }
    private var hasTooManyParts: Bool { entries.count >= 4 * mostStates }
    /// Whether the tables can still name one more: there may be more for as long as somebody reads through them.
    private var hasRoom: Bool { parts.count < 4 * mostStates && entries.count < 7 * mostStates }

    /// Told after each stretch of a text: forgets all states when there are too many.
    ///
    /// Where that happens often, texts are read less far from now on.
    func finish(_ bytes: Int) {
        bytesRead += bytes
        guard isFull else { return }
        if bytesRead - bytesReadWhenForgotten < mostStates * 32 { reach = max(4, reach / 2) }
        bytesReadWhenForgotten = bytesRead
        forget()
    }

    private func forget() {
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
