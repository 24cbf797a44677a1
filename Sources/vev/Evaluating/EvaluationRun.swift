import PluginAuthoring
import Vev

/// Finds what there is in the documents of a gold file, several at a time.
struct EvaluationRun: Sendable {
    let extractor: Extractor
    let reading: LabelReading

    /// The documents in the order of the gold, whatever the number of jobs.
    func run(_ gold: GoldFile, jobs: Int) async throws -> Evaluation {
        try await withThrowingTaskGroup(of: [(Int, EvaluatedDocument)].self) { group in
            for job in 0..<jobs {
                group.addTask {
                    try stride(from: job, to: gold.items.count, by: jobs).map { index in
                        (index, try evaluated(gold.items[index]))
                    }
                }
            }
            let done = try await group.reduce(into: []) { $0 += $1 }
            return Evaluation(done.sorted { $0.0 < $1.0 }.map(\.1))
        }
    }

    private func evaluated(_ item: GoldFile.Item) throws -> EvaluatedDocument {
        let found = try CommandFailure.rethrowing { try extractor.extract(item.document).labelledSpans }
        return EvaluatedDocument(
            item.document,
            gold: item.spans,
            found: found.map(\.span),
            sources: found.map(\.source),
            reading: reading
        )
    }
}
