#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A system call that did not work.
package struct SystemFailure: Error, CustomStringConvertible {
    package let code: Int32

    /// The failure of the call just made on this thread.
    package static var last: SystemFailure { SystemFailure(code: errno) }

    package static var isFolder: SystemFailure { SystemFailure(code: EISDIR) }
    package static var isTooLarge: SystemFailure { SystemFailure(code: EFBIG) }

    /// The system's own words, such as `permission denied`, set like the other messages.
    package var description: String {
        let words = String(cString: strerror(code))
        return words.prefix(1).lowercased() + words.dropFirst()
    }

    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    package var isDenied: Bool { code == EACCES || code == EPERM }
    package var isClosedPipe: Bool { code == EPIPE }
}
