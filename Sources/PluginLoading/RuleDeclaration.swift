import Recognition
import Yams

/// A rule as its file declares it.
struct RuleDeclaration {
    let id: String
    let map: YAMLMapping
    let about: String
    let pattern: SourceText
    let priority: Int
    let emissions: [EmissionDeclaration]
    let relates: [(map: YAMLMapping, relation: RelationEmission)]
    let blockLists: [(text: String, node: Node)]
    let context: [ContextDeclaration]
    let propagates: Bool
    let condition: DocumentCondition
    let examples: [(kind: PluginExample.Kind, text: String, node: Node)]

    struct EmissionDeclaration {
        let map: YAMLMapping
        let group: String?
        let type: String
        let score: Double
        let features: [String: Emission.FeatureSource]
        let normalizer: String?
        let lexicons: [(text: String, node: Node)]
        let constants: [String: String]
        let validators: [(text: String, node: Node)]
    }

    struct ContextDeclaration {
        let map: YAMLMapping
        let list: String
        let within: Int
        let side: ContextWords.Side
        let change: Double
    }

    init?(_ map: YAMLMapping) {
        map.checkKeys(.rule)
        guard let id = map.requiredString("id"), let pattern = map.source("pattern") else {
            if map["pattern"] == nil { map.file.report(.missingKey("pattern", of: map.owner), at: map.node) }
            return nil
        }
        self.id = id
        self.map = map.named("rule '\(id)'")
        about = map.string("about") ?? ""
        self.pattern = pattern
        priority = map.int("priority") ?? 0
        emissions = map.mappings("emit", owner: "emit of rule '\(id)'").compactMap(Self.emission)
        relates = map.mappings("relate", owner: "relate of rule '\(id)'").compactMap(Self.relation)
        blockLists = map.strings("unless")
        context = map.mappings("context", owner: "context of rule '\(id)'").compactMap(Self.context)
        let when = map.mapping("when", owner: "when")
        when?.checkKeys(.condition)
        propagates = map.flag("propagate", default: true)
        condition = DocumentCondition(
            metadata: when?.texts("metadata") ?? [:],
            languages: when?.strings("language").map(\.text) ?? []
        )
        examples = Self.examples(map)
        if emissions.isEmpty, relates.isEmpty {
            map.file.report(.missingKey("emit", of: self.map.owner), at: map.node)
        }
    }

    private static func examples(
        _ map: YAMLMapping
    ) -> [(kind: PluginExample.Kind, text: String, node: Node)] {
        let keys: [(String, PluginExample.Kind)] = [
            ("examples", .example), ("counterexamples", .counterexample), ("todo", .todo),
        ]
        return keys.flatMap { key, kind in map.strings(key).map { (kind, $0.text, $0.node) } }
    }

    private static func emission(_ map: YAMLMapping) -> EmissionDeclaration? {
        map.checkKeys(.emission)
        guard let type = map.requiredString("type") else { return nil }
        return EmissionDeclaration(
            map: map,
            group: map.string("group"),
            type: type,
            score: map.fraction("score") ?? 0.8,
            features: map.texts("features").mapValues(Emission.FeatureSource.init),
            normalizer: map.string("normalize"),
            lexicons: map.strings("words"),
            constants: map.texts("with"),
            validators: map.strings("validate")
        )
    }

    private static func relation(_ map: YAMLMapping) -> (map: YAMLMapping, relation: RelationEmission)? {
        map.checkKeys(.relationEmission)
        guard let type = map.requiredString("type"), let to = map.requiredString("to") else { return nil }
        let relation = RelationEmission(
            type: type,
            from: map.string("from"),
            to: to,
            label: map.string("label").map(Emission.FeatureSource.init),
            score: map.fraction("score") ?? 0.8
        )
        return (map, relation)
    }

    private static func context(_ map: YAMLMapping) -> ContextDeclaration? {
        map.checkKeys(.context)
        guard let list = map.requiredString("words") else { return nil }
        return ContextDeclaration(
            map: map,
            list: list,
            within: map.int("within") ?? 5,
            side: map.choice("side") ?? .both,
            change: map.fraction("add", in: -1...1) ?? 0.1
        )
    }
}

extension Emission.FeatureSource {
    /// Reads a constant, `${group}` for a group's text, or `${group.feature}`.
    init(_ text: String) {
        guard text.hasPrefix("${"), text.hasSuffix("}") else {
            self = .constant(text)
            return
        }
        let parts = text.dropFirst(2).dropLast().split(separator: ".", maxSplits: 1).map(String.init)
        self = parts.count == 2 ? .feature(parts[1], ofGroup: parts[0]) : .group(parts.first ?? "")
    }
}
