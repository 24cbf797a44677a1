import ArgumentParser

/// `vev graph`: many document graphs as one.
struct GraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Merge document graphs into one of a corpus, ask it, and write it in other formats.",
        discussion: """
            EXAMPLES:
              vev extract articles/ --format jsonl -o articles.jsonl
              vev graph merge articles.jsonl more.jsonl -o corpus.jsonl
              vev graph stats corpus.jsonl
              vev graph query corpus.jsonl 'person near place:Bodø since 2024-01-01'
              vev graph export corpus.jsonl --format gexf -o corpus.gexf
            """,
        subcommands: [
            MergeGraphsCommand.self, GraphStatsCommand.self, QueryGraphCommand.self, ExportGraphCommand.self,
        ]
    )
}
