import Vev

extension MappingSchema {
    /// Where a JSON Schema defines the mapping.
    var reference: String { "#/$defs/\(name)" }
}

extension JSONWriter {
    /// Writes the members of a schema that describe values of a form.
    mutating func writeForm(_ form: ValueForm) {
        switch form {
        case .text, .pattern: member("type", "string")
        case .textMatching(let pattern):
            member("type", "string")
            member("pattern", pattern)
        case .literal: member("type", Self.scalarTypes)
        case .wholeNumber(let least):
            member("type", "integer")
            if let least { member("minimum", least) }
        case .number(let range):
            member("type", "number")
            member("minimum", Int(range.lowerBound))
            member("maximum", Int(range.upperBound))
        case .flag: member("type", "boolean")
        case .choice(let words):
            member("enum", words)
        case .texts: writeOneOrMore { $0.member("type", Self.scalarTypes) }
        case .choices(let words): writeOneOrMore { $0.member("enum", words) }
        case .mapping(let schema): writeReference(schema)
        case .mappings(let schema): writeOneOrMore { $0.writeReference(schema) }
        case .textsOrMappings(let schema): writeItems(schema)
        case .named(let form):
            member("type", "object")
            key("additionalProperties")
            object { $0.writeForm(form) }
        }
    }

    /// YAML reads a bare 12 or true as a number or a truth value; Vev reads the text.
    private static let scalarTypes = ["string", "number", "boolean"]

    private mutating func writeReference(_ schema: MappingSchema) {
        member("$ref", schema.reference)
    }

    /// A value, or a list of such values.
    private mutating func writeOneOrMore(_ item: (inout JSONWriter) -> Void) {
        key("oneOf")
        array([false, true]) { json, isList in
            json.object { json in
                guard isList else { return item(&json) }
                json.member("type", "array")
                json.key("items")
                json.object(item)
            }
        }
    }

    /// A list of texts and mappings.
    private mutating func writeItems(_ schema: MappingSchema) {
        member("type", "array")
        member("minItems", 1)
        key("items")
        object { json in
            json.key("oneOf")
            json.array([true, false]) { json, isText in
                json.object { json in
                    if isText { json.member("type", "string") } else { json.writeReference(schema) }
                }
            }
        }
    }
}
