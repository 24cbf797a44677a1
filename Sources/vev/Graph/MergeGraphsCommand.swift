import ArgumentParser
import CorpusGraph

/// `vev graph merge`: graphs of documents and of corpora in, one corpus graph out.
struct MergeGraphsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Merge graphs into one.",
        discussion: """
            Any order and any grouping of the same documents gives the same graph, and a document that comes twice \
            counts once: documents are told apart by their ids. Entities meet when their type and their name, without \
            regard to case, or their value are the same; a name that could be several stays apart. Memory follows the \
            number of distinct entities and relations. Counts are exact up to 1023 documents, and estimates beyond.

            Writes JSON Lines: the documents, then the entities, then the relations.

            EXAMPLES:
              vev graph merge monday.jsonl tuesday.jsonl -o week.jsonl
              vev extract articles/ --format jsonl | vev graph merge - > corpus.jsonl
            """
    )

    @OptionGroup var files: GraphFiles

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to this file, which appears only when all is done.", valueName: "file")
    )
    var output: String?

    func run() throws {
        let corpus = try files.merged()
        do throws(OutputFailure) {
            let output = try Output(path: output)
            try corpus.writeLines { (bytes) throws(OutputFailure) in try output.write(bytes) }
            try output.finish()
        } catch {
            if case .system = error { throw CommandFailure(error.description) }
        }
    }
}
