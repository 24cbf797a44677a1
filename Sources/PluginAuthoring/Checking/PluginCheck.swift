import Vev

/// Everything that can be said about the plugins of a folder at once: what is wrong, and what is slow, idle or unsaid.
public struct PluginCheck: Sendable {
    /// All remarks, in the order of the files.
    public let remarks: [Remark]

    /// Whether something is wrong, so that the plugins cannot be used.
    public var hasErrors: Bool { remarks.contains { $0.severity == .error } }

    /// Checks a folder.
    ///
    /// - Parameters:
    ///   - folder: a plugin's folder, or one that holds plugins.
    ///   - configuration: where other plugins lie.
    /// - Throws: ``PluginLibrary/Failure`` when there is no plugin in the folder.
    public init(_ folder: String, _ configuration: Extractor.Configuration) throws(PluginLibrary.Failure) {
        let paths = configuration.standardPlugins + configuration.pluginPaths
        let authored = AuthoredPlugins(folder, beside: paths)
        if authored.plugins.isEmpty, authored.problems.contains(where: \.isNoPlugin) {
            throw .problems(authored.problems)
        }
        let checks: [any WarningCheck] = [
            NoLiteralCheck(), BacktrackingCheck(), SamePatternCheck(), EntryCheck(), NoExamplesCheck(),
            HiddenTypeCheck(), SourcesCheck(),
        ]
        var remarks = authored.problems.map(Remark.init)
        for plugin in authored.checkedPlugins { remarks += checks.flatMap { $0.remarks(on: plugin) } }
        if authored.problems.isEmpty { remarks += try Self.shadowedRules(authored, folder, configuration) }
        self.remarks = Set(remarks).sorted()
    }

    /// What the examples tell can only be seen of plugins that can be used.
    private static func shadowedRules(
        _ authored: AuthoredPlugins,
        _ folder: String,
        _ configuration: Extractor.Configuration
    ) throws(PluginLibrary.Failure) -> [Remark] {
        var remarks: [Remark] = []
        for plugin in authored.plugins {
            var own = configuration
            own.pluginPaths.append(folder)
            own.plugins = [plugin]
            own.referenceTime = ExampleRunner.referenceTime
            let check = ShadowedRuleCheck(try Extractor(own))
            for checked in authored.checkedPlugins where checked.listing.manifest.id == plugin {
                for rule in checked.listing.rules { remarks += try check.remarks(on: rule) }
            }
        }
        return remarks
    }
}

/// Looks at a plugin for one sort of weakness.
protocol WarningCheck {
    func remarks(on plugin: CheckedPlugin) -> [Remark]
}

extension PluginProblem {
    fileprivate var isNoPlugin: Bool { if case .noPlugin = kind { true } else { false } }
}
