/// What made a claim: plugin and rule.
public struct Provenance: Hashable, Sendable {
    /// The plugin's id.
    public let plugin: String
    /// The id of the rule or gazetteer within the plugin.
    public let rule: String

    /// Makes a provenance.
    public init(plugin: String, rule: String) {
        self.plugin = plugin
        self.rule = rule
    }
}

extension Provenance: Comparable {
    /// Orders by plugin, then rule: the last tie-break of the merge.
    public static func < (left: Self, right: Self) -> Bool {
        (left.plugin, left.rule) < (right.plugin, right.rule)
    }
}

extension Provenance: CustomStringConvertible {
    /// `plugin/rule`.
    public var description: String { "\(plugin)/\(rule)" }
}
