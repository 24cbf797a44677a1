import Vev

/// How the options of `vev extract` become the parts of a run.
extension ExtractCommand {
    /// Reads, extracts and writes; gives the number of documents that could not be read.
    func extract(_ inputs: [Input], _ extractor: Extractor) async throws -> Int {
        let run = ExtractionRun(
            extractor: extractor,
            exporter: exporter(for: inputs, extractor),
            progress: wantsProgress ? ProgressBar(total: inputs.totalSize) : nil
        )
        let ordered = OrderedOutput(try Output(path: output))
        try await run.run(DocumentSource(inputs, format: input), into: ordered, jobs: jobs.count)
        try await ordered.finish()
        return await ordered.problems
    }

    private func exporter(for inputs: [Input], _ extractor: Extractor) -> any DocumentExporter {
        switch format {
        case .json: return JSONExporter(layout: .indented, keepsCandidates: keepCandidates)
        case .jsonl: return JSONExporter(layout: .line, keepsCandidates: keepCandidates)
        case .text:
            let colors = TypeColors(types: extractor.types)
            return TextExporter(
                style: usesColor ? .colors(colors) : .brackets,
                headings: inputs.count > 1 || inputs.contains { $0.holdsLines(as: input) }
            )
        }
    }

    private var usesColor: Bool { color.isWanted(onStandardOutput: writesToStandardOutput) }

    /// Output that scrolls by is progress enough.
    private var wantsProgress: Bool {
        OpenFile.standardError.isTerminal
            && !(writesToStandardOutput && OpenFile.standardOutput.isTerminal)
    }

    private var writesToStandardOutput: Bool { output == nil || output == "-" }
}
