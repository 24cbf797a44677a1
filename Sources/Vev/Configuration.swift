import Foundation
import Recognition
import StandardPlugins

/// What the parts of a run cost; see ``Extractor/Configuration``.
public typealias CostProfile = Recognition.CostProfile

extension Extractor {
    /// What an extractor is to find, and with what.
    public struct Configuration: Sendable {
        /// The plugins whose annotations are wanted, by id; nil for all.
        public var plugins: [String]?
        /// Folders with plugins beside the standard ones.
        public var pluginPaths: [String]
        /// The language of documents that do not name one, as a BCP 47 tag; nil to tell it from each text.
        public var language: String?
        /// The moment that relative dates of documents without one of their own are resolved against.
        public var referenceTime: LocalDateTime?
        /// The score, 0 to 1, under which nothing is reported.
        public var minimumScore: Double
        /// Folders with the standard plugins.
        public var standardPlugins: [String]
        /// What options of plugins are, by `plugin.option`; the others are as the plugin has them.
        public var options: [String: String]
        /// Where the cost of each rule is added up; nil measures nothing.
        public var profile: CostProfile?

        /// Makes a configuration; the defaults use every standard plugin and tell languages apart by themselves.
        public init(
            plugins: [String]? = nil,
            pluginPaths: [String] = [],
            language: String? = nil,
            referenceTime: LocalDateTime? = nil,
            minimumScore: Double = 0.5,
            standardPlugins: [String] = [StandardPluginFolder.path],
            options: [String: String] = [:],
            profile: CostProfile? = nil
        ) {
            self.plugins = plugins
            self.pluginPaths = pluginPaths
            self.language = language
            self.referenceTime = referenceTime
            self.minimumScore = minimumScore
            self.standardPlugins = standardPlugins
            self.options = options
            self.profile = profile
        }
    }
}

/// Where the standard plugins lie.
public enum StandardPluginFolder {
    /// The folder named by the environment variable `VEV_PLUGINS`; else the one that the build put beside the executable.
    public static var path: String {
        ProcessInfo.processInfo.environment["VEV_PLUGINS"] ?? StandardPlugins.folder
    }
}
