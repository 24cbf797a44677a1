import CorpusGraph
import DocumentReading
import GraphStorage
import Vev

/// A database of graphs that appears under its name only when it is complete.
final class DatabaseOutput {
    private let file: TemporaryFile
    private let writer: StoredGraphWriter

    init(path: String?, for format: ExportFormat) throws {
        guard let path, path != "-" else {
            throw CommandFailure("--format \(format.name) writes a database; name a file with -o")
        }
        do {
            file = try TemporaryFile(replacing: resolvedPath(path) ?? path, permissions: nil)
            writer = try StoredGraphs.making(at: file.path)
        } catch {
            throw CommandFailure("cannot write \(path): \(error)")
        }
    }

    func write(_ graph: DocumentGraph) throws { try reporting { try writer.add(graph) } }

    func write(_ corpus: CorpusGraph) throws { try reporting { try writer.add(corpus) } }

    /// Makes the database visible under its name.
    func finish() throws {
        try reporting {
            try writer.finish()
            try file.replaceTarget()
        }
    }

    private func reporting(_ work: () throws -> Void) throws {
        do { try work() } catch { throw CommandFailure("cannot write the database: \(error)") }
    }
}
