import PatternMatching
import Vev

/// Patterns that can begin almost anywhere, so that almost every place of a text is tried.
struct NoLiteralCheck: WarningCheck {
    func remarks(on plugin: CheckedPlugin) -> [Remark] {
        plugin.listing.rules.compactMap { rule in
            // What does not compile is an error already.
            guard let expanded = rule.expanded, let obstacle = SearchObstacle(in: expanded.source),
                (try? Pattern(expanded.source)) != nil
            else { return nil }
            let (offset, cause, remedy) = Self.describe(obstacle)
            return Remark(
                .noLiteral,
                at: expanded.location(byte: offset).flatMap { plugin.holds($0) ? $0 : nil }
                    ?? rule.patternLocation,
                "the pattern of rule '\(rule.provenance.rule)' can begin almost anywhere: \(cause)",
                remedy: remedy
            )
        }
    }

    private static func describe(
        _ obstacle: SearchObstacle
    ) -> (offset: Int, cause: String, remedy: String) {
        switch obstacle {
        case .canBeEmpty: (0, "every piece of it may be missing", "let one piece be there in every match")
        case .steered(let offset): (offset, "this steers its search", "do without it")
        case .unread(let offset):
            (
                offset, "Vev does not look into this piece, so PCRE2 tries every place",
                "write it in another way"
            )
        case .letters(let offset, false): (offset, "it begins with a piece that most letters fit", beginning)
        case .letters(let offset, true):
            (offset, "what comes first may be missing, and most letters fit this piece", beginning)
        }
    }

    private static let beginning = "let it begin with a word, a list, a type, a capital or a digit"
}
