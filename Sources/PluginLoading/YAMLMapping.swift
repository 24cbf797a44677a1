import Yams

/// A mapping of a YAML file whose keys are read one by one; what is not of the right form is reported and skipped.
struct YAMLMapping {
    let file: YAMLFile
    let node: Node
    /// What this mapping describes, for messages: "rule 'x'".
    let owner: String
    private let values: [String: Node]

    /// The mapping that a node is; reports anything else.
    init?(_ node: Node?, in file: YAMLFile, owner: String, key: String = "") {
        guard let node else { return nil }
        guard let mapping = node.mapping else {
            file.report(.wrongForm(key: key.isEmpty ? owner : key, expected: "a mapping of keys"), at: node)
            return nil
        }
        self.file = file
        self.node = node
        self.owner = owner
        values = Dictionary(mapping.compactMap { key, value in key.scalar.map { ($0.string, value) } }) {
            first,
            _ in first
        }
    }

    private init(_ other: YAMLMapping, owner: String) {
        (file, node, values) = (other.file, other.node, other.values)
        self.owner = owner
    }

    /// The same mapping under another name.
    func named(_ owner: String) -> YAMLMapping { YAMLMapping(self, owner: owner) }

    /// The keys and values in the order of the file.
    var pairs: [(key: String, keyNode: Node, value: Node)] {
        (node.mapping ?? [:]).compactMap { key, value in
            guard let name = key.scalar?.string else {
                file.report(.wrongForm(key: owner, expected: "a mapping with plain keys"), at: key)
                return nil
            }
            return (name, key, value)
        }
    }

    subscript(key: String) -> Node? { values[key] }

    /// Reports every key that such a mapping does not have.
    func checkKeys(_ schema: MappingSchema) {
        for pair in pairs where !schema.allows(pair.key) {
            file.report(.unknownKey(pair.key, known: schema.keys.map(\.name)), at: pair.keyNode)
        }
    }

    func string(_ key: String) -> String? {
        guard let node = self[key] else { return nil }
        guard let text = node.scalar?.string else {
            file.report(.wrongForm(key: key, expected: "a text"), at: node)
            return nil
        }
        file.checkCharacters(of: text, key: key, at: node)
        return text
    }

    func requiredString(_ key: String) -> String? {
        if self[key] == nil { file.report(.missingKey(key, of: owner), at: node) }
        return string(key)
    }

    func int(_ key: String) -> Int? {
        guard let node = self[key] else { return nil }
        guard let number = node.scalar.flatMap({ Int($0.string) }) else {
            file.report(.wrongForm(key: key, expected: "a whole number"), at: node)
            return nil
        }
        return number
    }

    /// A number between 0 and 1, or between -1 and 1 for a change of one.
    func fraction(_ key: String, in range: ClosedRange<Double> = 0...1) -> Double? {
        guard let node = self[key] else { return nil }
        guard let number = node.scalar.flatMap({ Double($0.string) }), range.contains(number) else {
            file.report(
                .wrongForm(
                    key: key,
                    expected: "a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))"
                ),
                at: node
            )
            return nil
        }
        return number
    }

    func flag(_ key: String, default value: Bool = false) -> Bool {
        guard let node = self[key] else { return value }
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            file.report(.wrongForm(key: key, expected: "true or false"), at: node)
            return false
        }
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Choice?
    where Choice.RawValue == String {
        guard let node = self[key], let text = string(key) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        file.report(
            .notAllowed(key: key, value: text, allowed: Choice.allCases.map(\.rawValue)),
            at: node
        )
        return nil
    }

    /// A list of texts, each with its node; a single text counts as a list of one.
    func strings(_ key: String) -> [(text: String, node: Node)] {
        guard let node = self[key] else { return [] }
        return items(node).compactMap { item in
            guard let text = item.scalar?.string else {
                file.report(.wrongForm(key: key, expected: "a list of texts"), at: item)
                return nil
            }
            file.checkCharacters(of: text, key: key, at: item)
            return (text, item)
        }
    }

    /// A list of mappings; a single mapping counts as a list of one.
    func mappings(_ key: String, owner: String) -> [YAMLMapping] {
        guard let node = self[key] else { return [] }
        return items(node).compactMap { YAMLMapping($0, in: file, owner: owner, key: key) }
    }

    func mapping(_ key: String, owner: String) -> YAMLMapping? {
        YAMLMapping(self[key], in: file, owner: owner, key: key)
    }

    /// A mapping of texts to texts.
    func texts(_ key: String) -> [String: String] {
        let pairs = mapping(key, owner: key)?.pairs ?? []
        let texts = pairs.compactMap { pair -> (String, String)? in
            guard let text = pair.value.scalar?.string else {
                file.report(.wrongForm(key: pair.key, expected: "a text"), at: pair.value)
                return nil
            }
            file.checkCharacters(of: text, key: pair.key, at: pair.value)
            return (pair.key, text)
        }
        return Dictionary(texts) { first, _ in first }
    }

    private func items(_ node: Node) -> [Node] {
        if let sequence = node.sequence { return Array(sequence) }
        return [node]
    }
}
