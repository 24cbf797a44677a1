/// What one sort of mapping in a plugin's YAML may hold: the one place where its keys are listed.
///
/// The loader refuses keys that are not here, and the JSON Schema for editors is
/// made from it. A new key is a new line in a table.
public struct MappingSchema: Sendable {
    /// The name of the sort, such as `rule`.
    public let name: String
    /// What such a mapping is for, in one sentence.
    public let summary: String
    /// Its keys, in the order in which they are usually written.
    public let keys: [KeySchema]
    /// Keys of which it must have at least one; empty when it need have none.
    public let needsOneOf: [String]

    init(_ name: String, _ summary: String, needsOneOf: [String] = [], _ keys: [KeySchema]) {
        self.name = name
        self.summary = summary
        self.keys = keys
        self.needsOneOf = needsOneOf
    }

    /// Whether the mapping may hold a key.
    func allows(_ key: String) -> Bool { keys.contains { $0.name == key } }

    /// This mapping and all that it can hold, each once, in the order of its keys.
    public var withNested: [MappingSchema] {
        var found: [MappingSchema] = []
        var open = [self]
        while !open.isEmpty {
            let schema = open.removeFirst()
            guard !found.contains(where: { $0.name == schema.name }) else { continue }
            found.append(schema)
            open += schema.keys.flatMap(\.form.mappings)
        }
        return found
    }
}

/// A key of a mapping in a plugin's YAML.
public struct KeySchema: Sendable {
    /// The key.
    public let name: String
    /// The form of its value.
    public let form: ValueForm
    /// What it means, in one sentence.
    public let summary: String
    /// Whether the mapping cannot do without it.
    public let isRequired: Bool
    /// The value that stands for a missing one, as YAML has it; nil when nothing does.
    public let defaultValue: String?
    /// Values that it may have.
    public let examples: [String]

    static func required(
        _ name: String,
        _ form: ValueForm,
        _ summary: String,
        examples: [String] = []
    ) -> KeySchema {
        KeySchema(
            name: name,
            form: form,
            summary: summary,
            isRequired: true,
            defaultValue: nil,
            examples: examples
        )
    }

    static func optional(
        _ name: String,
        _ form: ValueForm,
        _ summary: String,
        default value: String? = nil,
        examples: [String] = []
    ) -> KeySchema {
        KeySchema(
            name: name,
            form: form,
            summary: summary,
            isRequired: false,
            defaultValue: value,
            examples: examples
        )
    }
}
