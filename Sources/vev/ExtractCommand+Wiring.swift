import DocumentReading
import Vev

/// How the options of `vev extract` become the parts of a run.
extension ExtractCommand {
    /// Reads, extracts and writes; gives the number of documents that could not be read.
    func extract(_ inputs: [Input], _ extractor: Extractor) async throws -> Int {
        let format = format(for: inputs, extractor)
        let destination = try Destination(format, path: output, single: inputs.isOneDocument(settings))
        try destination.begin()
        let run = ExtractionRun(
            extractor: extractor,
            arrangement: format.arrangement,
            progress: wantsProgress ? ProgressBar(total: inputs.totalSize) : nil
        )
        let ordered = OrderedOutput(ExtractionSink(destination, keepsProblems: keepProblems))
        try await run.run(DocumentSource(inputs, settings), into: ordered, jobs: jobs.count)
        return try await ordered.finish { try $0.finish() }
    }

    private var settings: InputSettings { inputOptions.settings() }

    /// The format with what the options say of it.
    private func format(for inputs: [Input], _ extractor: Extractor) -> ExportFormat {
        switch format.name {
        case "json": streamed(JSONExporter(layout: .indented, keepsCandidates: keepCandidates))
        case "jsonl": streamed(JSONExporter(layout: .line, keepsCandidates: keepCandidates))
        case "text": streamed(textExporter(for: inputs, extractor))
        default: format.format
        }
    }

    private func streamed(_ exporter: some DocumentExporter) -> ExportFormat {
        ExportFormat(format.name, format.format.summary, .stream(exporter))
    }

    private func textExporter(for inputs: [Input], _ extractor: Extractor) -> TextExporter {
        TextExporter(
            style: usesColor ? .colors(TypeColors(types: extractor.types)) : .brackets,
            headings: inputs.count > 1 || inputs.contains { $0.holdsMany(settings) }
        )
    }

    private var usesColor: Bool { color.isWanted(onStandardOutput: writesToStandardOutput) }

    /// Output that scrolls by is progress enough.
    private var wantsProgress: Bool {
        OpenFile.standardError.isTerminal
            && !(writesToStandardOutput && OpenFile.standardOutput.isTerminal)
    }

    private var writesToStandardOutput: Bool { output == nil || output == "-" }
}
