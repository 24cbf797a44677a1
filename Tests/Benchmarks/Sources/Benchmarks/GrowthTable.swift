import Exporting

/// Times of the same work at growing sizes, each compared with the one before.
struct GrowthTable {
    private let title: String
    private let samples: Int
    private var table: TextTable
    private var before: Double?

    /// Work that took longer than this, in seconds, is neither repeated nor doubled again.
    private static let patience = 20.0

    init(_ title: String, unit: String, _ options: Options) {
        self.title = title
        samples = options.isQuick ? 1 : 3
        table = TextTable([
            .numbers(unit), .numbers("ms"), .numbers("+-"), .numbers("TIMES THE ONE BEFORE"),
        ])
    }

    /// Whether the next size can be expected to end in good time.
    var goesOn: Bool { before.map { $0 < Self.patience } ?? true }

    /// Measures a size; the first run warms up, unless it took so long that it is the only one.
    mutating func add(_ size: String, _ work: () -> Void) {
        var times = Samples()
        times.measure(work)
        if times.median < Self.patience / 4 {
            times = Samples()
            for _ in 0..<samples { times.measure(work) }
        }
        let growth = before.map { Figures.times(times.median / $0) } ?? ""
        table.append([
            size, Figures.milliseconds(times.median), Figures.percent(times.spread), growth,
        ])
        before = times.median
    }

    func print() {
        Swift.print("\n\(title)")
        for line in table.lines() { Swift.print(line) }
        if !goesOn { Swift.print("larger ones were left out: they would take too long") }
    }
}
