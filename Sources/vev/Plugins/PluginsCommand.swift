import ArgumentParser

/// `vev plugins`: what there is to extract with, and the bench for those who write it.
struct PluginsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugins",
        abstract: "List plugins, and write your own.",
        discussion: """
            EXAMPLES:
              vev plugins
              vev plugins new vessels
              vev plugins check my-plugins/vessels
              vev plugins test my-plugins/vessels
              vev plugins show people --language nb
              vev plugins import recognizers.yaml --into my-plugins/imported
              vev plugins schema rules > my-plugins/rules.schema.json
            """,
        subcommands: [
            ListPluginsCommand.self, NewPluginCommand.self, CheckPluginCommand.self, TestPluginCommand.self,
            ShowPluginCommand.self,
            ImportPluginCommand.self, PluginSchemaCommand.self,
        ],
        defaultSubcommand: ListPluginsCommand.self
    )
}
