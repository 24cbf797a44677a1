import Foundation
import Vev

/// A configuration as callers write it; `vev.h` tells what its members mean.
struct ExtractorConfiguration {
    let value: Extractor.Configuration

    private static let names = [
        "plugins", "plugin-paths", "standard-plugins", "language", "reference-date", "minimum-score",
        "options",
    ]

    /// Reads a JSON object.
    ///
    /// - Throws: ``CallProblem``, which names the member that is wrong.
    init(json: String) throws {
        let object = try? JSONSerialization.jsonObject(with: Data(json.utf8))
        guard let members = object as? [String: Any] else {
            throw CallProblem("the configuration is not a JSON object: '\(json.prefix(80))'")
        }
        if let unknown = members.keys.sorted().first(where: { !Self.names.contains($0) }) {
            throw CallProblem(
                "the configuration has no member '\(unknown)'\(unknown.suggestion(from: Self.names))"
            )
        }
        // The default looks beside the executable, which need not be ours.
        let standard: String? = try Self.member("standard-plugins", of: members, "a string")
        var value =
            standard.map { Extractor.Configuration(standardPlugins: [$0]) } ?? Extractor.Configuration()
        value.plugins = try Self.member("plugins", of: members, "a list of strings")
        value.pluginPaths = try Self.member("plugin-paths", of: members, "a list of strings") ?? []
        value.language = try Self.member("language", of: members, "a string")
        value.minimumScore =
            try Self.member("minimum-score", of: members, "a number") ?? value.minimumScore
        value.options = try Self.member("options", of: members, "an object of strings") ?? [:]
        value.referenceTime = try Self.member("reference-date", of: members, "a string").map(Self.moment)
        self.value = value
    }

    private static func member<Value>(
        _ name: String,
        of members: [String: Any],
        _ wanted: String
    ) throws -> Value? {
        guard let found = members[name], !(found is NSNull) else { return nil }
        guard let value = found as? Value else {
            throw CallProblem("'\(name)' in the configuration is not \(wanted)")
        }
        return value
    }

    /// A moment that a caller wrote.
    static func moment(_ text: String) throws -> LocalDateTime {
        guard let moment = LocalDateTime(iso8601: text) else {
            throw CallProblem("'\(text)' is no date; it is written like 2024-10-29 or 2024-10-29T18:30:00")
        }
        return moment
    }
}
