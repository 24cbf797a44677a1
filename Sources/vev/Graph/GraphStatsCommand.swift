import ArgumentParser
import CorpusGraph
import Vev

/// `vev graph stats`: what a graph holds, in numbers.
struct GraphStatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Tell what graphs hold, in numbers.",
        discussion: """
            EXAMPLES:
              vev graph stats corpus.jsonl
            """
    )

    @OptionGroup var files: GraphFiles

    func run() throws {
        let corpus = try files.merged()
        let counts = corpus.documents.counts()
        let days = corpus.documents.days.map { ", from \($0.lowerBound) to \($0.upperBound)" } ?? ""
        let about = counts.isExact ? "" : "about "
        try Output.print(
            "\(about)\(counts.documents) documents\(days), \(about)\(counts.mentions) mentions, "
                + "\(corpus.nodeCount) entities, \(corpus.edgeCount) relations\n\n"
                + Self.table("ENTITIES", corpus.nodes.map { ($0.key.type, !$0.couldBe.isEmpty) }, "UNDECIDED")
                + "\n"
                + Self.table(
                    "RELATIONS",
                    corpus.edges.map { ($0.kind.type, $0.kind.label != nil) },
                    "LABELLED"
                )
        )
    }

    /// The number of each type, the most frequent first, and of how many of them something holds.
    private static func table(_ heading: String, _ parts: [(type: String, holds: Bool)], _ what: String)
        -> String
    {
        var table = TextTable([.words(heading), .numbers("COUNT"), .numbers(what)])
        let groups = Dictionary(grouping: parts, by: \.type)
        for (type, parts) in groups.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
            table.append([type, String(parts.count), String(parts.count { $0.holds })])
        }
        return table.lines().map { $0 + "\n" }.joined()
    }
}
