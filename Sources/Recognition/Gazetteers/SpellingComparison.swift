/// Compares text with an entry's spelling under a list's policy for upper and lower case.
///
/// White space, hyphens and apostrophes count as equal among themselves, as
/// they do in the token hashes.
struct SpellingComparison {
    let letterCase: Gazetteer.LetterCase

    func matches(_ text: UnsafeBufferPointer<UInt8>, _ entry: UnsafeBufferPointer<UInt8>) -> Bool {
        let table = ScalarTable.shared
        var (left, right) = (0, 0)
        while left < text.count, entry.holdsScalar(at: right) {
            let (a, aLength) = text.scalar(at: left)
            let (b, bLength) = entry.scalar(at: right)
            if ScalarTable.isSpace(a), ScalarTable.isSpace(b) {
                left = skipSpace(text, left)
                right = skipSpace(entry, right)
                continue
            }
            guard a == b || isEqual(a, b, table, isFirst: right == 0) else { return false }
            left += aLength
            right += bLength
        }
        return left == text.count && right == entry.count
    }

    private func isEqual(_ text: UInt32, _ entry: UInt32, _ table: ScalarTable, isFirst: Bool) -> Bool {
        let (a, b) = (table.folded(text), table.folded(entry))
        guard a == b else { return false }
        if a == FoldedMark.hyphen || a == FoldedMark.apostrophe { return true }
        switch letterCase {
        case .exact: return false
        case .sentence: return isFirst && b == entry
        case .ignore: return true
        }
    }

    private func skipSpace(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var offset = start
        while text.holdsScalar(at: offset) {
            let (scalar, length) = text.scalar(at: offset)
            guard ScalarTable.isSpace(scalar) else { break }
            offset += length
        }
        return offset
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether all bytes that the one at an offset announces are there: a forged file may hold broken UTF-8.
    fileprivate func holdsScalar(at offset: Int) -> Bool {
        guard offset < count else { return false }
        let first = self[offset]
        return offset + (first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4) <= count
    }
}
