import ArgumentParser

/// `vev plugins`: what there is to extract with, and the bench for those who write it.
struct PluginsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugins",
        abstract: "List plugins, and test one that you write.",
        discussion: """
            EXAMPLES:
              vev plugins
              vev plugins test my-plugins/vessels
            """,
        subcommands: [
            ListPluginsCommand.self, TestPluginCommand.self, ShowPluginCommand.self, PluginSchemaCommand.self,
        ],
        defaultSubcommand: ListPluginsCommand.self
    )
}
