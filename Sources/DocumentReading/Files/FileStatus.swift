#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What the file system says of a path.
package struct FileStatus {
    package enum Kind { case file, folder, link, other }

    package let kind: Kind
    package let size: Int
    package let permissions: mode_t
    /// When the contents were last changed: nanoseconds since 1970.
    package let modified: Int

    package init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        size = Int(status.st_size)
        permissions = status.st_mode & 0o7777
        #if canImport(Darwin)
        let time = status.st_mtimespec
        #else
        let time = status.st_mtim
        #endif
        modified = Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    }

    /// Looks at a path; `followingLinks` false describes a link itself.
    package init(path: String, followingLinks: Bool = true) throws(SystemFailure) {
        var status = stat()
        let result = followingLinks ? stat(path, &status) : lstat(path, &status)
        guard result == 0 else { throw .last }
        self.init(status)
    }
}
