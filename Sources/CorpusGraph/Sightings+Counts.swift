extension Sightings {
    /// How many documents and mentions there are.
    public struct Counts: Hashable, Sendable {
        /// The number of documents.
        public let documents: Int
        /// The number of mentions in them.
        public let mentions: Int
        /// Whether both are exact; else they are estimated from a sample.
        public let isExact: Bool
    }

    /// The counts over all documents, or over those of a window; documents without a date lie in no window.
    public func counts(in window: DayWindow = .always) -> Counts {
        let inside = sample.filter { window.contains($0.day) }
        let mentions = inside.reduce(0) { $0 + $1.mentions }
        let scale = self.scale
        return Counts(
            documents: scaled(inside.count, scale),
            mentions: scaled(mentions, scale),
            isExact: scale == 1
        )
    }

    /// How many documents one of the sample stands for.
    private var scale: Double {
        guard sample.count == Self.capacity, let last = sample.last else { return 1 }
        let density = Double(last.document) / Double(UInt64.max)
        return max(1, Double(Self.capacity - 1) / density / Double(Self.capacity))
    }

    private func scaled(_ count: Int, _ scale: Double) -> Int { Int((Double(count) * scale).rounded()) }
}
