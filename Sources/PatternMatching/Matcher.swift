import CPCRE2

/// What one thread needs to match patterns: PCRE2's match data, context and stack, used again for every match.
///
/// Not `Sendable`: every worker has a matcher of its own.
public final class Matcher {
    /// The most capture groups that a match reports.
    public static let maximumGroups = 512

    private let data: OpaquePointer
    private let context: OpaquePointer
    private let stack: OpaquePointer?
    // Initialized for as long as the matcher lives; callouts reach it as their user pointer.
    private let answers: UnsafeMutablePointer<ReferenceAnswers>
    private var searches = 0
    // Where the pattern may match, as a sieve has told, from left to right; and the first that the search has not gone
    // past.
    private var starts: [Int32] = []
    private var nextStart = 0
    /// How often PCRE2 has been called so far.
    public private(set) var attempts = 0

    /// Makes a matcher under limits.
    public init(limits: MatchLimits = MatchLimits()) {
        guard let data = pcre2_match_data_create_8(UInt32(Self.maximumGroups), nil),
            let context = pcre2_match_context_create_8(nil)
        else { preconditionFailure("no memory for PCRE2's match data") }
        self.data = data
        self.context = context
        stack = pcre2_jit_stack_create_8(32 * 1024, limits.stack, nil)
        pcre2_jit_stack_assign_8(context, nil, stack.map(UnsafeMutableRawPointer.init))
        pcre2_set_match_limit_8(context, limits.match)
        pcre2_set_depth_limit_8(context, limits.depth)
        pcre2_set_heap_limit_8(context, limits.heap)
        answers = .allocate(capacity: 1)
        answers.initialize(to: ReferenceAnswers())
        pcre2_set_callout_8(context, answerCallout, answers)
    }

    deinit {
        pcre2_match_data_free_8(data)
        pcre2_match_context_free_8(context)
        if let stack { pcre2_jit_stack_free_8(stack) }
        answers.pointee.deallocate()
        answers.deallocate()
    }

    /// Makes ready to search one text with one pattern; ends the search before it.
    ///
    /// - Parameters:
    ///   - text: valid UTF-8; it is not checked again. It must outlive the search.
    ///   - references: the spans that each reference of the pattern stands for, by its number.
    ///   - anchored: whether matches must begin exactly where the search is told to look.
    ///   - places: where the pattern may match, if a sieve has told; else PCRE2 searches by itself.
    public func search(
        _ pattern: Pattern,
        in text: UnsafeBufferPointer<UInt8>,
        references: [SpanList] = [],
        anchored: Bool = false,
        places: PatternPlaces? = nil
    ) -> Search {
        answers.pointee.take(references, startGroups: pattern.referenceStarts)
        searches += 1
        if let places { collectStarts(places, text, references) }
        return Search(
            matcher: self,
            number: searches,
            pattern: pattern,
            executable: anchored || places != nil
                ? pattern.trial(forPlaces: places == nil ? 1 : starts.count)
                : pattern.executable(forTextOf: text.count),
            text: text,
            references: references,
            anchored: anchored,
            isSieved: places != nil
        )
    }

    fileprivate func match(_ search: Search, from start: Int) throws(LimitReached) -> Match? {
        precondition(search.number == searches, "a matcher serves one search at a time")
        if search.isAnchored {
            let match = try attempt(search, at: start, anchored: true)
            return isSkip(search) ? nil : match
        }
        guard search.isSieved else { return try attempt(search, at: start, anchored: false) }
        var position = start
        while let next = nextStart(from: position) {
            position = next + 1
            guard let match = try attempt(search, at: next, anchored: true) else { continue }
            if !isSkip(search) { return match }
            position = max(position, match.range.upperBound)
        }
        return nil
    }

    /// Whether what the last trial matched is to be passed over, see ``SkippingVerbs``.
    private func isSkip(_ search: Search) -> Bool {
        search.executable.marksSkips && pcre2_get_mark_8(data) != nil
    }

    /// Asks the spans which of the places that a sieve has told are open, and where spans begin a match.
    private func collectStarts(
        _ list: PatternPlaces,
        _ text: UnsafeBufferPointer<UInt8>,
        _ references: [SpanList]
    ) {
        starts.removeAll(keepingCapacity: true)
        nextStart = 0
        // The sieve may tell places behind the end where a look-behind stands at it.
        for place in list.places where place.start < text.count && isOpen(place) {
            starts.append(place.start)
        }
        guard !list.firstSpans.isEmpty else { return }
        for first in list.firstSpans {
            for key in references[first.reference].keys where first.goesOn(text, at: SpanList.end(key)) {
                starts.append(Int32(SpanList.start(key)))
            }
        }
        starts.sort()
    }

    /// Whether the span that a place asks for is there.
    private func isOpen(_ place: SievedPlaces.Place) -> Bool {
        place.reference < 0 || answers.pointee.starts(Int(place.reference), at: Int(place.referenceStart))
    }

