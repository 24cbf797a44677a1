#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A system call that did not work.
struct SystemFailure: Error, CustomStringConvertible {
    let code: Int32

    /// The failure of the call just made on this thread.
    static var last: SystemFailure { SystemFailure(code: errno) }

    static var isFolder: SystemFailure { SystemFailure(code: EISDIR) }
    static var isTooLarge: SystemFailure { SystemFailure(code: EFBIG) }

    /// The system's own words, such as `permission denied`, set like the other messages.
    var description: String {
        let words = String(cString: strerror(code))
        return words.prefix(1).lowercased() + words.dropFirst()
    }

    var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    var isDenied: Bool { code == EACCES || code == EPERM }
    var isClosedPipe: Bool { code == EPIPE }
}
