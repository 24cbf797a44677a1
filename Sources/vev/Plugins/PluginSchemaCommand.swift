import ArgumentParser
import PluginAuthoring

/// `vev plugins schema`: what editors complete and underline a plugin's YAML by.
struct PluginSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of a plugin's YAML, for editors.",
        discussion: """
            Without an argument, one schema for both sorts of file. An editor with \
            yaml-language-server (VS Code's YAML extension, Neovim, Helix, Emacs) takes a \
            schema from a file's first line:

              # yaml-language-server: $schema=../rules.schema.json

            or, for all plugins of a folder, from its setting yaml.schemas:

              {"manifest.schema.json": "**/plugin.yaml", "rules.schema.json": "**/*rules.yaml"}

            EXAMPLES:
              vev plugins schema manifest > my-plugins/manifest.schema.json
              vev plugins schema rules > my-plugins/rules.schema.json
            """
    )

    @Argument(
        help: ArgumentHelp(
            "manifest, for plugin.yaml; rules, for rule files; both without it.",
            valueName: "file"
        )
    )
    var file: PluginSchema?

    func run() throws { try Output.print(PluginSchema.text(of: file)) }
}

extension PluginSchema: ExpressibleByArgument {}
