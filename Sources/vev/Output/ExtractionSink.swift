import DocumentReading

/// Writes what became of each document to a destination, or says why it could not be read.
struct ExtractionSink: ResultSink {
    /// What became of one document.
    enum Item: Sendable {
        case document(ExportedDocument)
        case problem(InputProblem)
        /// The rules for the document's language cannot be used: what came before is written, nothing after.
        case stop(CommandFailure)
    }

    private(set) var destination: Destination
    /// The number of documents that could not be read.
    private(set) var problems = 0
    private let keepsProblems: Bool

    /// - Parameter keepsProblems: whether what could not be read becomes a line of its own in place of a graph.
    init(_ destination: Destination, keepsProblems: Bool = false) {
        (self.destination, self.keepsProblems) = (destination, keepsProblems)
    }

    static func size(of item: Item) -> Int {
        switch item {
        case .document(let document): document.size
        case .problem, .stop: 0
        }
    }

    mutating func take(_ item: Item) throws {
        switch item {
        case .document(let document): try destination.write(document)
        case .problem(let problem):
            problems += 1
            Terminal.complain(problem.description)
            if keepsProblems { try destination.write(ExportedDocument(problem)) }
        case .stop(let failure): throw failure
        }
    }

    /// Makes the result visible; gives the number of documents that could not be read.
    func finish() throws -> Int {
        try destination.finish()
        return problems
    }
}
