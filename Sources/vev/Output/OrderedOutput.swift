/// Writes results in the order of their numbers, whatever the order they arrive in.
///
/// A result that is due is written at once, so that a slow source does not
/// hold it back. Results that are early wait here up to a limit of bytes; beyond it
/// their workers wait with them, and memory stays bounded behind a slow document.
actor OrderedOutput {
    /// What became of one document.
    enum Outcome: Sendable {
        case document(ExportedDocument)
        case problem(InputProblem)
        /// The rules for the document's language cannot be used: what came before is written, nothing after.
        case stop(CommandFailure)
    }

    private var destination: Destination
    private let limit: Int
    private var early: [Int: Outcome] = [:]
    private var earlyBytes = 0
    private var due = 0
    private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    private var failure: (any Error)?

    /// The number of documents that could not be read.
    private(set) var problems = 0

    /// `limit` is the number of bytes that may wait for their turn.
    init(_ destination: sending Destination, limit: Int = 32 << 20) {
        self.destination = destination
        self.limit = limit
    }

    /// Takes a result; throws when the output is gone, also for those who come later.
    func deliver(_ outcome: Outcome, at index: Int) async throws {
        if index != due, earlyBytes + outcome.size > limit {
            await withCheckedContinuation { waiting[index] = $0 }
        }
        if let failure { throw failure }
        early[index] = outcome
        earlyBytes += outcome.size
        do {
            try writeDue()
        } catch {
            failure = error
            waiting.values.forEach { $0.resume() }
            waiting = [:]
            throw error
        }
    }

    /// Makes the result visible once all is written.
    func finish() throws(OutputFailure) { try destination.finish() }

    private func writeDue() throws {
        while let outcome = early.removeValue(forKey: due) {
            due += 1
            earlyBytes -= outcome.size
            switch outcome {
            case .document(let document): try destination.write(document)
            case .problem(let problem):
                problems += 1
                Terminal.complain(problem.description)
            case .stop(let failure):
                throw failure
            }
        }
        waiting.removeValue(forKey: due)?.resume()
    }
}

extension OrderedOutput.Outcome {
    fileprivate var size: Int {
        switch self {
        case .document(let document): document.size
        case .problem, .stop: 0
        }
    }
}
