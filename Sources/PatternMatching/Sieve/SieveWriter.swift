/// Writes entries' trees as steps of a ``SieveProgram``, one after the other, each from its end to its beginning.
struct SieveWriter {
    private(set) var program = SieveProgram()
    // Of the entry that is being written: its number, the named groups of its pattern, and where its steps begin.
    private var entry: Int32 = 0
    private var groups: [String: PatternTree] = [:]
    private var callDepth = 0
    private var firstStep = 0
    /// The entry's last step, where what is not understood or too long leads.
    private var acceptance: Int32 = 0

    /// How many steps one entry may take; what would take more is let through.
    private static let mostSteps = 20_000
    /// How many steps all entries may take; some room is left for what is begun by then.
    private static let mostStepsInAll = SievePlace.mostSteps - (1 << 20)
    /// How deep groups may call each other.
    private static let deepestCall = 4
    /// How often a repeated piece is written out, for one scalar and for anything longer.
    private static let mostCopies = (scalar: 6, piece: 2)

    /// Writes an entry.
    ///
    /// - Parameter groups: the named groups of its pattern.
    mutating func add(_ entry: SieveEntry, tree: PatternTree, _ groups: [String: PatternTree]) {
        (self.entry, self.groups) = (Int32(program.entries.count), groups)
        firstStep = program.steps.count
        acceptance = step(.accept, next: 0)
        program.add(entry, firstStep: write(tree, next: acceptance))
    }

    /// Writes a tree behind which a step follows; answers where it begins.
    private mutating func write(_ tree: PatternTree, next: Int32) -> Int32 {
        guard program.steps.count < min(firstStep + Self.mostSteps, Self.mostStepsInAll) else {
            return acceptance
        }
        switch tree {
        case .nothing: return next
        case .scalar(let set, _): return write(set, next: next)
        case .sequence(let parts): return parts.reversed().reduce(next) { write($1, next: $0) }
        case .alternatives(let parts): return write(alternatives: parts[...], next: next)
        case .repeated(let part, let least, let most):
            return write(part, least: least, most: most, next: next)
        case .named(_, let part): return write(part, next: next)
        case .call(let name): return write(call: name, next: next)
        case .lookAhead(let part, let isNegative):
            return isNegative ? write(notAhead: part, next: next) : write(ahead: part, next: next)
        case .lookBehind(let part, let isNegative):
            return isNegative ? write(notBehind: part, next: next) : write(behind: part, next: next)
        case .boundary: return step(.boundary, next: next)
        case .textStart: return step(.textStart, next: next)
        case .reference(let number): return step(.reference, Int32(number), next: next)
        case .end, .anything: return acceptance
        }
    }

    private mutating func step(
        _ operation: SieveProgram.Step.Operation,
        _ argument: Int32 = 0,
        next: Int32
    ) -> Int32 {
        program.append(
            SieveProgram.Step(operation: operation, entry: entry, argument: argument, next: next)
        )
    }

    private mutating func byte(_ set: ByteSet, next: Int32) -> Int32 {
        step(.byte, program.number(of: set), next: next)
    }

    private mutating func fork(_ first: Int32, _ second: Int32) -> Int32 {
        program.append(SieveProgram.Step(operation: .fork, entry: entry, next: first, other: second))
    }

    private mutating func fork(_ ways: [Int32]) -> Int32 {
        ways.dropFirst().reduce(ways[0]) { fork($0, $1) }
    }

    // MARK: Scalars

