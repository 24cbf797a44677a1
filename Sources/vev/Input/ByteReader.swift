extension OpenFile {
    /// Reads to the end; nil when there are more bytes than a document can have.
    func readAll(expecting size: Int) throws(SystemFailure) -> [UInt8]? {
        let limit = Int(Int32.max)
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
