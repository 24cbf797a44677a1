import CPCRE2

/// Finds out how far a pattern gets at a place: what a match leaves untold when the answer is no.
///
/// The pattern is compiled once more with a callout before each of its pieces
/// (PCRE2_AUTO_CALLOUT, number 255, which references leave free), and interpreted.
/// That is slow, and meant for the places that somebody asks about.
public final class PatternProbe {
    /// How far one attempt came.
    public struct Reach: Hashable, Sendable {
        /// Where the attempt began.
        public let start: Int
        /// The furthest byte offset at which a piece of the pattern was tried.
        public let offset: Int
        /// How many different pieces of the pattern helped to get there; a list entry or annotation counts for five.
        public let evidence: Int
        /// The pieces that were tried there, as byte ranges of the pattern's source, in its order.
        public let pieces: [Range<Int>]
        /// The bytes that the whole pattern matched; nil when it did not.
        public let match: Range<Int>?
    }

    private let pattern: Pattern
    private let code: OpaquePointer
    private let data: OpaquePointer
    private let context: OpaquePointer
    // Initialized for as long as the probe lives; callouts reach it as their user pointer.
    private let record: UnsafeMutablePointer<ProbeRecord>

    /// Makes a probe for a pattern; nil when the pattern with its callouts is more than PCRE2 compiles.
    public init?(_ pattern: Pattern, limits: MatchLimits = MatchLimits()) {
        let options = PCRE2_AUTO_CALLOUT | PCRE2_NO_START_OPTIMIZE
        guard let code = try? Pattern.compile(pattern.source, options: options) else { return nil }
        guard let data = pcre2_match_data_create_8(UInt32(Matcher.maximumGroups), nil),
            let context = pcre2_match_context_create_8(nil)
        else { preconditionFailure("no memory for PCRE2's match data") }
        (self.pattern, self.code, self.data, self.context) = (pattern, code, data, context)
        record = .allocate(capacity: 1)
        record.initialize(to: ProbeRecord(hidden: PatternOutline(pattern.source).groups))
        pcre2_set_match_limit_8(context, limits.match)
        pcre2_set_depth_limit_8(context, limits.depth)
        pcre2_set_heap_limit_8(context, limits.heap)
        pcre2_set_callout_8(context, recordCallout, record)
    }

    deinit {
        pcre2_code_free_8(code)
        pcre2_match_data_free_8(data)
        pcre2_match_context_free_8(context)
        record.pointee.deallocate()
        record.deinitialize(count: 1)
        record.deallocate()
    }

    /// How far the pattern comes when a match must begin at an offset.
    ///
    /// - Parameters:
    ///   - text: valid UTF-8.
    ///   - references: the spans that each reference of the pattern stands for, by its number.
    ///   - start: a byte offset on a scalar boundary.
    public func reach(
        in text: UnsafeBufferPointer<UInt8>,
        references: [SpanList],
        from start: Int
    ) -> Reach {
        record.pointee.begin(at: start, references, startGroups: pattern.referenceStarts)
        let options = UInt32(PCRE2_NO_UTF_CHECK) | PCRE2_ANCHORED
        let count = pcre2_match_8(code, text.baseAddress, text.count, start, options, data, context)
        let offsets = pcre2_get_ovector_pointer_8(data)!
        return Reach(
            start: start,
            offset: record.pointee.offset,
            evidence: record.pointee.evidence,
            pieces: record.pointee.pieces.sorted { $0.lowerBound < $1.lowerBound },
            match: count >= 0 ? min(offsets[0], offsets[1])..<max(offsets[0], offsets[1]) : nil
        )
    }
}

/// What the callouts of one attempt wrote down.
private struct ProbeRecord {
    /// Where in the source a callout says nothing: inside look-arounds and references, which count as one piece.
    private let hidden: [Range<Int>]
    private var answers = ReferenceAnswers()
    /// Held so that the cursors' memory lives.
    private var references: [SpanList] = []
    private(set) var offset = 0
    private(set) var pieces: Set<Range<Int>> = []
    /// The positions in the pattern from which a further place was reached for the first time.
    private var helpful: Set<Int> = []

    /// What a reference weighs against a character of the pattern.
    private static let weightOfReference = 5

    init(hidden groups: [PatternOutline.Group]) {
        let ranges = groups.compactMap { group -> Range<Int>? in
            if case .other = group.kind { nil } else { group.range }
        }
        hidden = ranges.filter { range in !ranges.contains { $0 != range && $0.contains(range.lowerBound) } }
    }

    var evidence: Int {
        let references = hidden.count { helpful.contains($0.upperBound) }
        return helpful.count + references * (Self.weightOfReference - 1)
    }

    /// Gives the memory of the answers back.
    func deallocate() { answers.deallocate() }

    mutating func begin(at start: Int, _ references: [SpanList], startGroups: [Int]) {
        self.references = references
        answers.take(references, startGroups: startGroups)
        (offset, pieces, helpful) = (start, [], [])
    }

    mutating func answer(_ block: UnsafeMutablePointer<pcre2_callout_block_8>) -> Bool {
        guard block.pointee.callout_number == ReferenceCallout.automatic else {
            return answers.answer(block)
        }
        note(
            Int(block.pointee.pattern_position),
            Int(block.pointee.next_item_length),
            block.pointee.current_position
        )
        return true
    }

    private mutating func note(_ position: Int, _ length: Int, _ here: Int) {
        guard here >= offset else { return }
        var piece = position..<position + length
        if let group = hidden.first(where: { $0.contains(position) }) {
            guard group.lowerBound == position else { return }
            piece = group
        }
        if here > offset {
            (offset, pieces) = (here, [])
            helpful.insert(position)
        }
        pieces.insert(piece)
    }
}

private let recordCallout:
    @convention(c) (
        UnsafeMutablePointer<pcre2_callout_block_8>?, UnsafeMutableRawPointer?
    ) -> Int32 = { block, pointer in
        guard let block, let pointer else { return 1 }
        return pointer.assumingMemoryBound(to: ProbeRecord.self).pointee.answer(block) ? 0 : 1
    }
