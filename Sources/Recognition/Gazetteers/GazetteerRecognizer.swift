import DocumentModel

/// Finds every entry of every list in one pass over the text.
struct GazetteerRecognizer {
    let index: GazetteerIndex

    init(index: GazetteerIndex) { self.index = index }

    /// All hits, ordered by start.
    func hits(in text: UnsafeBufferPointer<UInt8>) -> [GazetteerHit] {
        // Without entries there is nothing to cut the text into words for.
        if index.compiled.entries.isEmpty { return [] }
        return withExtendedLifetime(index) {
            var pass = GazetteerPass(text, index)
            return pass.hits()
        }
    }
}
