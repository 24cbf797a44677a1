import DocumentModel
import DocumentReading

/// One thing to be done to an archive, in the order of the inputs.
package enum IndexStep: Sendable {
    /// A source is read from here on.
    case begin(path: String, FileStatus)
    /// A document of the source was worked on.
    case document(place: Int, hash: UInt64, Outcome)
    /// The source has no documents at these places any more.
    case remove(ClosedRange<Int>)
    /// The source is read; `isSettled` is false when it changed meanwhile, so that it is looked at again.
    case end(lastPlace: Int, isSettled: Bool)
    /// A source, or the rest of it, cannot be read.
    case failed(InputProblem, FileStatus?)

    /// What became of a document.
    package enum Outcome: Sendable {
        /// What was found, by the rules of a language.
        case graph(DocumentGraph, SourceMap?, rules: String)
        case problem(InputProblem)
    }

    /// About how many bytes it takes while it waits.
    package var size: Int {
        guard case .document(_, _, .graph(let graph, _, _)) = self else { return 0 }
        return graph.document.utf8.count + 256 * (graph.annotations.count + graph.rejected.count)
    }
}
