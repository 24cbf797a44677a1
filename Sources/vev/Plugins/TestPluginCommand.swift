import ArgumentParser
import PluginAuthoring
import Vev

/// `vev plugins test`: runs the examples beside a plugin's rules.
struct TestPluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the examples of a plugin's rules.",
        discussion: """
            Every example runs as it is written, behind an emoji, with decomposed accents and with CRLF. \
            A failure shows the sentence with what is missing and what is noisy: found, but not marked. \
            Dates in examples are resolved against \(ExampleRunner.referenceTime.dateText).

            EXAMPLES:
              vev plugins test my-plugins/vessels

            EXIT CODES: 0 all passed; 1 some failed; 2 the plugin cannot be used.
            """
    )

    @Argument(help: ArgumentHelp("A plugin's folder, or a folder of plugins.", valueName: "folder"))
    var folder: String

    @OptionGroup var pluginOptions: PluginOptions

    func run() throws {
        var outcomes: [ExampleRunner.Outcome] = []
        do throws(PluginLibrary.Failure) {
            for plugin in try PluginLibrary.pluginIDs(in: folder) {
                var configuration = Extractor.Configuration()
                configuration.pluginPaths = pluginOptions.paths + [folder]
                outcomes += try ExampleRunner(plugin: plugin, configuration).outcomes()
            }
        } catch {
            throw CommandFailure(error)
        }
        let report = ExampleReport(outcomes)
        do throws(OutputFailure) {
            try Output(path: nil).write(Array(report.text.utf8))
        } catch {
            if case .system = error { throw CommandFailure(error.description) }
        }
        if report.hasFailures { throw ExitCode(1) }
    }
}
