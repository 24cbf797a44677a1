#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What the file system says of a path.
struct FileStatus {
    enum Kind { case file, folder, link, other }

    let kind: Kind
    let size: Int
    let permissions: mode_t

    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        size = Int(status.st_size)
        permissions = status.st_mode & 0o7777
    }

    /// Looks at a path; `followingLinks` false describes a link itself.
    init(path: String, followingLinks: Bool = true) throws(SystemFailure) {
        var status = stat()
        let result = followingLinks ? stat(path, &status) : lstat(path, &status)
        guard result == 0 else { throw .last }
        self.init(status)
    }
}
