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

    /// The steps that wait for a byte, and the entries whose patterns may match, both without order.
    struct Closure {
        fileprivate(set) var places: [SievePlace] = []
        fileprivate(set) var reports: [SieveReport] = []
        /// Whether it would be another behind another byte.
        fileprivate(set) var dependsOnFront = false
    }

    private let program: SieveProgram
    private(set) var sets: SieveSets
    private let boundary: (behindWord: Int32, elsewhere: Int32)
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

    private mutating func find(from step: Int32, _ front: Front) -> Closure {
        var closure = Closure()
        var reached: Set<SievePlace> = []
        var waiting = [SievePlace(step: step, limit: 0)]
        while let place = waiting.popLast() {
            if reached.insert(place).inserted { follow(place, front, &waiting, &closure) }
        }
        return closure
    }

    private mutating func follow(
        _ place: SievePlace,
        _ front: Front,
        _ waiting: inout [SievePlace],
        _ closure: inout Closure
    ) {
        let step = program.steps[Int(place.step)]
        switch step.operation {
        case .byte: if sets.meet(place.limit, step.argument) { closure.places.append(place) }
        case .accept where place.limit != 0: closure.places.append(place)
        case .accept: closure.reports.append(SieveReport(entry: step.entry, reference: -1))
        case .reference: closure.reports.append(SieveReport(entry: step.entry, reference: step.argument))
        case .fork: waiting += [step.other, step.next].map { SievePlace(step: $0, limit: place.limit) }
        case .ahead: go(to: step.next, from: place, limit: step.argument, &waiting)
        case .before, .textStart, .boundary:
            closure.dependsOnFront = true
            guard allows(step, front) else { return }
            let limit = step.operation == .boundary ? boundaryLimit(front) : SieveSets.all
            go(to: step.next, from: place, limit: limit, &waiting)
        }
    }

    private mutating func go(
        to step: Int32,
        from place: SievePlace,
        limit: Int32,
        _ waiting: inout [SievePlace]
    ) {
        let shared = sets.meeting(place.limit, limit)
        if !sets[shared].isEmpty { waiting.append(SievePlace(step: step, limit: shared)) }
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

/// A step that waits for a byte, and the set that the byte must be in besides; 0 for any.
struct SievePlace: Hashable, Comparable {
    // The step in the upper half, the limit in the lower: places are compared and hashed as one number.
    let bits: UInt64

    init(step: Int32, limit: Int32) { bits = UInt64(step) << 32 | UInt64(limit) }

    var step: Int32 { Int32(bits >> 32) }
    var limit: Int32 { Int32(bits & 0xFFFF_FFFF) }

    static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }
}

/// That an entry's pattern may match, if a span of a reference begins here; -1 asks for none.
struct SieveReport: Hashable, Comparable {
    let entry: Int32
    let reference: Int32

    static func < (left: Self, right: Self) -> Bool {
        (left.entry, left.reference) < (right.entry, right.reference)
    }
}
