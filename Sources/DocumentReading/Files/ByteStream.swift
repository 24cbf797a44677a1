/// Bytes that come one after another.
package protocol ByteStream: AnyObject {
    /// Puts bytes behind an index, at most as many as fit; gives how many, 0 at the end.
    func read(into bytes: inout [UInt8], from index: Int) throws(ReadingFailure) -> Int
}

extension OpenFile {
    /// The bytes of a file, or of standard input for `-`, unpacked.
    package static func stream(_ path: String) throws(ReadingFailure) -> any ByteStream {
        if path == "-" { return try standardInput.unpacked() }
        return try fromSystem { () throws(SystemFailure) in try OpenFile.reading(path) }.unpacked()
    }

    /// The file's bytes, unpacked when they are gzip or zstd: their first bytes tell, whatever the name says.
    package func unpacked() throws(ReadingFailure) -> any ByteStream {
        var start = [UInt8](repeating: 0, count: 4)
        var count = 0
        while count < start.count {
            let more = try fromSystem { () throws(SystemFailure) in try self.read(into: &start, from: count) }
            if more == 0 { break }
            count += more
        }
        let plain = PlainStream(self, ahead: Array(start[..<count]))
        if start.starts(with: [0x1F, 0x8B]) { return try InflatingStream(plain, .gzip) }
        if start == [0x28, 0xB5, 0x2F, 0xFD] { return try ZstdStream(plain) }
        return plain
    }
}

/// A file's bytes as they are, after some that were read to see what the file is.
final class PlainStream: ByteStream {
    private let file: OpenFile
    private var ahead: [UInt8]

    init(_ file: OpenFile, ahead: [UInt8] = []) {
        self.file = file
        self.ahead = ahead
    }

    func read(into bytes: inout [UInt8], from index: Int) throws(ReadingFailure) -> Int {
        guard ahead.isEmpty else {
            let taken = ahead.prefix(bytes.count - index)
            bytes.replaceSubrange(index..<index + taken.count, with: taken)
            ahead.removeFirst(taken.count)
            return taken.count
        }
        return try fromSystem { () throws(SystemFailure) in try self.file.read(into: &bytes, from: index) }
    }
}

/// A failure of the system as one of reading.
func fromSystem<Result>(_ work: () throws(SystemFailure) -> Result) throws(ReadingFailure) -> Result {
    do throws(SystemFailure) { return try work() } catch { throw .system(error) }
}

extension ByteStream {
    /// Reads to the end; nil when there are more bytes than `limit`.
    ///
    /// `size` is how many are expected, so that the buffer need not grow.
    package func readAll(expecting size: Int = 0, limit: Int) throws(ReadingFailure) -> [UInt8]? {
        // One byte more than expected, so that the end shows without growing the buffer.
        var bytes = [UInt8](repeating: 0, count: min(max(size, 0), limit) + 1)
        var count = 0
        while true {
            let read = try read(into: &bytes, from: count)
            count += read
            if read == 0 { break }
            if count > limit { return nil }
            if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: max(count, 1 << 16))) }
        }
        bytes.removeSubrange(count...)
        return bytes
    }
}
