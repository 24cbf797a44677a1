/// What is reached from the steps of a ``SieveProgram`` without reading a byte.
///
/// It is found out when it is first asked for, and remembered. Belongs to one worker.
struct SieveClosures {
    /// What stands in front of a place.
    enum Front: Hashable {
        case start
        /// A letter of Latin-1 outside ASCII.
        case latin
        case byte(UInt8)
    }

    /// The steps that wait for a byte, and the entries whose patterns may match, both without order: where they lie in
    /// ``places`` and ``reports``.
    ///
    /// It owns nothing, because states ask for closures by the hundred thousand.
    struct Closure {
        let places: Range<Int32>
        let reports: Range<Int32>
        /// Whether it would be another behind another byte.
        let dependsOnFront: Bool
    }

    private let program: SieveProgram
    private(set) var sets: SieveSets
    /// The sets that places name by their limits; 0 stands for all bytes.
    private var limits: [Int32] = [SieveSets.all]
    private var limitNumbers: [Int32: Int32] = [SieveSets.all: 0]
    private let boundary: (behindWord: Int32, elsewhere: Int32)
    /// What the closures hold, one behind the other; a report is a reference one of whose spans must begin there so that
    /// the entry's pattern may match, or -1 when nothing more is asked for.
    private(set) var places: [SievePlace] = []
    private(set) var reports: [Int32] = []
    /// By step, for the closures that do not depend on what stands in front.
    private var known: [Closure?]
    private var knownBehind: [FrontedStep: Closure] = [:]

    private struct FrontedStep: Hashable {
        let step: Int32
        let front: Front
    }

    init(_ program: SieveProgram) {
        self.program = program
        sets = SieveSets(program.sets)
        let word = ByteSet.word
        boundary = (sets.number(of: word.complement), sets.number(of: word.union(.beyondASCII)))
        known = Array(repeating: nil, count: program.steps.count)
    }

    /// What is reached from a step.
    mutating func closure(of step: Int32, behind front: Front) -> Closure {
        if let closure = known[Int(step)] { return closure }
        let key = FrontedStep(step: step, front: front)
        if let closure = knownBehind[key] { return closure }
        let closure = find(from: step, front)
        if closure.dependsOnFront { knownBehind[key] = closure } else { known[Int(step)] = closure }
        return closure
    }

    /// The number of the set that the next byte must be in at a place, besides the step's own.
    @inline(__always)
    func limit(of place: SievePlace) -> Int32 { limits[Int(place.limit)] }

    /// The limit for a set. Where there are too many, any byte is allowed, which only lets more through.
    private mutating func limit(_ set: Int32) -> Int32 {
        if let known = limitNumbers[set] { return known }
        guard limits.count <= SievePlace.mostLimits else { return 0 }
        limits.append(set)
        limitNumbers[set] = Int32(limits.count - 1)
        return Int32(limits.count - 1)
    }

    private mutating func find(from step: Int32, _ front: Front) -> Closure {
        let (placesStart, reportsStart) = (Int32(places.count), Int32(reports.count))
        var dependsOnFront = false
        var reached: Set<SievePlace> = []
        var waiting = [SievePlace(step: step, limit: 0)]
        while let place = waiting.popLast() {
            guard reached.insert(place).inserted else { continue }
            if follow(place, front, &waiting) { dependsOnFront = true }
        }
        return Closure(
            places: placesStart..<Int32(places.count),
            reports: reportsStart..<Int32(reports.count),
            dependsOnFront: dependsOnFront
        )
    }

    /// - Returns: whether it asks for what stands in front.
    private mutating func follow(_ place: SievePlace, _ front: Front, _ waiting: inout [SievePlace]) -> Bool {
        let step = program.steps[Int(place.step)]
        switch step.operation {
        case .byte: if sets.meet(limit(of: place), step.argument) { places.append(place) }
        case .accept where place.limit != 0: places.append(place)
        case .accept: reports.append(-1)
        case .reference: reports.append(step.argument)
        case .fork: waiting += [step.other, step.next].map { SievePlace(step: $0, limit: place.limit) }
        case .ahead: go(to: step.next, from: place, limit: step.argument, &waiting)
        case .before, .textStart, .boundary:
            guard allows(step, front) else { return true }
            let limit = step.operation == .boundary ? boundaryLimit(front) : SieveSets.all
            go(to: step.next, from: place, limit: limit, &waiting)
            return true
        }
        return false
    }

    private mutating func go(
        to step: Int32,
        from place: SievePlace,
        limit: Int32,
        _ waiting: inout [SievePlace]
    ) {
        let shared = sets.meeting(self.limit(of: place), limit)
        if !sets[shared].isEmpty { waiting.append(SievePlace(step: step, limit: self.limit(shared))) }
    }

    private func allows(_ step: SieveProgram.Step, _ front: Front) -> Bool {
        if step.operation == .boundary { return true }
        return switch front {
        case .start: step.operation == .textStart || step.allowsStart
        case .latin:
            step.operation == .before && step.allowsLatin
                && !sets[step.argument].intersection(.continuations).isEmpty
        case .byte(let byte): step.operation == .before && sets.contains(step.argument, byte)
        }
    }

    private func boundaryLimit(_ front: Front) -> Int32 {
        switch front {
        case .latin: boundary.behindWord
        case .start: boundary.elsewhere
        case .byte(let byte) where byte >= 0x80: SieveSets.all
        case .byte(let byte): ByteSet.word.contains(byte) ? boundary.behindWord : boundary.elsewhere
        }
    }
}

/// A step that waits for a byte, and the limit that the byte must keep besides; 0 for none.
///
/// States hold places by the million, so each is one small number.
struct SievePlace: Hashable, Comparable {
    // The step in the upper three bytes, the limit in the lowest: places are compared and hashed as one number.
    let bits: UInt32

    /// The number of steps that a place can name.
    static let mostSteps = 1 << 24
    /// The highest limit that a place can name.
    static let mostLimits = 255

    init(step: Int32, limit: Int32) { bits = UInt32(step) << 8 | UInt32(limit) }
    init(bits: UInt32) { self.bits = bits }

    var step: Int32 { Int32(bits >> 8) }
    var limit: Int32 { Int32(bits & 0xFF) }

    static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }
}
