import DocumentReading

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A file beside the one it will replace, removed unless it does.
final class TemporaryFile {
    private let file: OpenFile
    let path: String
    private let target: String
    private var isDone = false

    /// Makes the file; what it replaces keeps its permissions.
    init(replacing target: String, permissions: mode_t?) throws(SystemFailure) {
        self.target = target
        let (folder, name) = splitPath(target)
        path = "\(folder).\(name).\(getpid()).partial"
        file = try OpenFile.making(path, mode: permissions)
        removeOnSignal(path)
    }

    deinit { if !isDone { unlink(path) } }

    func write(_ bytes: [UInt8]) throws(SystemFailure) { try file.write(bytes) }

    /// Puts the file in the place of its target in one step: no reader ever sees half of it.
    func replaceTarget() throws(SystemFailure) {
        guard rename(path, target) == 0 else { throw .last }
        isDone = true
        keepOnSignal()
    }
}

/// The path that a chain of links leads to; nil when nothing is there.
func resolvedPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
}

/// A path up to and including its last slash, and what follows it.
private func splitPath(_ path: String) -> (folder: Substring, name: Substring) {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return (path[..<name], path[name...])
}

/// What a signal handler can reach: it may neither allocate nor lock. Set before the handler, by one thread.
nonisolated(unsafe) private var unfinished: UnsafeMutablePointer<CChar>?

/// Lets an interrupted run leave nothing behind.
private func removeOnSignal(_ path: String) {
    unfinished = strdup(path)
    for number in [SIGINT, SIGTERM, SIGHUP] {
        signal(number) { number in
            if let unfinished { unlink(unfinished) }
            signal(number, SIG_DFL)
            raise(number)
        }
    }
}

private func keepOnSignal() {
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
}
