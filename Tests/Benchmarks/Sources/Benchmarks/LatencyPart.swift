import Exporting
import Vev

/// How long one short document takes when all is warm: text to graph to JSON.
struct LatencyPart {
    let options: Options

    /// The hundredths of the documents that are at least as fast as what is printed.
    private static let hundredths = [50, 90, 99, 100]

    func run() throws {
        let text = try BenchmarkText(files: options.files)
        let documents = BenchmarkText.pieces(of: text.bytes(options.isQuick ? 300_000 : 3_000_000))
        let extractor = try Extractor(Extractor.Configuration(language: StandardPlugins.language))
        for document in documents.prefix(100) { _ = try json(document, extractor) }
        var times = Samples()
        for document in documents { _ = try times.measure { try json(document, extractor) } }
        report(times.seconds.sorted())
    }

    private func json(_ document: Document, _ extractor: Extractor) throws -> [UInt8] {
        var bytes: [UInt8] = []
        JSONExporter().append(try extractor.extract(document), to: &bytes)
        return bytes
    }

    private func report(_ seconds: [Double]) {
        var table = TextTable([.numbers("HUNDREDTHS")] + [.numbers("ms")])
        for hundredth in Self.hundredths {
            let index = (seconds.count * hundredth - 1) / 100
            table.append(["\(hundredth)", Figures.milliseconds(seconds[min(index, seconds.count - 1)])])
        }
        print("\none document of 3 kB at a time, text to graph to JSON; so many hundredths took at most")
        for line in table.lines() { print(line) }
    }
}
