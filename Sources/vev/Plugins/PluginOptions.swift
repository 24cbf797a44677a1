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

    /// Opens the plugins; a failure tells every problem in them.
    func extractor(_ adjust: (inout Extractor.Configuration) -> Void = { _ in }) throws -> Extractor {
        var configuration = Extractor.Configuration()
        configuration.pluginPaths = paths
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
