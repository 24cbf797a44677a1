import ArgumentParser
import PluginAuthoring
import Vev

/// `vev plugins show`: a plugin as Vev sees it.
struct ShowPluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a plugin as Vev sees it: types, lists, fragments, rules and their order.",
        discussion: """
            Rules stand in the order in which they run: one that asks for {{person}} runs behind all that make \
            persons. 'needs' names the types that a rule waits for.

            EXAMPLES:
              vev plugins show people --language nb
              vev plugins show vessels --plugin-path my-plugins --expand
            """
    )

    @Argument(help: ArgumentHelp("The plugin's id.", valueName: "id"))
    var id: String

    @Option(
        help: ArgumentHelp(
            "The language for which rules and lists are shown; without it, the first that the plugin has.",
            valueName: "tag"
        )
    )
    var language: String?

    @Flag(help: "Show patterns as PCRE2 gets them: fragments put in, references written out.")
    var expand = false

    @OptionGroup var pluginOptions: PluginOptions

    func run() throws {
        let extractor = try pluginOptions.extractor { $0.plugins = [id] }
        let page = try CommandFailure.rethrowing {
            try PluginPage(of: id, for: language, in: extractor, isExpanding: expand)
        }
        if let page { try Output.print(page.text) }
    }
}
