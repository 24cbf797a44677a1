import CPCRE2

/// Plain PCRE2: each pattern searched for over the whole text, with machine code, UTF and UCP.
///
/// It knows nothing of the text and of the other patterns; what it finds is
/// what must be found.
final class PlainPCRE2 {
    private let code: OpaquePointer
    private let data: OpaquePointer
    private let context: OpaquePointer
    private let stack: OpaquePointer?
    private var references: PlainReferences?

    /// Compiles a pattern, whose references, if it has any, stand for what `references` says.
    init(_ pattern: String, references: PlainReferences? = nil) {
        var (error, offset): (Int32, Int) = (0, 0)
        let options = UInt32(PCRE2_UTF) | PCRE2_UCP | PCRE2_DUPNAMES | PCRE2_NEVER_BACKSLASH_C
        guard
            let code = pcre2_compile_8(pattern, pattern.utf8.count, options, &error, &offset, nil),
            let data = pcre2_match_data_create_8(512, nil), let context = pcre2_match_context_create_8(nil)
        else { preconditionFailure("PCRE2 does not take '\(pattern)': error \(error) at \(offset)") }
        pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
        stack = pcre2_jit_stack_create_8(32 * 1024, 8 << 20, nil)
        pcre2_jit_stack_assign_8(context, nil, stack.map(UnsafeMutableRawPointer.init))
        pcre2_set_match_limit_8(context, 100_000_000)
        (self.code, self.data, self.context) = (code, data, context)
        self.references = references?.known(to: code)
    }

    deinit {
        pcre2_match_data_free_8(data)
        pcre2_match_context_free_8(context)
        pcre2_jit_stack_free_8(stack)
        pcre2_code_free_8(code)
    }

    /// Every match from left to right; those of no length are left out, because they annotate nothing.
    ///
    /// - Parameter group: the group whose bytes count as the match; 0 for all of it.
    func matches(of rule: Int32, in text: UnsafeBufferPointer<UInt8>, group: Int = 0) -> [Found] {
        withUnsafeMutablePointer(to: &references) { pointer in
            pcre2_set_callout_8(context, pointer.pointee == nil ? nil : answerPlainly, pointer)
            return search(rule, text, group)
        }
    }

    private func search(_ rule: Int32, _ text: UnsafeBufferPointer<UInt8>, _ group: Int) -> [Found] {
        var found: [Found] = []
        var position = 0
        let offsets = pcre2_get_ovector_pointer_8(data)!
        while position <= text.count, isMatch(text, from: position) {
            let (start, end) = (offsets[0], max(offsets[0], offsets[1]))
            let (from, to) = (offsets[2 * group], offsets[2 * group + 1])
            if to > from { found.append(Found(rule: rule, start: Int32(from), end: Int32(to))) }
            position = end > start && end > position ? end : Self.next(text, max(position, end))
        }
        return found
    }

    private func isMatch(_ text: UnsafeBufferPointer<UInt8>, from position: Int) -> Bool {
        let options = UInt32(PCRE2_NO_UTF_CHECK)
        let count = pcre2_match_8(code, text.baseAddress, text.count, position, options, data, context)
        precondition(count >= 0 || count == PCRE2_ERROR_NOMATCH, "PCRE2 gave up: error \(count)")
        return count >= 0
    }

    private static func next(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
        var next = offset + 1
        while next < text.count, UTF8.isContinuation(text[next]) { next += 1 }
        return next
    }
}

private let answerPlainly:
    @convention(c) (UnsafeMutablePointer<pcre2_callout_block_8>?, UnsafeMutableRawPointer?) -> Int32 = {
        block,
        pointer in
        guard let block = block?.pointee,
            let references = pointer?.assumingMemoryBound(to: PlainReferences?.self).pointee
        else { return 1 }
        return references.answer(block) ? 0 : 1
    }
