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

    private var megabytes: [Double] { options.isQuick ? [0.25, 0.5, 1] : [1, 2, 4, 8, 16, 32, 64] }

    private func textInOneDocument() {
        let pipeline = DocumentPipeline(plugins.recognizers)
        var table = GrowthTable("text in one document, standard plugins, text to graph", unit: "MB", options)
        for size in megabytes where table.goesOn {
            let document = BenchmarkText.document(text.bytes(Int(size * 1e6)))
            table.add(Figures.short(size)) { _ = pipeline.process(document) }
        }
        table.print()
    }

    private func textInManyDocuments() {
        let pipeline = DocumentPipeline(plugins.recognizers)
        var table = GrowthTable(
            "text in documents of 3 kB, standard plugins, text to graph",
            unit: "MB",
            options
        )
        for size in megabytes where table.goesOn {
            let documents = BenchmarkText.pieces(of: text.bytes(Int(size * 1e6)))
            table.add(Figures.short(size)) { for document in documents { _ = pipeline.process(document) } }
        }
        table.print()
    }

    private func rules() throws {
        let bytes = text.bytes(options.isQuick ? 200_000 : 1_000_000)
        let scaled = ScaledRules(bytes)
        var table = GrowthTable("rules, core, \(Figures.megabytes(bytes.count)) MB", unit: "RULES", options)
        for count in [32, 64, 128, 256, 512, 1024] where table.goesOn {
            let core = try MatchingCore(rules: scaled.rules(count))
            table.add("\(count)") { _ = core.candidates(in: bytes) }
        }
        table.print()
    }

    private func names() throws {
        let bytes = text.bytes(options.isQuick ? 500_000 : 4_000_000)
        let names = ScaledNames(bytes).names(512_000)
        var table = GrowthTable("names, core, \(Figures.megabytes(bytes.count)) MB", unit: "NAMES", options)
        for count in [32_000, 64_000, 128_000, 256_000, 512_000] where table.goesOn {
            let core = try MatchingCore(names: Array(names.prefix(count)))
            table.add("\(count)") { _ = core.candidates(in: bytes) }
        }
        table.print()
    }
}
