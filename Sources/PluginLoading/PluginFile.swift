import DocumentModel
import Foundation

/// Reads the files of a plugin's folder, and nothing outside it.
struct PluginFile {
    /// The most bytes that a rule file may have.
    static let ruleFileLimit = 4 << 20
    /// The most bytes that a list may have.
    static let listLimit = 256 << 20

    /// The contents of a file.
    static func read(_ path: String, limit: Int) throws(PluginProblem) -> [UInt8] {
        let location = SourceLocation(file: path)
        guard let file = fopen(path, "rb") else {
            throw PluginProblem(.unreadable(reason: lastSystemError()), at: location)
        }
        defer { fclose(file) }
        var status = stat()
        guard fstat(fileno(file), &status) == 0 else {
            throw PluginProblem(.unreadable(reason: lastSystemError()), at: location)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw PluginProblem(.unreadable(reason: "it is not a regular file"), at: location)
        }
        let size = Int(status.st_size)
        guard size <= limit else { throw PluginProblem(.tooLarge(bytes: size, limit: limit), at: location) }
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            // A file that shrank meanwhile gives what is left of it.
            count = fread(buffer.baseAddress, 1, size, file)
        }
    }

    /// The text of a file; broken UTF-8 is a problem with its place.
    static func readText(_ path: String) throws(PluginProblem) -> String {
        let bytes = try read(path, limit: ruleFileLimit)
        try checkUTF8(bytes, path)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Throws unless a file's bytes are UTF-8.
    static func checkUTF8(_ bytes: [UInt8], _ path: String) throws(PluginProblem) {
        guard let valid = UTF8Validation.firstInvalidOffset(in: bytes) else { return }
        let line = bytes[..<valid].count { $0 == 0x0A } + 1
        let column = bytes[..<valid].reversed().prefix { $0 != 0x0A }.count { !UTF8.isContinuation($0) } + 1
        throw PluginProblem(
            .notUTF8,
            at: SourceLocation(file: path, line: line, column: column)
        )
    }

    /// The path of a file that a plugin names; nil when it leads out of the plugin's folder, also by a symbolic link.
    static func path(_ name: String, in folder: String, plugin root: String) -> String? {
        let path = "\(folder)/\(name)"
        guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { return nil }
        // A file that does not exist has no real path; reading it says so.
        guard let real = realPath(path), let realRoot = realPath(root) else { return path }
        return real.hasPrefix(realRoot + "/") ? path : nil
    }

    private static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    private static func lastSystemError() -> String { String(cString: strerror(errno)) }
}
