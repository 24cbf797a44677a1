import ArgumentParser
import PluginAuthoring
import Vev

/// `vev try`: a pattern against a text at once.
struct TryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try",
        abstract: "Try a pattern on a text, without a plugin.",
        discussion: """
            The pattern is PCRE2 with {{name}} references to the fragments, lists and annotation types of all \
            plugins; {{plugin.name}} says whose. Named groups are told with the list entries and annotations \
            that they cover. When nothing matches, the furthest place is shown and the piece that failed there.

            EXAMPLES:
              vev try '(?<who>{{person}}),? \\((?<age>\\d\\d)\\)' article.txt
              vev try --watch --plugin-path my-plugins '{{vessels.prefix}} \\p{Lu}\\w+' article.txt

            EXIT CODES: 0 it matches; 1 it matches nowhere; 2 it cannot be tried.
            """
    )

    @Argument(help: ArgumentHelp("The pattern; quote it for the shell.", valueName: "pattern"))
    var pattern: String

    @Argument(help: ArgumentHelp("A text file, or - for standard input.", valueName: "file"))
    var file: String

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var pluginOptions: PluginOptions
    @OptionGroup var watching: WatchOptions

    @Option(
        help: ArgumentHelp(
            "Colours: auto (on a terminal, unless NO_COLOR is set), always or never.",
            valueName: "when"
        )
    )
    var color = ColorChoice.auto

    func run() throws {
        try watching.run(onChangesOf: pluginOptions.paths + [file]) {
            let document = try TextFile.document(file)
            let extractor = try reading.extractor(pluginOptions)
            let trial = try CommandFailure.rethrowing {
                try PatternTrial(pattern, on: document, with: extractor)
            }
            try Output.print(TrialReport(trial, usesColor: color.isWanted()).text)
            return !trial.matches.isEmpty
        }
    }
}
