import Vev

/// Lists of which the manifest does not say where they come from, and plugins without a licence.
struct SourcesCheck: WarningCheck {
    func remarks(on plugin: CheckedPlugin) -> [Remark] {
        let manifest = plugin.listing.manifest
        let sourced = Set(manifest.sources.map { "\(plugin.listing.path)/\($0.file)" })
        let unsourced = plugin.listing.lists.compactMap { list -> Remark? in
            guard let file = list.file, !sourced.contains(file) else { return nil }
            let name = file.dropFirst(plugin.listing.path.count + 1)
            return Remark(
                .unsourcedList,
                at: list.entriesLocation,
                "the manifest does not say where the list '\(name)' comes from",
                remedy: "add {file: \(name), source: …, licence: …} to 'sources' of plugin.yaml"
            )
        }
        return unsourced + missingLicence(plugin.listing)
    }

    private func missingLicence(_ plugin: PluginListing) -> [Remark] {
        guard plugin.manifest.licence.isEmpty else { return [] }
        return [
            Remark(
                .missingLicence,
                at: SourceLocation(file: "\(plugin.path)/plugin.yaml"),
                "the manifest names no licence, so nobody knows whether they may use the plugin",
                remedy: "add 'licence' with an SPDX expression, such as Apache-2.0"
            )
        ]
    }
}
