import DocumentReading
import Vev

/// Takes documents from a source through extraction and export to an output, several at a time.
struct ExtractionRun: Sendable {
    let extractor: Extractor
    let arrangement: ExportFormat.Arrangement
    let progress: ProgressBar?

    /// Works until the source is empty, with as many documents in hand as there are jobs.
    func run(_ source: DocumentSource, into output: OrderedOutput<ExtractionSink>, jobs: Int) async throws {
        async let _ = progress?.run()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<jobs {
                group.addTask { try await work(source, output) }
            }
            try await group.waitForAll()
        }
    }

    private func work(_ source: DocumentSource, _ output: OrderedOutput<ExtractionSink>) async throws {
        while let (index, content) = await source.next() {
            try await output.deliver(outcome(content), at: index)
            if let progress, case .success(let raw) = content {
                await progress.advance(bytes: raw.bytes.count)
            }
        }
    }

    private func outcome(_ content: Result<RawDocument, InputProblem>) -> ExtractionSink.Item {
        do {
            let graph = try extractor.extract(try content.get().document())
            return .document(ExportedDocument(graph, arrangement))
        } catch let problem as InputProblem {
            return .problem(problem)
        } catch let failure as PluginLibrary.Failure {
            return .stop(CommandFailure(failure))
        } catch {
            preconditionFailure("every other error is handled where it arises")
        }
    }
}
