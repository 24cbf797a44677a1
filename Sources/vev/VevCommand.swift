import DocumentReading
import ArgumentParser
import Vev

/// The command `vev`: parses arguments, wires the parts, and says how it went by its exit code.
@main
struct VevCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vev",
        abstract: "Find people, organizations, places, numbers and dates in text.",
        discussion: """
            What is found is settled by plugins: folders of patterns and word lists. \
            The standard ones come with the command; add your own with --plugin-path.

            EXAMPLES:
              vev extract article.txt
              vev extract articles/ --format jsonl -o graph.jsonl
              vev explain article.txt --text "Ada Quill"
              vev graph merge graph.jsonl -o corpus.jsonl
              vev plugins

            EXIT CODES: 0 all went well; 1 some documents could not be read, the others \
            are done; 2 nothing could be done.
            """,
        version: VevVersion.current,
        subcommands: [
            ExtractCommand.self, IndexCommand.self, SearchCommand.self, ExplainCommand.self,
            GraphCommand.self, TryCommand.self, EvalCommand.self,
            PluginsCommand.self,
        ]
    )

    /// Runs a command; ArgumentParser's own codes (64 for a bad option) become the three documented ones.
    static func main() async {
        Terminal.ignoreClosedPipes()
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            failure.messages.forEach(Terminal.complain)
            exit(withCode: 2)
        } catch let code as ExitCode {
            exit(withCode: code.rawValue)
        } catch {
            finish(with: error)
        }
    }

    /// Help and version are thrown like errors, but they are answers.
    private static func finish(with error: any Error) -> Never {
        let isAnswer = exitCode(for: error) == .success
        let stream = isAnswer ? OpenFile.standardOutput : .standardError
        try? stream.write(Array((fullMessage(for: error) + "\n").utf8))
        exit(withCode: isAnswer ? 0 : 2)
    }

    private static func exit(withCode code: Int32) -> Never { exit(withError: ExitCode(code)) }
}
