import Foundation
import PluginAuthoring
import Vev

/// A folder for plugins that is gone when the test is done.
final class ScratchPlugins {
    let path = NSTemporaryDirectory() + "vev-\(UUID().uuidString)"

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The names in the folder, hidden ones too.
    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }

    func configuration() -> Extractor.Configuration {
        Extractor.Configuration(pluginPaths: [path], standardPlugins: [])
    }

    /// What the plugins find in a text: each mention's text, with its type.
    func found(in text: String, language: String? = nil) throws -> [String] {
        let graph = try Extractor(configuration()).extract(text, language: language)
        return graph.annotations.map { "\(graph.document[$0.span])/\($0.type)" }
    }
}
