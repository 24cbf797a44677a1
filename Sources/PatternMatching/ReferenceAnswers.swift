import CPCRE2

/// Answers what the references of a pattern ask while it is matched, from the spans that they stand for.
struct ReferenceAnswers {
    // Initialized from `init` to `deallocate`, a cursor for each reference that a pattern can have.
    private let cursors: UnsafeMutablePointer<ReferenceCursor>
    private var used = 0
    /// How many scalars are left to the end of the span that a reference is taking: bits are asked only behind the
    /// callout that sets it.
    private var left = 0

    init() {
        cursors = .allocate(capacity: ReferenceCallout.maximumReferences)
        cursors.initialize(repeating: .empty, count: ReferenceCallout.maximumReferences)
    }

    /// Gives the memory back; nothing may be asked any more.
    func deallocate() { cursors.deallocate() }

    /// Takes the spans of each reference of a pattern. They must be held for as long as something is asked.
    ///
    /// - Parameter startGroups: the number of each reference's empty group; see ``ReferenceCallout/starts(in:)``.
    mutating func take(_ references: [SpanList], startGroups: [Int]) {
        precondition(
            references.count <= ReferenceCallout.maximumReferences,
            "a pattern has too many references"
        )
        for number in references.count..<max(used, references.count) { cursors[number] = .empty }
        for (number, spans) in references.enumerated() {
            cursors[number] = ReferenceCursor(
                spans,
                startGroup: number < startGroups.count ? startGroups[number] : 0
            )
        }
        used = references.count
    }

    /// Whether a span of a reference starts at a byte offset.
    func starts(_ reference: Int, at offset: Int) -> Bool { cursors[reference].starts(at: offset) }

    /// Answers one callout.
    @inline(__always)
    mutating func answer(_ block: UnsafeMutablePointer<pcre2_callout_block_8>) -> Bool {
        switch ReferenceCallout.Question(callout: block.pointee.callout_number) {
        case .goesOn(let reference): return goesOn(block, reference)
        case .takes(let scalars): return left & scalars != 0
        case .isLeft(let scalars): return left >= scalars
        case .ends(let reference): return cursors[reference].ends(at: block.pointee.current_position)
        case .other: return false
        }
    }

    @inline(__always)
    private mutating func goesOn(
        _ block: UnsafeMutablePointer<pcre2_callout_block_8>,
        _ reference: Int
    ) -> Bool {
        let here = block.pointee.current_position
        // The empty group has taken part before this callout, unless the source holds the same reference twice.
        let start = block.pointee.offset_vector[2 * cursors[reference].startGroup]
        guard start >= 0, start <= here,
            let end = cursors[reference].nextEnd(ofSpanFrom: start, behind: here)
        else { return false }
        let text = block.pointee.subject!
        left = Self.scalars(text, here, end) - 1
        return left + 1 + (here == start ? 0 : Self.scalars(text, start, here))
            <= ReferenceCallout.longestSpan
    }

    /// How many scalars begin between two offsets.
    @inline(__always)
    private static func scalars(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var count = 0
        for offset in start..<end where !UTF8.isContinuation(text[offset]) { count += 1 }
        return count
    }
}
