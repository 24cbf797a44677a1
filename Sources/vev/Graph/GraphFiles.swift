import ArgumentParser
import CorpusGraph

/// The files of graphs that a command reads.
struct GraphFiles: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Document graphs (json or jsonl of vev extract) or corpus graphs; - for standard input.",
            valueName: "graph"
        )
    )
    var paths: [String]

    /// All of them as one graph.
    func merged() throws -> CorpusGraph {
        var corpus = CorpusGraph()
        for path in paths { try GraphFile(path: path).add(to: &corpus) }
        return corpus
    }
}
