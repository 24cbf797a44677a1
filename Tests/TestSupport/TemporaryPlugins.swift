import Foundation

/// A folder of plugins that a test writes and that goes away with it.
public final class TemporaryPlugins {
    /// The folder.
    public let path: String

    /// Writes files given by their paths below the folder.
    public init(_ files: [String: String]) throws {
        path = NSTemporaryDirectory() + "vev-\(UUID().uuidString)"
        for (name, text) in files { try write(name, Data(text.utf8)) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes one more file.
    public func write(_ name: String, _ data: Data) throws {
        let file = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try data.write(to: file)
    }

    /// A manifest with one type called `thing`.
    public static func manifest(_ id: String, needs: [String] = [], types: [String] = ["thing"]) -> String {
        let declared = types.map { "  \($0): {label: \($0)}" }.joined(separator: "\n")
        return """
            id: \(id)
            version: 1.0.0
            summary: A plugin for tests
            needs: [\(needs.joined(separator: ", "))]
            types:
            \(declared)

            """
    }
}
