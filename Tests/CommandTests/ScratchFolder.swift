import Foundation

/// A new folder that is gone when the test is done.
final class ScratchFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "vev-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> URL { url.appending(path: name) }

    /// Writes a file, and the folders above it.
    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
        let file = path(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
    }

    func write(_ name: String, _ text: String) throws { try write(name, text.utf8) }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: path(name)), as: UTF8.self)
    }

    /// The names in the folder, hidden ones too.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
    }
}
