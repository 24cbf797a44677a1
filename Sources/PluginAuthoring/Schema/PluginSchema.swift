import Vev

/// The JSON Schema (draft 2020-12) of a plugin's YAML, from which editors complete and underline.
public enum PluginSchema: String, CaseIterable, Sendable {
    /// `plugin.yaml`.
    case manifest
    /// Rule files.
    case rules

    private var mapping: MappingSchema {
        switch self {
        case .manifest: .manifest
        case .rules: .ruleFile
        }
    }

    /// The schema of one sort of file; nil describes both, and a file must be one of them.
    public static func text(of sort: PluginSchema?) -> [UInt8] {
        let sorts = sort.map { [$0] } ?? allCases
        var json = JSONWriter(layout: .nested)
        json.object { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("title", title(of: sort))
            if let sort {
                json.member("$ref", sort.mapping.reference)
            } else {
                json.key("anyOf")
                json.array(sorts) { json, sort in json.object { $0.member("$ref", sort.mapping.reference) } }
            }
            json.key("$defs")
            json.object { json in
                for schema in sorts.flatMap(\.mapping.withNested) { json.writeDefinition(schema) }
            }
        }
        json.newline()
        return json.bytes
    }

    private static func title(of sort: PluginSchema?) -> String {
        switch sort {
        case .manifest: "Vev plugin manifest"
        case .rules: "Vev rule file"
        case nil: "Vev plugin manifest or rule file"
        }
    }
}

extension JSONWriter {
    fileprivate mutating func writeDefinition(_ schema: MappingSchema) {
        key(named: schema.name)
        object { json in
            json.member("description", schema.summary)
            json.member("type", "object")
            json.key("properties")
            json.object { json in
                for key in schema.keys { json.writeProperty(key) }
            }
            let required = schema.keys.filter(\.isRequired).map(\.name)
            if !required.isEmpty { json.member("required", required) }
            json.writeAlternatives(schema.needsOneOf)
            json.key("additionalProperties")
            json.literal("false")
        }
    }

    private mutating func writeAlternatives(_ keys: [String]) {
        if keys.isEmpty { return }
        key("anyOf")
        array(keys) { json, key in json.object { $0.member("required", [key]) } }
    }

    private mutating func writeProperty(_ property: KeySchema) {
        key(named: property.name)
        object { json in
            json.member("description", property.summary)
            json.writeForm(property.form)
            if let value = property.defaultValue {
                json.key("default")
                json.writeDefault(value, property.form)
            }
            if !property.examples.isEmpty { json.member("examples", property.examples) }
        }
    }

    /// A default as JSON: numbers and truth values are written as they are.
    private mutating func writeDefault(_ value: String, _ form: ValueForm) {
        switch form {
        case .wholeNumber, .number, .flag: literal(value)
        default: string(value)
        }
    }
}
