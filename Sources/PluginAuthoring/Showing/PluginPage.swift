import Recognition
import Vev

/// A plugin as Vev sees it for one language, for a person to read.
public struct PluginPage {
    private let listing: PluginListing
    private let order: [Provenance]
    private let isExpanding: Bool

    /// Makes the page of a plugin.
    ///
    /// - Parameters:
    ///   - order: the rules of all plugins, in the order in which they run.
    ///   - isExpanding: whether patterns are shown as PCRE2 gets them.
    public init(_ listing: PluginListing, order: [Provenance], isExpanding: Bool) {
        self.listing = listing
        self.order = order
        self.isExpanding = isExpanding
    }

    /// Makes the page of one of an extractor's plugins; nil when it has no plugin of that id.
    ///
    /// - Parameter language: the language for which rules and lists are shown; nil takes the plugin's first.
    public init?(
        of id: String,
        for language: String?,
        in extractor: Extractor,
        isExpanding: Bool
    ) throws(PluginLibrary.Failure) {
        let language = language ?? extractor.languages(of: id).first ?? "any"
        let investigation = try extractor.investigate(Document(text: "", language: language))
        let listing = extractor.listings(for: language).first { $0.manifest.id == id }
        guard let listing else { return nil }
        let order = investigation.recognizers.rules.map(\.provenance)
        self.init(listing, order: order, isExpanding: isExpanding)
    }

    /// The lines of the page.
    public var text: String {
        [head, options, types, relations, lists, fragments, rules].filter { !$0.isEmpty }.joined(
            separator: "\n"
        )
    }

    private var manifest: Manifest { listing.manifest }

    private var head: String {
        let rows = [
            ("", manifest.summary), ("folder", listing.path), ("licence", manifest.licence),
            ("vev", manifest.vev), ("needs", manifest.needs.joined(separator: ", ")),
        ]
        return "\(manifest.id) \(manifest.version)\n" + lines(rows)
    }

    private var options: String {
        section(
            "options",
            manifest.options.map { option in
                let choices =
                    option.choices.isEmpty ? "a whole number" : option.choices.joined(separator: ", ")
                return
                    "  \(manifest.id).\(option.name)=\(option.defaultChoice): \(option.about) (\(choices))\n"
            }
        )
    }

    private var types: String {
        section(
            "types",
            manifest.types.map { type in
                let details = [
                    "entity: \(type.resolution.rawValue)",
                    type.sameAs.isEmpty ? nil : "same as \(type.sameAs.joined(separator: ", "))",
                    type.color.map { "colour \($0)" },
                    type.inflections.isEmpty
                        ? nil : "inflections: \(type.inflections.joined(separator: ", "))",
                    type.propagation.map {
                        "propagates from \($0.from) with \($0.score), \($0.parts.rawValue)"
                    },
                ]
                return "  \(type.name) (\(type.label)): " + details.compactMap { $0 }.joined(separator: "; ")
                    + "\n"
            }
        )
    }

    private var relations: String {
        section(
            "relations",
            manifest.relations.map { relation in
                "  \(relation.name) (\(relation.label))"
                    + (relation.unites ? ": both ends are one entity" : "") + "\n"
            }
        )
    }

    private var lists: String {
        section(
            "lists",
            listing.lists.map { list in
                let policy = list.gazetteer.policy
                let details = [
                    "\(list.gazetteer.entryCount) entries", "case: \(policy.letterCase.rawValue)",
                    list.gazetteer.columns.count > 1
                        ? "columns: \(list.gazetteer.columns.joined(separator: ", "))" : nil,
                    policy.isInline ? "inline" : nil, policy.compounds ? "compounds" : nil,
                    policy.emission.map { "claims \($0.type) with \($0.score)" },
                ]
                return "  \(list.gazetteer.provenance.rule): "
                    + details.compactMap { $0 }.joined(separator: "; ")
                    + "\n" + row("", "\(list.location)")
            }
        )
    }

    private var fragments: String {
        section(
            "fragments",
            listing.fragments.map { fragment in
                "  {{\(fragment.name)}}\n" + row("", fragment.pattern.oneLine)
                    + row("", "\(fragment.location)")
            }
        )
    }

    /// The rules, in the order in which they run.
    private var rules: String {
        let ranks = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
        let sorted = listing.rules.sorted { (ranks[$0.provenance] ?? .max) < (ranks[$1.provenance] ?? .max) }
        return section(
            "rules, in the order in which they run",
            sorted.map { rule in
                let pattern = isExpanding ? rule.expanded?.source ?? rule.pattern : rule.pattern
                let needs = Set(rule.expanded?.neededTypes ?? []).sorted()
                let rows = [
                    ("", rule.about), ("pattern", pattern.oneLine),
                    ("makes", rule.types.joined(separator: ", ")),
                    ("needs", needs.joined(separator: ", ")), ("examples", rule.exampleCount),
                    ("", "\(rule.location)"),
                ]
                return "  \(rule.provenance.rule)\n" + lines(rows)
            }
        )
    }

    private func section(_ name: String, _ items: [String]) -> String {
        items.isEmpty ? "" : "\(name)\n" + items.joined()
    }

    private func lines(_ rows: [(label: String, text: String)]) -> String {
        rows.filter { !$0.text.isEmpty }.map { row($0.label, $0.text) }.joined()
    }

    private func row(_ label: String, _ text: String) -> String {
        "    " + ReportRow.text(label, text).dropFirst(2) + "\n"
    }
}

extension RuleListing {
    /// How many examples of each kind the rule has.
    fileprivate var exampleCount: String {
        let counts = [PluginExample.Kind.example, .counterexample, .todo].map { kind in
            (kind, examples.count { $0.kind == kind })
        }
        return counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0.rawValue)\($0.1 == 1 ? "" : "s")" }
            .joined(separator: ", ")
    }
}

extension ExpandedPattern {
    /// The annotation types that must be complete before the rule runs.
    fileprivate var neededTypes: [String] {
        references.compactMap { if case .type(let type) = $0.target { type } else { nil } }
    }
}
