/// The states in which single entries of a ``SieveProgram`` can be, made when a text first leads to them.
///
/// A state is all the places in which the machine is at once on behalf of one entry. Belongs to one worker.
struct EntryStates {
    /// The state in which an entry can match no more.
    static let dead: UInt32 = 0
    /// What stands in the table for a state that has not been made.
    private static let unmade = UInt16.max

    private let program: SieveProgram
    private var closures: SieveClosures
    let classes: ByteClasses
    /// The content of each state: its entry, how many reports it has, their references, and its places.
    private var contents = NumberedSequences()
    /// The state behind each class of bytes; as many as there are classes for each state.
    private var table: [UInt16] = []
    // What `makeState` works with.
    private var places: [SievePlace] = []
    private var references: [Int32] = []
    private var dependsOnFront = false

    init(_ program: SieveProgram) {
        self.program = program
        closures = SieveClosures(program)
        classes = ByteClasses(telling: closures.sets.sets)
        addDeadState()
    }

    var count: Int { contents.count }

    /// Forgets all states; their numbers mean others from now on.
    mutating func removeAll() {
        contents.removeAll()
        table.removeAll(keepingCapacity: true)
        addDeadState()
    }

    private mutating func addDeadState() {
        _ = contents.number(of: [])
        table += repeatElement(UInt16(Self.dead), count: classes.count)
    }

    // MARK: What a state tells

    /// The entry that a state, which must not be ``dead``, belongs to.
    func entry(of state: UInt32) -> Int { Int(contents.element(contents.range(of: Int(state)).lowerBound)) }

    /// What must begin where a state was reached so that the entry's pattern may match: references, or -1 for nothing.
    func reports(of state: UInt32) -> some Collection<Int32> {
        reportRange(of: state).lazy.map { Int32(bitPattern: contents.element($0)) }
    }

    func hasReports(_ state: UInt32) -> Bool { !reportRange(of: state).isEmpty }

    /// Whether more of the text can lead to a report.
    func isAlive(_ state: UInt32) -> Bool { !placeRange(of: state).isEmpty }

    private func reportRange(of state: UInt32) -> Range<Int> {
        let range = contents.range(of: Int(state))
        if range.isEmpty { return range }
        let start = range.lowerBound + 2
        return start..<start + Int(contents.element(start - 1))
    }

    private func placeRange(of state: UInt32) -> Range<Int> {
        reportRange(of: state).upperBound..<contents.range(of: Int(state)).upperBound
    }

    // MARK: Where bytes lead

    /// The state of an entry at a place behind which nothing has been read yet.
    mutating func beginning(of entry: Int, behind front: SieveClosures.Front) -> UInt32 {
        begin()
        add(program.firstSteps[entry], behind: front)
        // Where spans of references begin, the findings know already.
        references.removeAll { $0 >= 0 }
        return makeState(of: entry)
    }

    /// Adds the states behind a byte, but for the dead one.
    mutating func follow(_ byte: UInt8, from states: ArraySlice<UInt32>, into reached: inout [UInt32]) {
        let (width, column) = (classes.count, classes[byte])
        for state in states {
            let known = table[Int(state) * width + column]
            let next = known == Self.unmade ? make(from: state, byte) : UInt32(known)
            if next != Self.dead { reached.append(next) }
        }
    }

    /// The state behind a byte, and behind all others that lead to the same.
    private mutating func make(from state: UInt32, _ byte: UInt8) -> UInt32 {
        begin()
        var alike = ByteSet.all
        for index in placeRange(of: state) {
            let place = SievePlace(bits: contents.element(index))
            let step = program.steps[Int(place.step)]
            // A step that accepts wants no more than its limit.
            let set = step.operation == .accept ? SieveSets.all : step.argument
            let limit = closures.limit(of: place)
            let wanted = closures.sets[limit].intersection(closures.sets[set])
            guard wanted.contains(byte) else {
                alike = alike.intersection(wanted.complement)
                continue
            }
            alike = alike.intersection(wanted)
            if step.operation == .accept {
                references.append(-1)
            } else {
                add(step.next, behind: .byte(byte))
            }
        }
        let next = makeState(of: entry(of: state))
        write(next, behind: state, byte, alike)
        return next
    }

    /// Writes where a byte leads, and those that lead to the same unless it counts what stands in front.
    private mutating func write(_ next: UInt32, behind state: UInt32, _ byte: UInt8, _ alike: ByteSet) {
        let (row, next) = (Int(state) * classes.count, UInt16(next))
        table[row + classes[byte]] = next
        guard !dependsOnFront else { return }
        alike.forEach { table[row + classes[$0]] = next }
    }

    private mutating func begin() {
        places.removeAll(keepingCapacity: true)
        references.removeAll(keepingCapacity: true)
        dependsOnFront = false
    }

    private mutating func add(_ step: Int32, behind front: SieveClosures.Front) {
        let closure = closures.closure(of: step, behind: front)
        for number in closure.places { places.append(closures.places[Int(number)]) }
        for number in closure.reports { references.append(closures.reports[Int(number)]) }
        dependsOnFront = dependsOnFront || closure.dependsOnFront
    }

    /// The state of the places and references that have been added.
    private mutating func makeState(of entry: Int) -> UInt32 {
        if references.contains(-1) {
            // Where the pattern may match anyway, nothing more need be found out.
            (places, references) = ([], [-1])
        }
        if places.isEmpty, references.isEmpty { return Self.dead }
        places.sortWithoutRepeats()
        references.sortWithoutRepeats()
        let content =
            [UInt32(entry), UInt32(references.count)] + references.map { UInt32(bitPattern: $0) }
            + places.map(\.bits)
        let number = contents.number(of: content)
        precondition(number < Self.unmade, "the table has no room for so many states")
        if number * classes.count == table.count {
            table += repeatElement(Self.unmade, count: classes.count)
        }
        return UInt32(number)
    }
}

extension Array where Element: Comparable {
    fileprivate mutating func sortWithoutRepeats() {
        guard count > 1 else { return }
        sort()
        var kept = 1
        for index in 1..<count where self[index] != self[kept - 1] {
            self[kept] = self[index]
            kept += 1
        }
        removeLast(count - kept)
    }
}