    /// The first place at or behind an offset where the pattern may match.
    private func nextStart(from offset: Int) -> Int? {
        while nextStart < starts.count, starts[nextStart] < offset { nextStart += 1 }
        return nextStart < starts.count ? Int(starts[nextStart]) : nil
    }

    private func attempt(_ search: Search, at start: Int, anchored: Bool) throws(LimitReached) -> Match? {
        attempts += 1
        var count = run(search.executable, search.text, at: start, anchored: anchored)
        // The interpreter counts more steps than machine code for the same work: only what stops both is stopped.
        if Self.limits.contains(count), let machine = search.pattern.machineCode(insteadOf: search.executable)
        {
            count = run(machine, search.text, at: start, anchored: anchored)
        }
        if count >= 0 {
            return Match(offsets: pcre2_get_ovector_pointer_8(data), pattern: search.pattern, owner: self)
        }
        switch count {
        case PCRE2_ERROR_NOMATCH: return nil
        case PCRE2_ERROR_MATCHLIMIT: throw .match
        case PCRE2_ERROR_DEPTHLIMIT: throw .depth
        case PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_NOMEMORY: throw .heap
        case PCRE2_ERROR_JIT_STACKLIMIT: throw .stack
        default: preconditionFailure("PCRE2 cannot match: \(Pattern.message(for: count))")
        }
    }

    private static let limits = [PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT]

    /// Lets PCRE2 match once; answers what it answers.
    private func run(
        _ executable: Pattern.Executable,
        _ text: UnsafeBufferPointer<UInt8>,
        at start: Int,
        anchored: Bool
    ) -> Int32 {
        let options = UInt32(PCRE2_NO_UTF_CHECK) | (anchored ? PCRE2_ANCHORED : 0)
        let (code, base) = (executable.code, text.baseAddress)
        // Machine code can be entered without the checks of the common entrance, and anchors only if it was made so.
        return executable.isCompiled && executable.isAnchored == anchored
            ? pcre2_jit_match_8(code, base, text.count, start, options, data, context)
            : pcre2_match_8(code, base, text.count, start, options, data, context)
    }
}

/// One pattern over one text.
public struct Search {
    fileprivate let matcher: Matcher
    fileprivate let pattern: Pattern
    fileprivate let executable: Pattern.Executable
    fileprivate let text: UnsafeBufferPointer<UInt8>
    fileprivate let isAnchored: Bool
    fileprivate let isSieved: Bool
    /// Held so that the cursors' memory lives.
    private let references: [SpanList]
    fileprivate let number: Int

    fileprivate init(
        matcher: Matcher,
        number: Int,
        pattern: Pattern,
        executable: Pattern.Executable,
        text: UnsafeBufferPointer<UInt8>,
        references: [SpanList],
        anchored: Bool,
        isSieved: Bool
    ) {
        (self.matcher, self.number, self.pattern, self.executable) = (matcher, number, pattern, executable)
        (self.text, self.references, self.isSieved) = (text, references, isSieved)
        isAnchored = anchored
    }

    /// Finds the leftmost match at or behind `start`; of an anchored search, the match that begins there.
    ///
    /// - Parameter start: a byte offset on a scalar boundary, not in front of the one before.
    /// - Returns: the match, valid until the matcher is used again; nil when there is none.
    public func match(from start: Int) throws(LimitReached) -> Match? {
        try matcher.match(self, from: start)
    }
}

/// The offsets of one match; valid until its matcher is used again.
public struct Match {
    // PCRE2's offset vector: `Matcher.maximumGroups` pairs of byte offsets, PCRE2_UNSET where a group took no part.
    // It belongs to the matcher's match data, which `owner` keeps alive.
    fileprivate let offsets: UnsafeMutablePointer<Int>
    fileprivate let pattern: Pattern
    fileprivate let owner: Matcher

    /// The bytes that the whole pattern matched; may be empty.
    public var range: Range<Int> {
        // `\K` inside a look-around may set the start behind the end.
        min(offsets[0], offsets[1])..<max(offsets[0], offsets[1])
    }

    /// The bytes that a numbered group matched; nil when it took no part.
    public func range(ofGroup number: Int) -> Range<Int>? {
        guard number < Matcher.maximumGroups else { return nil }
        let (start, end) = (offsets[2 * number], offsets[2 * number + 1])
        return start >= 0 && end >= start ? start..<end : nil
    }

    /// The bytes that a named group matched: of several groups of the name, the first that took part.
    public func range(ofGroup name: String) -> Range<Int>? {
        pattern.groups[name]?.lazy.compactMap { range(ofGroup: $0) }.first
    }
}

/// Lets a match go on where its reference is answered with yes; any other way backtracks.
private let answerCallout:
    @convention(c) (
        UnsafeMutablePointer<pcre2_callout_block_8>?, UnsafeMutableRawPointer?
    ) -> Int32 = { block, pointer in
        guard let block, let pointer else { return 1 }
        return pointer.assumingMemoryBound(to: ReferenceAnswers.self).pointee.answer(block) ? 0 : 1
    }
