import Foundation

/// Checks a JSON value against a schema: the keywords that the published schemas use, and no others.
///
/// It stands in where Python's jsonschema is not installed, and traps on a
/// keyword it does not know rather than passing over it.
public struct JSONSchemaChecker {
    private let root: [String: Any]
    private static let notes: Set = ["$schema", "title", "description", "$defs", "default", "examples"]

    /// Reads a schema.
    public init(_ schema: Data) throws {
        root = try JSONSerialization.jsonObject(with: schema) as! [String: Any]
    }

    /// What is wrong, each with its place; empty when the value is valid.
    public func problems(in json: Data) throws -> [String] {
        problems(try JSONSerialization.jsonObject(with: json), root, "$")
    }

    private func problems(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
        schema.flatMap { keyword, rule in problems(value, keyword, rule, schema, place) }
    }

    private func problems(
        _ value: Any,
        _ keyword: String,
        _ rule: Any,
        _ schema: [String: Any],
        _ place: String
    ) -> [String] {
        let object = value as? [String: Any]
        switch keyword {
        case _ where Self.notes.contains(keyword): return []
        case "$ref": return problems(value, definition(rule as! String), place)
        case "properties":
            return (rule as! [String: [String: Any]]).flatMap { key, inner in
                object?[key].map { problems($0, inner, "\(place).\(key)") } ?? []
            }
        case "additionalProperties":
            let known = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
            return (object ?? [:]).filter { !known.contains($0.key) }.flatMap { key, inner in
                (rule as? [String: Any]).map { problems(inner, $0, "\(place).\(key)") }
                    ?? ["\(place).\(key): is not known"]
            }
        case "items":
            return (value as? [Any] ?? []).enumerated().flatMap { index, element in
                problems(element, rule as! [String: Any], "\(place)[\(index)]")
            }
        case "anyOf":
            let forms = rule as! [[String: Any]]
            return forms.contains { problems(value, $0, place).isEmpty } ? [] : ["\(place): no form fits"]
        case "oneOf":
            let fitting = (rule as! [[String: Any]]).filter { problems(value, $0, place).isEmpty }
            return fitting.count == 1 ? [] : ["\(place): \(fitting.count) of the forms fit"]
        case "not":
            return problems(value, rule as! [String: Any], place).isEmpty
                ? ["\(place): fits what it must not"] : []
        default:
            return holds(value, keyword, rule) ? [] : ["\(place): breaks \(keyword)"]
        }
    }

    private func holds(_ value: Any, _ keyword: String, _ rule: Any) -> Bool {
        let object = value as? [String: Any] ?? [:]
        let text = value as? String
        let number = (value as? NSNumber)?.doubleValue
        switch keyword {
        case "type": return types(rule).contains { isType(value, $0) }
        case "required": return (rule as! [String]).allSatisfy { object[$0] != nil }
        case "enum": return (rule as! [String]).contains { $0 == text }
        case "const": return text == rule as? String
        case "pattern": return text?.range(of: rule as! String, options: .regularExpression) != nil
        case "minLength": return text.map { $0.unicodeScalars.count >= rule as! Int } ?? true
        case "minItems": return (value as? [Any]).map { $0.count >= rule as! Int } ?? true
        case "minimum": return number.map { $0 >= (rule as! NSNumber).doubleValue } ?? true
        case "maximum": return number.map { $0 <= (rule as! NSNumber).doubleValue } ?? true
        default: fatalError("the checker does not know the keyword '\(keyword)'")
        }
    }

    private func types(_ rule: Any) -> [String] { rule as? [String] ?? [rule as! String] }

    private func isType(_ value: Any, _ type: String) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "boolean": value is Bool
        case "null": value is NSNull
        case "integer": (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
        case "number": value is NSNumber
        default: false
        }
    }

    private func definition(_ reference: String) -> [String: Any] {
        let name = String(reference.dropFirst("#/$defs/".count))
        return (root["$defs"] as! [String: [String: Any]])[name]!
    }
}
