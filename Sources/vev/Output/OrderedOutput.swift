/// Something that takes results one after another, in the order of their documents.
protocol ResultSink {
    associatedtype Item: Sendable

    /// The bytes that an item holds while it waits for its turn.
    static func size(of item: Item) -> Int

    /// Takes the next item.
    mutating func take(_ item: Item) throws
}

/// Hands results to a sink in the order of their numbers, whatever the order they arrive in.
///
/// A result that is due is handed over at once, so that a slow source does not
/// hold it back. Results that are early wait here up to a limit of bytes; beyond it
/// their workers wait with them, and memory stays bounded behind a slow document.
actor OrderedOutput<Sink: ResultSink> {
    private var sink: Sink
    private let limit: Int
    private var early: [Int: Sink.Item] = [:]
    private var earlyBytes = 0
    private var due = 0
    private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    private var failure: (any Error)?

    /// `limit` is the number of bytes that may wait for their turn.
    init(_ sink: sending Sink, limit: Int = 32 << 20) {
        self.sink = sink
        self.limit = limit
    }

    /// Takes a result; throws when the sink has failed, also for those who come later.
    func deliver(_ item: Sink.Item, at index: Int) async throws {
        let size = Sink.size(of: item)
        if index != due, earlyBytes + size > limit {
            await withCheckedContinuation { waiting[index] = $0 }
        }
        if let failure { throw failure }
        early[index] = item
        earlyBytes += size
        do {
            try handOver()
        } catch {
            failure = error
            waiting.values.forEach { $0.resume() }
            waiting = [:]
            throw error
        }
    }

    /// Does something with the sink, once all is delivered.
    func finish<Result: Sendable>(_ work: (inout Sink) throws -> Result) throws -> Result {
        try work(&sink)
    }

    private func handOver() throws {
        while let item = early.removeValue(forKey: due) {
            due += 1
            earlyBytes -= Sink.size(of: item)
            try sink.take(item)
        }
        waiting.removeValue(forKey: due)?.resume()
    }
}
