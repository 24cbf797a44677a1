import DocumentModel
import Exporting
import Pipeline

/// How time grows as text and rules double: a straight line doubles too.
struct GrowthPart {
    let options: Options
    private let text: BenchmarkText
    private let plugins: StandardPlugins

    init(_ options: Options) throws {
        self.options = options
        text = try BenchmarkText(files: options.files)
        plugins = try StandardPlugins()
    }

    func run() throws {
        textInOneDocument()
        textInManyDocuments()
        try rules()
        try names()
    }

    private var megabytes: [Double] { options.isQuick ? [0.25, 0.5, 1] : [1, 2, 4, 8, 16] }
    private var samples: Int { options.isQuick ? 1 : 3 }

    private func textInOneDocument() {
        let pipeline = DocumentPipeline(plugins.recognizers)
        report(
            "text in one document, standard plugins, text to graph",
            "MB",
            megabytes.map { size in
                let document = BenchmarkText.document(text.bytes(Int(size * 1e6)))
                return (Figures.short(size), measure { _ = pipeline.process(document) })
            }
        )
    }

    private func textInManyDocuments() {
        let pipeline = DocumentPipeline(plugins.recognizers)
        report(
            "text in documents of 3 kB, standard plugins, text to graph",
            "MB",
            megabytes.map { size in
                let documents = BenchmarkText.pieces(of: text.bytes(Int(size * 1e6)))
                return (
                    Figures.short(size),
                    measure { for document in documents { _ = pipeline.process(document) } }
                )
            }
        )
    }

    private func rules() throws {
        let bytes = text.bytes(options.isQuick ? 200_000 : 1_000_000)
        let scaled = ScaledRules(bytes)
        report(
            "rules, core, \(Figures.megabytes(bytes.count)) MB",
            "RULES",
            try [32, 64, 128, 256, 512, 1024].map { count in
                let core = try MatchingCore(rules: scaled.rules(count))
                return ("\(count)", measure { _ = core.candidates(in: bytes) })
            }
        )
    }

    private func names() throws {
        let bytes = text.bytes(options.isQuick ? 500_000 : 4_000_000)
        let names = ScaledNames(bytes).names(512_000)
        report(
            "names, core, \(Figures.megabytes(bytes.count)) MB",
            "NAMES",
            try [1, 8, 64, 128, 256, 512].map { count in
                let core = try MatchingCore(names: Array(names.prefix(count * 1000)))
                return ("\(count * 1000)", measure { _ = core.candidates(in: bytes) })
            }
        )
    }

    private func measure(_ work: () -> Void) -> Samples {
        work()
        var times = Samples()
        for _ in 0..<samples { times.measure(work) }
        return times
    }

    private func report(_ title: String, _ unit: String, _ steps: [(label: String, times: Samples)]) {
        var table = TextTable([
            .numbers(unit), .numbers("ms"), .numbers("+-"), .numbers("TIMES THE ONE BEFORE"),
        ])
        var before: Double?
        for (label, times) in steps {
            table.append([
                label, Figures.milliseconds(times.median), Figures.percent(times.spread),
                before.map { Figures.times(times.median / $0) } ?? "",
            ])
            before = times.median
        }
        print("\n\(title)")
        for line in table.lines() { print(line) }
    }
}
