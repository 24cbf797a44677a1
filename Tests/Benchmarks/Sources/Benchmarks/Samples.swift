/// The times that the same work took, in seconds.
struct Samples {
    private(set) var seconds: [Double] = []

    /// Runs work, keeps its time and hands on what it made.
    mutating func measure<Result>(_ work: () throws -> Result) rethrows -> Result {
        let start = ContinuousClock.now
        let result = try work()
        seconds.append(start.duration(to: .now) / .seconds(1))
        return result
    }

    /// All but the first, which warms up.
    var withoutFirst: Samples {
        var others = Samples()
        others.seconds = Array(seconds.dropFirst())
        return others
    }

    /// The middle one; of an even number the lower of the two in the middle.
    var median: Double { seconds.sorted()[(seconds.count - 1) / 2] }

    /// How far the slowest lies from the fastest, as a part of the median; nil for a single sample.
    var spread: Double? {
        guard seconds.count > 1, let slowest = seconds.max(), let fastest = seconds.min() else { return nil }
        return (slowest - fastest) / median
    }

    /// Megabytes (10^6 bytes) a second at the median.
    func rate(ofBytes bytes: Int) -> Double { Double(bytes) / 1e6 / median }
}
