import Vev

/// Rules that nobody can see at work.
struct NoExamplesCheck: WarningCheck {
    func remarks(on plugin: CheckedPlugin) -> [Remark] {
        plugin.listing.rules.filter { rule in !rule.examples.contains { $0.kind == .example } }.map { rule in
            Remark(
                .noExamples,
                at: rule.location,
                "rule '\(rule.provenance.rule)' has no examples",
                remedy: "write a sentence under 'examples' with what it finds marked, as [[text | type]]"
            )
        }
    }
}
