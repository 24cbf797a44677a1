import DocumentReading

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// When the files below some paths were last changed.
struct FileStamps: Equatable {
    private var stamps: [String: Stamp] = [:]

    private struct Stamp: Equatable {
        let seconds: Int
        let nanoseconds: Int
        let size: Int
    }

    /// How often the files are looked at, in microseconds.
    private static let pause: UInt32 = 200_000

    /// Looks at the files now; folders with all that lies in them.
    init(_ paths: [String]) { paths.forEach { add($0) } }

    /// Waits until something differs from what was seen.
    static func next(of paths: [String], after seen: FileStamps) -> FileStamps {
        while true {
            usleep(pause)
            let now = FileStamps(paths)
            if now != seen { return now }
        }
    }

    private mutating func add(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            for name in (try? namesInFolder(path)) ?? [] { if let name { add("\(path)/\(name)") } }
        } else {
            stamps[path] = Stamp(
                seconds: status.st_mtim.tv_sec,
                nanoseconds: status.st_mtim.tv_nsec,
                size: Int(status.st_size)
            )
        }
    }
}
