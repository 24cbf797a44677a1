import Foundation

/// Bytes that never change again and that many values look into: allocated, or a file that is mapped.
///
/// The one owner of the memory behind every ``FlatArray``. `bytes` is filled before the initializer returns, is only
/// read from then on, and is freed or unmapped when the last value that looks into it is gone; that makes sharing it
/// between threads safe. A mapped file must not shrink in place: Vev replaces such files by renaming, and makes them
/// read-only so that nobody else writes into them by mistake.
package final class SharedBytes: @unchecked Sendable {
    package let bytes: UnsafeRawBufferPointer
    private let isMapped: Bool

    /// Bytes that `fill` writes; those that it leaves alone are 0.
    init(count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
        memory.initializeMemory(as: UInt8.self, repeating: 0)
        fill(memory)
        bytes = UnsafeRawBufferPointer(memory)
        isMapped = false
    }

    /// A file's bytes; nil unless it is a regular file that only its owner can write, and the owner is this user or root.
    package init?(mapping path: String) {
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
            status.st_uid == geteuid() || status.st_uid == 0, status.st_mode & (S_IWGRP | S_IWOTH) == 0
        else { return nil }
        let size = Int(status.st_size)
        // All of it is about to be summed, so the pages are better fetched at once than one by one.
        guard let start = mmap(nil, size, PROT_READ, MAP_SHARED | Self.fetchingNow, file, 0),
            start != MAP_FAILED
        else { return nil }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
        isMapped = true
    }

    deinit {
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        } else {
            bytes.deallocate()
        }
    }

    #if os(Linux)
    private static let fetchingNow = Int32(MAP_POPULATE)
    #else
    private static let fetchingNow: Int32 = 0
    #endif
}
