import ArgumentParser
import CorpusGraph
import Vev

/// `vev graph query`: a question to a graph.
struct QueryGraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Ask a graph for entities, neighbours and paths.",
        discussion: """
            QUERIES:
              person                             the people, most mentioned first; * for every type
              person near place:Bodø             the people that have to do with Bodø
              path "Kari Holm" to Bodø           the shortest ways from one to the other
            Behind any of them: by TYPE (only relations of this type), since DAY, until DAY, top NUMBER.
            A name is written as Bodø, place:Bodø or "Kari Holm"; documents without a date lie in no time window.

            EXAMPLES:
              vev graph query corpus.jsonl 'person since 2024-10-01 until 2024-10-31 top 10'
              vev graph query corpus.jsonl '* near person:"Kari Holm" by holds-role' --format json
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    @Argument(
        help: ArgumentHelp("Document graphs or a corpus graph; - for standard input.", valueName: "graph")
    )
    var path: String

    @Argument(help: ArgumentHelp("The question.", valueName: "query"))
    var query: String

    @Option(help: ArgumentHelp("text, a table; json, an array of objects.", valueName: "format"))
    var format = Format.text

    func run() throws {
        let question: CorpusQuery
        do throws(QueryProblem) {
            question = try CorpusQuery(query)
        } catch {
            throw CommandFailure("\(error)")
        }
        let corpus = try GraphFiles(paths: [path]).merged()
        let answer: CorpusAnswer
        do throws(CorpusSearchFailure) {
            answer = try CorpusSearch(corpus).answer(question)
        } catch {
            throw CommandFailure("\(error)")
        }
        try Output.print(format == .text ? AnswerTable(answer).text : AnswerJSON(answer).text)
    }
}
