/// What some patterns ask of a text, byte by byte: a machine that can be in many places at once.
///
/// It allows whatever the patterns allow, and more where they ask for what bytes do not tell.
struct SieveProgram: Sendable {
    /// One step of the machine; steps are numbered by their places in ``steps``.
    struct Step: Sendable {
        enum Operation: UInt8, Sendable {
            /// Reads a byte of a set.
            case byte
            /// Goes on at two places.
            case fork
            /// Asks what stands in front: a byte of a set, or perhaps the beginning of the text.
            case before
            /// Asks what stands behind, without reading it.
            case ahead
            /// `\b`.
            case boundary
            /// Asks for the beginning of the text.
            case textStart
            /// From here on only the findings know: a span of a reference must begin here.
            case reference
            /// The pattern may match.
            case accept
        }

        let operation: Operation
        /// The entry that the step belongs to.
        let entry: Int32
        /// The number of a set, or of a reference.
        var argument: Int32 = 0
        /// Whether the beginning of the text will do in place of a byte in front.
        var allowsStart = false
        /// Whether a letter of Latin-1 outside ASCII will do in front.
        var allowsLatin = true
        var next: Int32 = 0
        var other: Int32 = 0
    }

    private(set) var steps: [Step] = []
    /// The sets that steps name by their numbers; number 0 (``SieveSets/all``) holds every byte.
    private(set) var sets: [ByteSet] = [.all]
    private var setNumbers: [ByteSet: Int32] = [.all: 0]
    /// What is looked for.
    private(set) var entries: [SieveEntry] = []
    /// For each entry the step where it begins.
    private(set) var firstSteps: [Int32] = []

    /// Adds an entry, whose steps have been appended, with the step where it begins.
    mutating func add(_ entry: SieveEntry, firstStep: Int32) {
        entries.append(entry)
        firstSteps.append(firstStep)
    }

    mutating func append(_ step: Step) -> Int32 {
        steps.append(step)
        return Int32(steps.count - 1)
    }

    mutating func lead(_ step: Int32, to next: Int32) { steps[Int(step)].next = next }

    mutating func number(of set: ByteSet) -> Int32 {
        if let number = setNumbers[set] { return number }
        sets.append(set)
        setNumbers[set] = Int32(sets.count - 1)
        return Int32(sets.count - 1)
    }
}
