import ArgumentParser
import CorpusGraph
import GraphStorage

/// The files of graphs that a command reads.
struct GraphFiles: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Document graphs (json, jsonl or sqlite of vev extract) or corpus graphs; - for standard input.",
            valueName: "graph"
        )
    )
    var paths: [String]

    init() {}

    init(paths: [String]) { self.paths = paths }

    /// All of them as one graph.
    func merged() throws -> CorpusGraph {
        var corpus = CorpusGraph()
        try forEach { try $0.add(to: &corpus) }
        return corpus
    }

    /// Reads one file after another.
    func forEach(_ read: (GraphFile) throws -> Void) throws {
        do {
            for path in paths { try read(GraphFile(path)) }
        } catch let failure as GraphFileFailure {
            throw CommandFailure(failure.description)
        }
    }
}
