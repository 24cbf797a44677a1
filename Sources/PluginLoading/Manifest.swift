import Recognition

/// What a plugin's `plugin.yaml` says.
public struct Manifest: Sendable {
    /// The plugin's id: the folder's name.
    public let id: String
    /// The plugin's version.
    public let version: String
    /// What the plugin is for, in one line.
    public let summary: String
    /// The licence of the plugin.
    public let licence: String
    /// The versions of Vev that it works with, such as `>=0.1`.
    public let vev: String
    /// The plugins whose fragments, lists and types its patterns name.
    public let needs: [String]
    /// The language folder that another one builds on: what it does not declare itself is read from there.
    public let buildsOn: [String: String]
    /// The annotation types that it declares.
    public let types: [AnnotationType]
    /// The relation types that it declares.
    public let relations: [RelationType]
    /// The choices that it leaves to whoever uses it.
    public let options: [PluginOption]
    /// Where its lists come from.
    public let sources: [ListSource]

    /// Whether it only relates what the plugins that it needs find, so that they are wanted wherever it is.
    var relatesMentionsOfOthers: Bool { types.isEmpty && !relations.isEmpty }

    /// A relation type.
    public struct RelationType: Sendable {
        /// The name, such as `holds-role`.
        public let name: String
        /// The name for readers.
        public let label: String
        /// Whether both ends are one entity.
        public let unites: Bool
    }

    /// The source of a list.
    public struct ListSource: Sendable {
        /// The list's file, relative to the plugin's folder.
        public let file: String
        /// Where it comes from.
        public let source: String
        /// Its licence.
        public let licence: String
    }
}

extension Manifest {
    /// Reads a manifest; nil when it has no usable id.
    init?(_ file: YAMLFile, folderName: String) {
        guard let map = YAMLMapping(file.root, in: file, owner: "the manifest") else {
            if file.root == nil, file.problems.isEmpty {
                file.report(.missingKey("id", of: "the manifest"), at: nil)
            }
            return nil
        }
        map.checkKeys(.manifest)
        guard let id = map.requiredString("id") else { return nil }
        if id != folderName {
            file.report(.notAllowed(key: "id", value: id, allowed: [folderName]), at: map["id"])
        }
        self.id = id
        version = map.requiredString("version") ?? ""
        summary = map.requiredString("summary") ?? ""
        licence = map.string("licence") ?? ""
        vev = map.string("vev") ?? ""
        Self.checkVersion(map)
        needs = map.strings("needs").map(\.text)
        buildsOn = map.texts("builds-on")
        types = Self.types(map, plugin: id)
        relations = (map.mapping("relations", owner: "relations")?.pairs ?? []).compactMap { pair in
            guard let map = YAMLMapping(pair.value, in: file, owner: "relation '\(pair.key)'") else {
                return nil
            }
            map.checkKeys(.relation)
            return RelationType(
                name: pair.key,
                label: map.string("label") ?? pair.key,
                unites: map.flag("unites")
            )
        }
        options = PluginOption.options(map)
        sources = map.mappings("sources", owner: "a source").map { map in
            map.checkKeys(.source)
            return ListSource(
                file: map.requiredString("file") ?? "",
                source: map.requiredString("source") ?? "",
                licence: map.requiredString("licence") ?? ""
            )
        }
    }

    private static func checkVersion(_ map: YAMLMapping) {
        guard let text = map.string("vev") else { return }
        guard let range = VersionRange(text) else {
            return map.file.report(.wrongForm(key: "vev", expected: VersionRange.form), at: map["vev"])
        }
        if !range.contains(VevVersion.current) {
            map.file.report(.otherVersion(wanted: text, current: VevVersion.current), at: map["vev"])
        }
    }

    private static func types(_ map: YAMLMapping, plugin: String) -> [AnnotationType] {
        (map.mapping("types", owner: "types")?.pairs ?? []).compactMap { pair in
            guard let type = YAMLMapping(pair.value, in: map.file, owner: "type '\(pair.key)'") else {
                return nil
            }
            type.checkKeys(.type)
            return AnnotationType(
                name: pair.key,
                plugin: plugin,
                label: type.string("label") ?? pair.key,
                color: type.string("color"),
                sameAs: type.strings("same-as").map(\.text),
                resolution: type.choice("entity") ?? .name,
                inflections: type.strings("inflections").map(\.text),
                nicknames: type.string("nicknames"),
                propagation: propagation(type)
            )
        }
    }

    private static func propagation(_ type: YAMLMapping) -> Propagation? {
        guard let map = type.mapping("propagate", owner: "propagate") else { return nil }
        map.checkKeys(.propagation)
        return Propagation(
            from: map.fraction("from") ?? 0.8,
            score: map.fraction("score") ?? 0.8,
            parts: map.choice("parts") ?? .whole
        )
    }
}
