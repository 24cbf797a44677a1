import PatternMatching
import Vev

/// Repeated groups that can take a text in so many ways that trying them all does not end.
struct BacktrackingCheck: WarningCheck {
    func remarks(on plugin: CheckedPlugin) -> [Remark] {
        plugin.listing.rules.compactMap(\.expanded).flatMap { expanded in
            RepeatedGroup.all(in: expanded.source).compactMap { group -> Remark? in
                guard let place = expanded.location(byte: group.range.lowerBound), plugin.holds(place),
                    let pump = BacktrackingTrial(group).pump
                else { return nil }
                return Remark(
                    .backtracking,
                    at: place,
                    "this group can take one text in so many ways that trying them all does not end: "
                        + "'\(pump)…' stops the rule at its limit",
                    remedy:
                        "let each part of a text fit in one way only, or make a repetition possessive (++, *+)"
                )
            }
        }
    }
}
