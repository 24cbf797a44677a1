import DocumentModel
import PatternMatching

/// What the steps between rules ask of the findings.
extension Findings {
    /// Where the entries of a list that was made for this document stand.
    public func find(_ list: Gazetteer) -> [(range: Range<Int>, name: String)] {
        let index = GazetteerIndex([list])
        let hits = text.utf8.withUnsafeBufferPointer { GazetteerRecognizer(index: index).hits(in: $0) }
        return hits.map { hit in
            (Int(hit.start)..<Int(hit.end), list.text(list.spellings[Int(hit.spelling)]))
        }
    }

    /// A list by its number.
    public func list(_ number: Int) -> Gazetteer { index.lists[number] }

    /// The list entries whose places fulfil a condition, in the order of the text.
    public func listEntries(where isWanted: (Range<Int>) -> Bool) -> [ListEntry] {
        hits.filter { isWanted(Int($0.start)..<Int($0.end)) }.map(listEntry)
    }

    private func listEntry(_ hit: GazetteerHit) -> ListEntry {
        let list = index.lists[Int(hit.list)]
        let spelling = list.spellings[Int(hit.spelling)]
        return ListEntry(
            range: Int(hit.start)..<Int(hit.end),
            use: EntryUse(
                list: list.provenance,
                name: list.name(spelling),
                features: list.features(spelling)
            ),
            isAmbiguous: spelling.isAmbiguous && list.policy.emission != nil,
            claimsNothing: spelling.isAmbiguous || list.policy.emission == nil
        )
    }

    /// A list entry that stands in the text.
    public struct ListEntry: Sendable {
        /// The bytes that it covers, its suffix included.
        public let range: Range<Int>
        /// The entry.
        public let use: EntryUse
        /// Whether its list claims entries, but not this one.
        public let isAmbiguous: Bool
        /// Whether it makes no candidate by itself.
        public let claimsNothing: Bool
    }

    /// Whether a candidate of a type with at least some score stands exactly on a range.
    public func hasCandidate(ofType type: String, on range: Range<Int>, atLeast score: Double) -> Bool {
        candidates(ofType: type, on: range).contains { $0.score >= score }
    }

    /// The bytes of the suffix that the list entry ending with a range carries; an entry without a suffix is
    /// preferred; nil when none ends there.
    public func suffixLength(ofListEntryAtEndOf range: Range<Int>) -> Int? {
        hits(endingAt: range.upperBound).filter { Int($0.start) >= range.lowerBound }
            .map { Int($0.suffixLength) }.min()
    }

    /// Whether a pattern matches exactly at an offset.
    public func matches(_ pattern: LinkedPattern, at offset: Int) -> Bool {
        text.utf8.withUnsafeBufferPointer { bytes in
            let references = pattern.references.map(spans)
            let search = matcher.search(pattern.pattern, in: bytes, references: references, anchored: true)
            return (try? search.match(from: offset)) != nil
        }
    }
}
