import Archive
import DocumentReading
import Vev

/// Takes documents from the inputs through extraction into an archive, several at a time.
struct IndexRun: Sendable {
    let archive: String
    let extractor: Extractor
    let paths: [String]
    let settings: InputSettings
    let retries: Bool
    /// After how many documents what is done is kept.
    let chunk: Int

    /// Works until the inputs are done, or somebody interrupts it.
    func run(jobs: Int, until interruption: Interruption) async throws -> IndexCounts {
        let start = ContinuousClock.now
        let guarded = GuardedPlugins(extractor)
        let fingerprint = fingerprint
        let writer = try ArchiveWriter(archive, chunk: chunk, fingerprint: fingerprint) {
            try guarded.check()
        }
        try writer.forgetFailures(under: paths)
        let inputs = Input.list(paths)
        let pending = PendingDocuments(
            inputs,
            settings,
            try SourceCatalog(of: archive, retries: retries, fingerprint: fingerprint)
        )
        let ordered = OrderedOutput(IndexSink(writer))
        let progress = IndexProgress(total: inputs.totalSize)
        try await withThrowingTaskGroup(of: Void.self) { group in
            let watch = Task { await progress.run() }
            defer { watch.cancel() }
            for _ in 0..<jobs {
                group.addTask { try await work(pending, ordered, progress, interruption) }
            }
            try await group.waitForAll()
        }
        let unchangedSources = await pending.finish()
        let counts = try await ordered.finish { sink in
            try sink.finish(isComplete: !interruption.isRequested)
        }
        return IndexCounts(
            counts,
            unchangedSources: unchangedSources,
            time: start.duration(to: .now),
            isInterrupted: interruption.isRequested
        )
    }

    /// What rules, and the way of reading, are now, as a number for each language.
    private var fingerprint: @Sendable (String) -> UInt64 {
        { [extractor, settings] language in
            var hash = ContentHash()
            hash.add("\(settings.fields) \(settings.format.map(\.rawValue) ?? "") \(settings.largest)")
            hash.add(String(extractor.fingerprint(for: language)))
            return hash.number
        }
    }

    private func work(
        _ pending: PendingDocuments,
        _ ordered: OrderedOutput<IndexSink>,
        _ progress: IndexProgress,
        _ interruption: Interruption
    ) async throws {
        while !interruption.isRequested, let item = try await pending.next() {
            switch item.task {
            case .step(let step): try await ordered.deliver(.step(step), at: item.index)
            case .document(let raw, let hash):
                let result = outcome(raw)
                switch result {
                case .success(let outcome):
                    let step = IndexStep.document(place: raw.place, hash: hash, outcome)
                    try await ordered.deliver(.step(step), at: item.index)
                case .failure(let failure):
                    try await ordered.deliver(.stop(failure), at: item.index)
                }
                await progress.advance(
                    text: raw.bytes.count,
                    input: item.bytesRead,
                    hasFailed: (try? result.get().isProblem) ?? true
                )
            }
        }
    }

    private func outcome(_ raw: RawDocument) -> Result<IndexStep.Outcome, CommandFailure> {
        let read: ReadDocument
        do throws(InputProblem) {
            read = try raw.read()
        } catch {
            return .success(.problem(error))
        }
        do throws(PluginLibrary.Failure) {
            let graph = try extractor.extract(read.document)
            let rules = extractor.rulesLanguage(ofDocumentIn: graph.document.language)
            return .success(.graph(graph, read.sourceMap, rules: rules))
        } catch {
            return .failure(CommandFailure(error))
        }
    }
}

/// Hands what was done to the writer of an archive.
struct IndexSink: ResultSink {
    enum Item: Sendable {
        case step(IndexStep)
        /// The rules for a document's language cannot be used: what came before is kept, nothing after.
        case stop(CommandFailure)
    }

    private var writer: ArchiveWriter

    init(_ writer: sending ArchiveWriter) { self.writer = writer }

    static func size(of item: Item) -> Int {
        if case .step(let step) = item { step.size } else { 0 }
    }

    mutating func take(_ item: Item) throws {
        switch item {
        case .step(let step):
            if case .failed(let problem, _) = step { Terminal.complain(problem.description) }
            try writer.take(step)
        case .stop(let failure):
            try writer.finish(isComplete: false)
            throw failure
        }
    }

    mutating func finish(isComplete: Bool) throws -> ArchiveWriter.Counts {
        try writer.finish(isComplete: isComplete)
        return writer.counts
    }
}

/// The plugins of a run, which must stay as they were when it began.
private struct GuardedPlugins {
    private let folders: [String]
    private let before: FileStamps

    init(_ extractor: Extractor) {
        folders = extractor.pluginFolders
        before = FileStamps(folders)
    }

    /// Throws when a file of theirs changed: who knows by which rules the last documents were read.
    func check() throws {
        if FileStamps(folders) == before { return }
        throw CommandFailure(
            "the plugins changed while they were in use; what was found since the last commit is not kept: "
                + "run the same command again, and what the change has to do with is redone"
        )
    }
}

extension IndexStep.Outcome {
    fileprivate var isProblem: Bool { if case .problem = self { true } else { false } }
}
