import ArgumentParser
import PluginAuthoring
import Vev

/// `vev plugins check`: everything that can be said about a plugin's files at once.
struct CheckPluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tell everything that is wrong in a plugin, and what is slow, idle or unsaid.",
        discussion: """
            Errors keep a plugin from being used. Warnings do not:
            \(Warning.allCases.map { "  \($0.rawValue): \($0.summary)" }.joined(separator: "\n"))

            EXAMPLES:
              vev plugins check my-plugins/vessels --watch
              vev plugins check my-plugins --format sarif > check.sarif

            EXIT CODES: 0 no errors; 1 errors, or with --strict warnings; 2 there is no plugin.
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, sarif }

    @Argument(help: ArgumentHelp("A plugin's folder, or a folder of plugins.", valueName: "folder"))
    var folder: String

    @OptionGroup var pluginOptions: PluginOptions

    @Option(
        help: ArgumentHelp(
            "text for eyes; json, an array of objects; sarif, SARIF 2.1.0 for code hosts.",
            valueName: "format"
        )
    )
    var format = Format.text

    @Option(
        help: ArgumentHelp(
            "Colours in text output: auto (on a terminal, unless NO_COLOR is set), always or never.",
            valueName: "when"
        )
    )
    var color = ColorChoice.auto

    @Flag(help: "Let warnings count: exit with 1 when there are any.")
    var strict = false

    @OptionGroup var watching: WatchOptions

    func run() throws {
        try watching.run(onChangesOf: pluginOptions.paths + [folder]) {
            var configuration = Extractor.Configuration()
            configuration.pluginPaths = pluginOptions.paths
            let check = try CommandFailure.rethrowing { [configuration] in
                try PluginCheck(folder, configuration)
            }
            try Output.print(report(check))
            return !check.hasErrors && !(strict && !check.remarks.isEmpty)
        }
    }

    private func report(_ check: PluginCheck) -> [UInt8] {
        switch format {
        case .text: Array(CheckText(check, usesColor: color.isWanted()).text.utf8)
        case .json: CheckJSON.bytes(check)
        case .sarif: CheckSARIF(check, version: VevCommand.configuration.version).bytes
        }
    }
}
