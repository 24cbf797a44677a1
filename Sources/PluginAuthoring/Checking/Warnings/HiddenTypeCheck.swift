import Vev

/// Fragments and lists with the name of an annotation type, which is looked for after them.
struct HiddenTypeCheck: WarningCheck {
    func remarks(on plugin: CheckedPlugin) -> [Remark] {
        let types = plugin.types
        let fragments = plugin.listing.fragments.map { ("fragment", $0.name, $0.location) }
        let lists = plugin.listing.lists.map { ("gazetteer", $0.gazetteer.provenance.rule, $0.location) }
        return (fragments + lists).filter { types.contains($0.1) }.map { sort, name, location in
            Remark(
                .hiddenType,
                at: location,
                "the \(sort) '\(name)' hides the annotation type of the same name from patterns",
                remedy: "rename the \(sort)"
            )
        }
    }
}
