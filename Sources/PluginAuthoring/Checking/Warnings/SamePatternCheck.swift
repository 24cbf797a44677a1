import Vev

/// Rules that say the same as an earlier rule: the same pattern for the same types and documents.
struct SamePatternCheck: WarningCheck {
    private struct Claim: Hashable {
        let source: String
        let references: [ExpandedPattern.Reference]
        let types: [String]
        let condition: String
    }

    func remarks(on plugin: CheckedPlugin) -> [Remark] {
        var first: [Claim: RuleListing] = [:]
        return plugin.listing.rules.compactMap { rule in
            guard let claim = claim(of: rule) else { return nil }
            guard let earlier = first[claim] else {
                first[claim] = rule
                return nil
            }
            return Remark(
                .shadowedRule,
                at: rule.patternLocation,
                "rule '\(rule.provenance.rule)' has the same pattern and type as '\(earlier.provenance)'",
                remedy: "remove one of them, or tell them apart"
            )
        }
    }

    private func claim(of rule: RuleListing) -> Claim? {
        rule.expanded.map {
            Claim(
                source: $0.source,
                references: $0.references,
                types: rule.types,
                condition: "\(rule.condition.languages) \(rule.condition.metadata.sorted { $0.key < $1.key })"
            )
        }
    }
}
