/// A reference with one of whose spans matches of a pattern can begin, and what must follow the span.
struct FirstSpan: Sendable {
    let reference: Int
    /// One of these, for each way that leads on from the reference; nil when that is not known.
    private let following: [FollowingBytes]?

    /// The references with which a pattern can begin.
    ///
    /// - Parameter groups: the pattern's named groups.
    static func all(
        of tree: PatternTree,
        _ groups: [String: PatternTree],
        _ references: Set<Int>
    ) -> [FirstSpan] {
        let continuations = references.isEmpty ? [] : tree.continuations(groups)
        return references.sorted().map { reference in
            let following = continuations?.lazy.filter { $0.reference == reference }
                .map { FollowingBytes(of: $0.rest, groups) }
            return FirstSpan(reference: reference, following: following.map(Array.init))
        }
    }

    /// Whether a match can go on where a span ends.
    func goesOn(_ text: UnsafeBufferPointer<UInt8>, at end: Int) -> Bool {
        following?.contains { $0.stand(in: text, at: end) } ?? true
    }
}
