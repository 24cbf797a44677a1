import Exporting

/// The core against plain PCRE2, the table and the verdict.
struct CorePart {
    let options: Options
    private var table = TextTable([
        .words("WHAT"), .numbers("MB"), .numbers("VEV MB/s"), .numbers("+-"), .words("AGAINST"),
        .numbers("MB/s"),
        .numbers("+-"), .numbers("RATIO"), .numbers("MATCHES"), .words("SAME"), .numbers("ALONE MB"),
        .numbers("MB/s"), .numbers("+-"),
    ])
    private var differences: [String] = []
    /// The seconds that Vev took for the whole text, by case.
    private var alone: [String: Double] = [:]

    init(_ options: Options) { self.options = options }

    /// Measures, prints, and tells whether all sides found the same.
    mutating func run() throws -> Bool {
        let text = try BenchmarkText(files: options.files)
        let whole = text.bytes(options.isQuick ? 1_000_000 : 8_000_000)
        try CoreCases(text, isQuick: options.isQuick).forEach { add($0, text, whole) }
        for line in table.lines() { print(line) }
        print()
        tellGrowth(CoreCases.ruleCounts, of: "rules")
        tellGrowth(CoreCases.nameCounts, of: "names")
        for line in differences { print(line) }
        return differences.isEmpty
    }

    private mutating func add(_ item: CoreCase, _ text: BenchmarkText, _ whole: [UInt8]) {
        let result = item.compare(text.bytes(item.comparedBytes), samples: options.samples)
        let alone = item.measureAlone(whole, samples: options.isQuick ? 1 : 3)
        self.alone[item.name] = alone.median
        table.append(cells(item, result) + cells(alone, whole.count))
        if !result.comparison.isEqual {
            differences += ["\(item.name): not the same as \(item.against)"] + result.differences
        }
    }

    private func tellGrowth(_ counts: [Int], of kind: String) {
        guard let few = counts.first, let many = counts.last,
            let early = alone["\(few) \(kind)"], let late = alone["\(many) \(kind)"]
        else { return }
        print("\(few) to \(many) \(kind): \(Figures.times(late / early)) the time")
    }

    private func cells(_ item: CoreCase, _ result: CoreResult) -> [String] {
        [
            item.name, Figures.megabytes(result.bytes), Figures.short(result.vev.rate(ofBytes: result.bytes)),
            Figures.percent(result.vev.spread), item.against,
            Figures.short(result.plain.rate(ofBytes: result.bytes)), Figures.percent(result.plain.spread),
            Figures.times(result.plain.median / result.vev.median), "\(result.comparison.count)",
            result.comparison.verdict,
        ]
    }

    private func cells(_ alone: Samples, _ bytes: Int) -> [String] {
        [
            Figures.megabytes(bytes), Figures.short(alone.rate(ofBytes: bytes)),
            Figures.percent(alone.spread),
        ]
    }
}
