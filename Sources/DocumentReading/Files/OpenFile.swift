#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// An open file descriptor that is closed with its last reference.
///
/// The C library rather than Foundation: reading and writing is all that is needed, and
/// the system's own error code makes the better message.
package final class OpenFile {
    private let descriptor: Int32
    private let isOwned: Bool
    /// How many bytes were read from it.
    package private(set) var bytesRead = 0

    package static var standardInput: OpenFile { OpenFile(STDIN_FILENO, isOwned: false) }
    package static var standardOutput: OpenFile { OpenFile(STDOUT_FILENO, isOwned: false) }
    package static var standardError: OpenFile { OpenFile(STDERR_FILENO, isOwned: false) }

    private init(_ descriptor: Int32, isOwned: Bool) {
        self.descriptor = descriptor
        self.isOwned = isOwned
    }

    deinit { if isOwned { close(descriptor) } }

    /// Opens a file to be read.
    package static func reading(_ path: String) throws(SystemFailure) -> OpenFile {
        try opening(path, O_RDONLY)
    }

    /// Opens a file that exists, to be written from its start; for pipes and devices.
    package static func writing(_ path: String) throws(SystemFailure) -> OpenFile {
        try opening(path, O_WRONLY)
    }

    /// Makes a file that must not exist yet; `mode` nil leaves the permissions to the umask.
    package static func making(_ path: String, mode: mode_t?) throws(SystemFailure) -> OpenFile {
        let file = try opening(path, O_WRONLY | O_CREAT | O_EXCL)
        if let mode { fchmod(file.descriptor, mode) }
        return file
    }

    private static func opening(_ path: String, _ flags: Int32) throws(SystemFailure) -> OpenFile {
        let descriptor = open(path, flags | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .last }
        return OpenFile(descriptor, isOwned: true)
    }

    package var isTerminal: Bool { isatty(descriptor) == 1 }

    package func status() throws(SystemFailure) -> FileStatus {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .last }
        return FileStatus(status)
    }

    /// Reads into the bytes from an index on, at most as many as fit; gives how many, 0 at the end.
    package func read(into bytes: inout [UInt8], from index: Int) throws(SystemFailure) -> Int {
        while true {
            let count = bytes.withUnsafeMutableBytes { buffer in
                // The system reads at most 2 GiB a call; one GiB is safe everywhere.
                systemRead(descriptor, buffer.baseAddress! + index, min(buffer.count - index, 1 << 30))
            }
            if count >= 0 {
                bytesRead += count
                return count
            }
            if errno != EINTR { throw .last }
        }
    }

    /// The bytes from an offset on, fewer at the end of the file; for files whose parts are read in any order.
    package func read(_ count: Int, at offset: Int) throws(SystemFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let read = bytes.withUnsafeMutableBytes { buffer in
                pread(
                    descriptor,
                    buffer.baseAddress! + filled,
                    min(count - filled, 1 << 30),
                    off_t(offset + filled)
                )
            }
            if read == 0 { break }
            if read > 0 { filled += read } else if errno != EINTR { throw .last }
        }
        bytesRead += filled
        bytes.removeSubrange(filled...)
        return bytes
    }

    /// Writes all of the bytes.
    package func write(_ bytes: [UInt8]) throws(SystemFailure) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                systemWrite(descriptor, buffer.baseAddress! + written, buffer.count - written)
            }
            if count >= 0 { written += count } else if errno != EINTR { throw .last }
        }
    }
}

// The method names hide the C functions inside the class.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, buffer, count)
}
