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
              vev plugins test my-plugins/vessels --watch

            EXIT CODES: 0 all passed; 1 some failed; 2 the plugin cannot be used.
            """
    )

    @Argument(help: ArgumentHelp("A plugin's folder, or a folder of plugins.", valueName: "folder"))
    var folder: String

    @OptionGroup var pluginOptions: PluginOptions

    @OptionGroup var watching: WatchOptions

    func run() throws {
        try watching.run(onChangesOf: pluginOptions.paths + [folder]) {
            let outcomes = try CommandFailure.rethrowing {
                try PluginLibrary.pluginIDs(in: folder).flatMap { try self.outcomes(ofPlugin: $0) }
            }
            let report = ExampleReport(outcomes)
            try Output.print(report.text)
            return !report.hasFailures
        }
    }

    private func outcomes(ofPlugin id: String) throws -> [ExampleRunner.Outcome] {
        var configuration = Extractor.Configuration()
        configuration.pluginPaths = pluginOptions.paths + [folder]
        return try ExampleRunner(plugin: id, configuration).outcomes()
    }
}
