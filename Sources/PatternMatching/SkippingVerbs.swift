/// `(*SKIP)(*FAIL)` behind a piece of pattern: what the piece matches is passed over.
///
/// PCRE2's own search does that by itself. A search that tries places one by one has to be told, so
/// for it the two verbs are written as a mark and an early end: a match that carries the mark is
/// no match, and the search goes on behind it.
enum SkippingVerbs {
    static let mark = "(*MARK:skip)"

    /// The pattern with marks instead; the same pattern where it has no such verbs, nil where they cannot be replaced.
    static func marked(_ source: String) -> String? {
        guard holdsVerbs(source) else { return source }
        let marked = ["(*SKIP)(*FAIL)", "(*SKIP)(*F)"].reduce(source) {
            $0.replacing($1, with: mark + "(*ACCEPT)")
        }
        guard marked != source else { return source }
        // Within a look-around an early end would end the look-around alone.
        let places = marked.ranges(of: mark).map {
            marked.utf8.distance(from: marked.startIndex, to: $0.lowerBound)
        }
        let isInside = PatternOutline(marked).groups.contains { group in
            if case .lookAround = group.kind { places.contains(where: group.range.contains) } else { false }
        }
        return isInside ? nil : marked
    }

    /// Whether there is a verb at all: hardly a pattern has one, and all are asked.
    private static func holdsVerbs(_ source: String) -> Bool {
        var source = source
        return source.withUTF8 { bytes in
            bytes.indices.dropFirst().contains {
                bytes[$0] == UInt8(ascii: "*") && bytes[$0 - 1] == UInt8(ascii: "(")
            }
        }
    }
}
