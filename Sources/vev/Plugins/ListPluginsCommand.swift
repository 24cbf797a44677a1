import ArgumentParser
import Vev

/// `vev plugins list`, and `vev plugins` alone: what there is to extract with.
struct ListPluginsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the plugins that are found.",
        discussion: """
            RULES counts rules, ENTRIES the entries of word lists and name lists. \
            A plugin whose rules hold in every language is listed with the language 'any'.

            EXAMPLES:
              vev plugins
              vev plugins --plugin-path my-plugins --format json
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    @OptionGroup var pluginOptions: PluginOptions

    @Option(help: ArgumentHelp("text, a table; json, an array of objects.", valueName: "format"))
    var format = Format.text

    func run() throws {
        let extractor = try pluginOptions.extractor()
        let plugins = try CommandFailure.rethrowing { try extractor.plugins() }
        try Output.print(format == .text ? Self.table(of: plugins) : Self.json(of: plugins))
    }

    private static func table(of plugins: [PluginSummary]) -> String {
        var table = TextTable([
            .words("ID"), .words("VERSION"), .words("LANGUAGES"), .words("TYPES"), .numbers("RULES"),
            .numbers("ENTRIES"), .words("SUMMARY"),
        ])
        for plugin in plugins {
            table.append([
                plugin.id, plugin.version,
                plugin.languages.isEmpty ? "any" : plugin.languages.joined(separator: ", "),
                plugin.types.joined(separator: ", "), String(plugin.rules), String(plugin.gazetteerEntries),
                plugin.summary,
            ])
        }
        return table.lines().map { $0 + "\n" }.joined()
    }

    private static func json(of plugins: [PluginSummary]) -> String {
        var json = JSONWriter(layout: .indented)
        json.array(plugins) { json, plugin in
            json.object { json in
                json.member("id", plugin.id)
                json.member("version", plugin.version)
                json.member("summary", plugin.summary)
                json.member("languages", plugin.languages)
                json.member("types", plugin.types)
                json.member("rules", plugin.rules)
                json.member("entries", plugin.gazetteerEntries)
            }
        }
        json.newline()
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
