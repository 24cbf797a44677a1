/// A choice that a plugin leaves to whoever uses it, such as the side on which an ambiguous date lies.
///
/// It reaches rules as metadata of the document under the name `plugin.option`, so that `when` can ask for it, and
/// normalizers as an option of the capture. A document whose own metadata has that name is read by its own choice.
public struct PluginOption: Hashable, Sendable {
    /// The name within the plugin.
    public let name: String
    /// What it decides, in a few words.
    public let about: String
    /// What it may be; empty for a whole number.
    public let choices: [String]
    /// What it is when nobody chooses.
    public let defaultChoice: String

    /// Whether a text is one of its choices.
    func allows(_ choice: String) -> Bool {
        choices.isEmpty ? Int(choice).map { $0 >= 0 } ?? false : choices.contains(choice)
    }

    /// The options that a manifest declares, in its order; reports a default that is no choice.
    static func options(_ manifest: YAMLMapping) -> [PluginOption] {
        (manifest.mapping("options", owner: "options")?.pairs ?? []).compactMap { pair in
            guard let map = YAMLMapping(pair.value, in: manifest.file, owner: "option '\(pair.key)'") else {
                return nil
            }
            return option(pair.key, map)
        }
    }

    private static func option(_ name: String, _ map: YAMLMapping) -> PluginOption? {
        map.checkKeys(.option)
        guard let choice = map.requiredString("default") else { return nil }
        let option = PluginOption(
            name: name,
            about: map.string("about") ?? "",
            choices: map.strings("choices").map(\.text),
            defaultChoice: choice
        )
        if !option.allows(choice) {
            map.file.report(
                .notAllowed(key: "default", value: choice, allowed: option.choices),
                at: map["default"]
            )
        }
        return option
    }
}

extension PluginLibrary {
    /// The options that the plugins in use declare, by the name that a user gives them: `plugin.option`.
    public var options: [String: PluginOption] {
        let pairs = manifests.flatMap { manifest in
            manifest.options.map { ("\(manifest.id).\($0.name)", $0) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Checks what a user chose.
    ///
    /// - Parameter chosen: the choices, by `plugin.option`.
    public func check(_ chosen: [String: String]) throws(Failure) {
        let options = options
        for (name, choice) in chosen.sorted(by: { $0.key < $1.key }) {
            guard let option = options[name] else {
                throw .unknownOption(name: name, known: options.keys.sorted())
            }
            guard option.allows(choice) else {
                throw .wrongChoice(option: name, choice: choice, choices: option.choices)
            }
        }
    }
}
