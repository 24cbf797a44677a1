import DocumentModel
import Foundation

/// Compares what the trie proposes with the bytes of the text.
///
/// Its pointers are those of a ``GazetteerPass``.
struct EntryConfirmation {
    private let text: UnsafeBufferPointer<UInt8>
    private let spelled: UnsafeBufferPointer<UInt8>
    private let entries: UnsafeBufferPointer<CompiledLists.Entry>
    private let policies: [GazetteerIndex.EntryPolicy]
    private let scalars = ScalarTable.shared

    init(_ text: UnsafeBufferPointer<UInt8>, _ index: GazetteerIndex) {
        self.text = text
        spelled = index.compiled.text.buffer
        entries = index.compiled.entries.buffer
        policies = index.policies
    }

    /// Adds a hit for each entry with these tokens whose list allows the suffix and whose bytes are the text's.
    func confirm(
        from first: Int32,
        _ base: Range<Int>,
        suffix: SuffixTable.NumberedSuffix?,
        into found: inout [GazetteerHit]
    ) {
        let end = base.upperBound + (suffix?.suffix.text.count ?? 0)
        if let suffix, !stands(suffix.suffix, at: base.upperBound) || !suffix.suffix.fits(behind: text[base])
        {
            return
        }
        var number = first
        while number >= 0 {
            let entry = entries[Int(number)]
            let policy = policies[Int(entry.list)]
            if suffix.map({ policy.suffixes & $0.bit != 0 }) ?? true,
                endsWord(end, inCompounds: policy.compounds), isSpelled(base, entry, policy.letterCase)
            {
                found.append(
                    GazetteerHit(
                        start: Int32(base.lowerBound),
                        end: Int32(end),
                        suffixLength: Int32(end - base.upperBound),
                        list: entry.list,
                        spelling: entry.spelling
                    )
                )
            }
            number = entry.next
        }
    }

    func stands(_ suffix: Inflection.Suffix, at offset: Int) -> Bool {
        let end = offset + suffix.text.count
        return end <= text.count && text[offset..<end].elementsEqual(suffix.text)
    }

    /// Whether the bytes before an offset bind what begins there into a longer word, as the first half of a double name does.
    func isInsideCompound(_ start: Int) -> Bool {
        guard let before = text.scalar(before: start) else { return false }
        let mark = scalars.folded(before)
        guard mark == FoldedMark.hyphen || mark == FoldedMark.apostrophe else {
            return scalars.isWord(before)
        }
        let length = before < 0x80 ? 1 : before < 0x800 ? 2 : 3
        guard let earlier = text.scalar(before: start - length) else { return false }
        return scalars.isWord(earlier)
    }

    private func isSpelled(
        _ base: Range<Int>,
        _ entry: CompiledLists.Entry,
        _ letterCase: Gazetteer.LetterCase
    ) -> Bool {
        let start = Int(entry.start)
        let bytes = UnsafeBufferPointer(rebasing: spelled[start..<start + Int(entry.length)])
        let written = UnsafeBufferPointer(rebasing: text[base])
        return written.hasSameBytes(as: bytes)
            || SpellingComparison(letterCase: letterCase).matches(written, bytes)
    }

    /// Whether a word may end at an offset: no letter follows, and no hyphen with one unless compounds are allowed.
    private func endsWord(_ end: Int, inCompounds: Bool) -> Bool {
        guard end < text.count else { return true }
        let (next, length) = text.scalar(at: end)
        if scalars.isWord(next) { return false }
        guard !inCompounds, scalars.folded(next) == FoldedMark.hyphen, end + length < text.count else {
            return true
        }
        return !scalars.isWord(text.scalar(at: end + length).value)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether two runs of bytes are the same; word by word, where `elementsEqual` goes byte by byte.
    @inline(__always)
    fileprivate func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count, let mine = baseAddress, let others = other.baseAddress else {
            return count == other.count
        }
        return memcmp(mine, others, count) == 0
    }
}
