import Foundation

/// What the file system says of a file: enough to see that it was changed, without reading it.
///
/// It misses a change that leaves size, inode and both times alone, which only happens when the clock was set back or
/// the file system keeps whole seconds and a file is changed twice within one.
struct FileStamp: Hashable, Sendable {
    let size: Int
    /// Where the file lies: device, inode.
    let place: [UInt64]
    /// When its bytes and when its entry were changed, in nanoseconds.
    let times: [Int64]
    /// Whether the last change was so long ago that the next one cannot bear the same time.
    let isSettled: Bool

    /// A stamp that was kept, of a file that had not been changed just then.
    init(size: Int, place: [UInt64], times: [Int64]) {
        (self.size, self.place, self.times) = (size, place, times)
        isSettled = true
    }

    /// Looks at a file; nil when it is none.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        size = Int(status.st_size)
        place = [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
        let times = [status.modified, status.changed].map {
            Int64($0.tv_sec) * 1_000_000_000 + Int64($0.tv_nsec)
        }
        self.times = times
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let nanoseconds = Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
        isSettled = times.allSatisfy { $0 < nanoseconds - Self.clockTick }
    }

    /// File systems take their times from a clock that ticks every few milliseconds.
    private static let clockTick: Int64 = 50_000_000
}

extension stat {
    #if os(Linux)
    fileprivate var modified: timespec { st_mtim }
    fileprivate var changed: timespec { st_ctim }
    #else
    fileprivate var modified: timespec { st_mtimespec }
    fileprivate var changed: timespec { st_ctimespec }
    #endif
}
