import Foundation

extension SharedBytes {
    /// Writes bytes to a file, wholly or not at all: under another name first, then renamed.
    ///
    /// Two processes that write at once each have a name of their own; the last to rename wins, and readers keep what
    /// they have mapped. Without permission or room nothing happens, because such a file is only there to save time.
    package static func write(_ bytes: UnsafeRawBufferPointer, to path: String) {
        let temporary = "\(path).\(getpid()).\(UInt64.random(in: 0 ... .max))"
        // Only readable, so that nobody changes by mistake what other processes have mapped.
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR)
        guard file >= 0 else { return }
        let isWritten = writeAll(of: bytes, to: file)
        guard close(file) == 0, isWritten, rename(temporary, path) == 0 else {
            unlink(temporary)
            return
        }
    }

    private static func writeAll(of bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest)
            let count = Foundation.write(file, piece.baseAddress, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
