import PluginLoading
import Recognition
import Vev

/// What the standard plugins bring, as the benchmarks use it.
struct StandardPlugins {
    /// The language whose rules are measured: the one that the plugins know best.
    static let language = "nb"

    let library: PluginLibrary
    let recognizers: RecognizerSet

    init() throws {
        library = try PluginLibrary(paths: [StandardPluginFolder.path], normalizers: Normalizers.byName)
        recognizers = try library.recognizers(for: Self.language)
    }

    /// Every rule, in the order in which it runs.
    var rules: [Rule] { recognizers.rules }

    /// The rules that need no other rule's annotations, so that each can be searched for by itself.
    var independentRules: [Rule] {
        rules.filter { rule in
            rule.needs.isEmpty && rule.condition == DocumentCondition()
        }
    }
}
