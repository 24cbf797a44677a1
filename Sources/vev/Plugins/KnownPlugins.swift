import PluginAuthoring
import Vev

/// The standard plugins, beside which a new one must be able to stand.
struct KnownPlugins {
    private let manifests: [Manifest]

    init() throws {
        manifests = try CommandFailure.rethrowing {
            try PluginLibrary(paths: [StandardPluginFolder.path], normalizers: [:]).manifests
        }
    }

    /// The plugin that declares each annotation type.
    var types: [String: String] {
        let pairs = manifests.flatMap { manifest in manifest.types.map { ($0.name, manifest.id) } }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Refuses an id that no new plugin can have.
    func check(newID id: String) throws {
        guard PluginNaming.isID(id) else {
            throw CommandFailure("'\(id.visible)' cannot be a plugin's id; use \(PluginNaming.idRequirement)")
        }
        if manifests.contains(where: { $0.id == id }) {
            throw CommandFailure("there is a standard plugin '\(id)'; choose another name")
        }
    }

    /// What keeps a plugin from being used, in any of its languages.
    func problems(ofPluginIn folder: String) -> [String] {
        do throws(PluginLibrary.Failure) {
            let extractor = try Extractor(Extractor.Configuration(pluginPaths: [folder]))
            try extractor.compileAllLanguages()
            _ = try extractor.extract("")
            return []
        } catch {
            return CommandFailure(error).messages
        }
    }
}
