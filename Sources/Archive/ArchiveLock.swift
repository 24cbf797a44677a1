import DocumentReading

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Keeps a second process from indexing into an archive; the system drops it with the process, however that ends.
///
/// It lies on a file of its own beside the archive: SQLite locks parts of the
/// archive itself, and the system drops a process' locks on a file when any of
/// its descriptors is closed.
package final class ArchiveLock: Sendable {
    private let descriptor: Int32
    private let path: String

    /// Takes the lock; throws when another process has it.
    package init(of archive: String) throws(ArchiveFailure) {
        path = archive + ".lock"
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else { throw .system(archive, .last) }
            var wanted = flock()
            wanted.l_type = Int16(F_WRLCK)
            wanted.l_whence = Int16(SEEK_SET)
            guard fcntl(descriptor, F_SETLK, &wanted) == 0 else {
                let failure = Self.failure(archive, descriptor)
                close(descriptor)
                throw failure
            }
            if Self.isStill(path, descriptor) {
                self.descriptor = descriptor
                return
            }
            // Whoever had the lock removed the file in between.
            close(descriptor)
        }
    }

    deinit {
        unlink(path)
        close(descriptor)
    }

    private static func failure(_ archive: String, _ descriptor: Int32) -> ArchiveFailure {
        let reason = SystemFailure.last
        guard reason.code == EACCES || reason.code == EAGAIN else { return .system(archive, reason) }
        var holder = flock()
        holder.l_type = Int16(F_WRLCK)
        holder.l_whence = Int16(SEEK_SET)
        _ = fcntl(descriptor, F_GETLK, &holder)
        return .held(archive, process: Int(holder.l_pid))
    }

    /// Whether the open file is the one of that name.
    private static func isStill(_ path: String, _ descriptor: Int32) -> Bool {
        var (opened, named) = (stat(), stat())
        guard fstat(descriptor, &opened) == 0, stat(path, &named) == 0 else { return false }
        return opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
    }
}
