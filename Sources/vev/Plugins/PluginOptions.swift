import ArgumentParser
import Vev

/// Options that say which plugins there are.
struct PluginOptions: ParsableArguments {
    @Option(
        name: .customLong("plugin-path"),
        help: ArgumentHelp(
            "A folder that is a plugin or holds plugins, beside the standard ones. May be repeated.",
            valueName: "folder"
        )
    )
    var paths: [String] = []

    @Option(
        name: .customLong("option"),
        help: ArgumentHelp(
            "Choose what an option of a plugin is, such as vessels.flag=ignore; plugins show lists them. May be repeated.",
            valueName: "name=choice"
        ),
        transform: requiring(PluginChoice.init, else: PluginChoice.form)
    )
    var choices: [PluginChoice] = []

    /// Opens the plugins; a failure tells every problem in them.
    func extractor(_ adjust: (inout Extractor.Configuration) -> Void = { _ in }) throws -> Extractor {
        var configuration = Extractor.Configuration()
        configuration.pluginPaths = paths
        for choice in choices { configuration.options[choice.name] = choice.choice }
        adjust(&configuration)
        do throws(PluginLibrary.Failure) {
            let extractor = try Extractor(configuration)
            // The process ends with its work: taking the lists and patterns apart before that would only take time.
            _ = Unmanaged.passRetained(extractor)
            return extractor
        } catch {
            throw CommandFailure(error)
        }
    }
}

/// What an option of a plugin is to be: `plugin.option=choice`.
struct PluginChoice: Sendable {
    let name: String
    let choice: String

    static let form = "must be a plugin's option and a choice, such as vessels.flag=ignore"

    init?(_ text: String) {
        let parts = text.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, parts[0].contains(".") else { return nil }
        name = String(parts[0])
        choice = String(parts[1])
    }
}
