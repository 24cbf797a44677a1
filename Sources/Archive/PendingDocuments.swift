import DocumentModel
import DocumentReading

/// Hands out, one after another, the documents of the inputs that an archive does not hold yet.
package actor PendingDocuments {
    /// What is to be done next.
    package enum Task: Sendable {
        /// A document is to be worked on.
        case document(RawDocument, hash: UInt64)
        /// Nothing but a note in the archive.
        case step(IndexStep)
    }

    /// A task with its number, and how many bytes of the inputs were read for it.
    package typealias Item = (index: Int, task: Task, bytesRead: Int)

    private var inputs: [Input].Iterator
    private let settings: InputSettings
    private var catalog: SourceCatalog?
    private var seen: Set<String> = []
    private var current: OpenSource?
    /// What comes before anything else that is read.
    private var queued: [IndexStep] = []
    /// What comes behind that.
    private var waiting: Task?
    private var index = 0
    private var skippedBytes = 0

    private var unchangedSources = 0

    package init(_ inputs: [Input], _ settings: InputSettings, _ catalog: sending SourceCatalog) {
        self.inputs = inputs.makeIterator()
        self.settings = settings
        self.catalog = catalog
    }

    /// The next task; nil when there are no more.
    package func next() throws(ArchiveFailure) -> Item? {
        guard let task = try nextTask() else { return nil }
        defer {
            index += 1
            skippedBytes = 0
        }
        return (index, task, skippedBytes + (current?.takeBytesRead() ?? 0))
    }

    /// Lets go of the archive and hands out nothing more; gives the number of sources that had nothing new.
    package func finish() -> Int {
        catalog = nil
        return unchangedSources
    }

    private func nextTask() throws(ArchiveFailure) -> Task? {
        while let catalog {
            if !queued.isEmpty { return .step(queued.removeFirst()) }
            if let task = waiting {
                waiting = nil
                return task
            }
            if current != nil {
                if let task = try nextOfSource(catalog) { return task }
                continue
            }
            guard let input = inputs.next() else { return nil }
            try open(input, catalog)
        }
        return nil
    }

    private func open(_ input: Input, _ catalog: SourceCatalog) throws(ArchiveFailure) {
        switch input {
        case .problem(let problem): queued = [.failed(problem, nil)]
        case .standardInput: preconditionFailure("an archive's sources are files")
        case .file(let path, let status):
            guard seen.insert(path).inserted else { return }
            let plan = try catalog.plan(path, status)
            if case .skip = plan {
                unchangedSources += 1
                skippedBytes += status.size
                return
            }
            queued = [.begin(path: path, status)]
            do throws(InputProblem) {
                current = OpenSource(path, status, try OpenInput(path, size: status.size, settings), plan)
            } catch {
                queued.append(.failed(error, status))
            }
        }
    }

    /// The next document of the source that is not in the archive; nil when something else comes first.
    private func nextOfSource(_ catalog: SourceCatalog) throws(ArchiveFailure) -> Task? {
        let next: OpenSource.Next?
        do throws(InputProblem) {
            next = try current?.next()
        } catch {
            close(.failed(error, current?.status))
            return nil
        }
        if let next { return try task(for: next, catalog) }
        if let current { close(current.end) }
        return nil
    }

    private func close(_ step: IndexStep) {
        queued.append(step)
        skippedBytes += current?.takeBytesRead() ?? 0
        current = nil
    }

    private func task(for next: OpenSource.Next, _ catalog: SourceCatalog) throws(ArchiveFailure) -> Task? {
        guard let source = current else { return nil }
        switch source.plan {
        case .skip, .readAll: break
        case .goOn(let place):
            if next.raw.place <= place { return nil }
        case .compare(let number):
            if let gap = next.gap, try catalog.holdsAny(number, gap) { queued.append(.remove(gap)) }
            let isHeld = try catalog.holds(number, place: next.raw.place, hash: next.hash)
            if isHeld { return nil }
            if !queued.isEmpty {
                waiting = .document(next.raw, hash: next.hash)
                return nil
            }
        }
        return .document(next.raw, hash: next.hash)
    }
}

/// A source that is being read.
struct OpenSource {
    let path: String
    let status: FileStatus
    let plan: SourceCatalog.Plan
    private var input: OpenInput
    private var lastPlace = 0
    private var reported = 0

    /// A document as it was read.
    struct Next {
        let raw: RawDocument
        let hash: UInt64
        /// The places between it and the document before, where there is none now.
        let gap: ClosedRange<Int>?
    }

    init(_ path: String, _ status: FileStatus, _ input: OpenInput, _ plan: SourceCatalog.Plan) {
        (self.path, self.status, self.input, self.plan) = (path, status, input, plan)
    }

    mutating func next() throws(InputProblem) -> Next? {
        guard let raw = try input.next() else { return nil }
        let gap = raw.place - 1 > lastPlace ? lastPlace + 1...raw.place - 1 : nil
        lastPlace = raw.place
        return Next(raw: raw, hash: ContentHash.of(raw.bytes), gap: gap)
    }

    /// What is noted when the source is read to its end.
    var end: IndexStep {
        let now = try? FileStatus(path: path)
        return .end(
            lastPlace: lastPlace,
            isSettled: now?.size == status.size && now?.modified == status.modified
        )
    }

    /// How many bytes were read since this was last asked.
    mutating func takeBytesRead() -> Int {
        defer { reported = input.bytesRead }
        return input.bytesRead - reported
    }
}