    private mutating func write(_ set: ScalarSet, next: Int32) -> Int32 {
        var ways: [Int32] = []
        if !set.ascii.isEmpty { ways.append(byte(set.ascii, next: next)) }
        let bySecond = Dictionary(grouping: set.pairs) { $0.value }
        for (second, pairs) in bySecond.sorted(by: { $0.value[0].key < $1.value[0].key }) {
            ways.append(byte(ByteSet(pairs.map(\.key)), next: byte(second, next: next)))
        }
        for bytes in set.longer.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            ways.append(bytes.reversed().reduce(next) { byte(ByteSet($1...$1), next: $0) })
        }
        let leads = set.longLeads
        let (three, four) = (
            leads.intersection(ByteSet(0xE0...0xEF)), leads.intersection(ByteSet(0xF0...0xF4))
        )
        if !leads.isEmpty {
            let afterTwo = byte(.continuations, next: byte(.continuations, next: next))
            if !three.isEmpty { ways.append(byte(three, next: afterTwo)) }
            if !four.isEmpty { ways.append(byte(four, next: byte(.continuations, next: afterTwo))) }
        }
        return ways.isEmpty ? byte(.none, next: next) : fork(ways)
    }

    // MARK: Structure

    /// Alternatives that begin with the same scalar share its step, as a word list's do.
    private mutating func write(alternatives: ArraySlice<PatternTree>, next: Int32) -> Int32 {
        var order: [ScalarSet] = []
        var shared: [ScalarSet: [PatternTree]] = [:]
        var ways: [Int32] = []
        for alternative in alternatives {
            guard let (first, rest) = alternative.firstScalar else {
                ways.append(write(alternative, next: next))
                continue
            }
            if shared[first] == nil { order.append(first) }
            shared[first, default: []].append(rest)
        }
        for first in order {
            let rests = shared[first]!
            let behind =
                rests.count == 1 ? write(rests[0], next: next) : write(alternatives: rests[...], next: next)
            ways.append(write(first, next: behind))
        }
        return fork(ways)
    }

    private mutating func write(_ part: PatternTree, least: Int, most: Int?, next: Int32) -> Int32 {
        if most == 0 { return next }
        let copies = if case .scalar = part { Self.mostCopies.scalar } else { Self.mostCopies.piece }
        var first: Int32
        if let most, most <= copies {
            first = next
            for _ in least..<most { first = fork(write(part, next: first), next) }
        } else if most == least {
            first = loop(part, next: next)
        } else {
            let again = loop(part, next: next)
            first = fork(again, next)
        }
        // A loop holds one copy already where so many are asked for that not all are written out.
        for _ in 0..<min(least, copies) { first = write(part, next: first) }
        return first
    }

    /// A piece once or more often.
    private mutating func loop(_ part: PatternTree, next: Int32) -> Int32 {
        let end = fork(0, next)
        let first = write(part, next: end)
        program.lead(end, to: first)
        return first
    }

    private mutating func write(call name: String, next: Int32) -> Int32 {
        guard callDepth < Self.deepestCall, let group = groups[name] else { return acceptance }
        callDepth += 1
        defer { callDepth -= 1 }
        return write(group, next: next)
    }

    // MARK: Look-arounds

    private mutating func write(ahead part: PatternTree, next: Int32) -> Int32 {
        let beginning = part.beginning(groups)
        guard !beginning.canBeEmpty, beginning.references.isEmpty else { return next }
        return step(.ahead, program.number(of: beginning.bytes), next: next)
    }

    private mutating func write(notAhead part: PatternTree, next: Int32) -> Int32 {
        let forbidden = part.certainScalars.ascii
        guard !forbidden.isEmpty else { return next }
        return step(.ahead, program.number(of: forbidden.complement), next: next)
    }

    private mutating func write(behind part: PatternTree, next: Int32) -> Int32 {
        guard let ending = part.ending else { return next }
        return write(before: ending.bytes, allowsStart: ending.allowsStart, allowsLatin: true, next: next)
    }

    private mutating func write(notBehind part: PatternTree, next: Int32) -> Int32 {
        let forbidden = part.certainScalars
        guard forbidden != .none else { return next }
        return write(
            before: forbidden.ascii.complement,
            allowsStart: true,
            allowsLatin: !forbidden.holdsLatin,
            next: next
        )
    }

    private mutating func write(before set: ByteSet, allowsStart: Bool, allowsLatin: Bool, next: Int32)
        -> Int32
    {
        var step = SieveProgram.Step(operation: .before, entry: entry)
        step.argument = program.number(of: set)
        step.allowsStart = allowsStart
        step.allowsLatin = allowsLatin
        step.next = next
        return program.append(step)
    }
}

extension PatternTree {
    /// The scalar with which the text certainly begins, and what stands behind it; nil where it begins otherwise.
    fileprivate var firstScalar: (ScalarSet, rest: PatternTree)? {
        switch self {
        case .scalar(let set, _): return (set, .nothing)
        case .sequence(let parts):
            guard case .scalar(let set, _) = parts[0] else { return nil }
            return (set, parts.count == 2 ? parts[1] : .sequence(Array(parts.dropFirst())))
        default: return nil
        }
    }
}
