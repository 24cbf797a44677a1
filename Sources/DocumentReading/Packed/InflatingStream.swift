import CZlib

/// Unpacks what zlib packed: gzip files, also several one behind the other, and the members of zip files.
final class InflatingStream: ByteStream {
    /// What stands around the packed bytes.
    enum Wrapping {
        case gzip
        /// Nothing; the packed bytes end by themselves.
        case none
    }

    private let source: any ByteStream
    private let wrapping: Wrapping
    private let state = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private var packed = [UInt8](repeating: 0, count: 1 << 16)
    private var pending = 0..<0
    /// Whether nothing is owed: the end of the source is the end, and no loss.
    private var isWhole = false

    init(_ source: any ByteStream, _ wrapping: Wrapping) throws(ReadingFailure) {
        self.source = source
        self.wrapping = wrapping
        state.initialize(to: z_stream())
        let window: Int32 = wrapping == .gzip ? 15 + 16 : -15
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(state, window, ZLIB_VERSION, size) == Z_OK else {
            throw .damaged("there is not enough memory to unpack it")
        }
    }

    deinit {
        inflateEnd(state)
        state.deallocate()
    }

    func read(into bytes: inout [UInt8], from index: Int) throws(ReadingFailure) -> Int {
        while index < bytes.count {
            // What was taken in earlier may still have more to give, so that is asked before the source.
            if !(pending.isEmpty && isWhole) {
                let count = try inflate(into: &bytes, from: index)
                if count > 0 { return count }
            }
            if isWhole, wrapping == .none { return 0 }
            if pending.isEmpty, try !fill() {
                if isWhole { return 0 }
                throw .damaged("the packed data ends in the middle; fetch or pack it again")
            }
        }
        return 0
    }

    private func fill() throws(ReadingFailure) -> Bool {
        pending = 0..<(try source.read(into: &packed, from: 0))
        return !pending.isEmpty
    }

    private func inflate(into bytes: inout [UInt8], from index: Int) throws(ReadingFailure) -> Int {
        let code = packed.withUnsafeMutableBufferPointer { input in
            bytes.withUnsafeMutableBufferPointer { output in
                state.pointee.next_in = input.baseAddress! + pending.lowerBound
                state.pointee.avail_in = UInt32(pending.count)
                state.pointee.next_out = output.baseAddress! + index
                state.pointee.avail_out = UInt32(min(output.count - index, 1 << 30))
                return CZlib.inflate(state, Z_NO_FLUSH)
            }
        }
        let room = min(bytes.count - index, 1 << 30)
        pending = pending.upperBound - Int(state.pointee.avail_in)..<pending.upperBound
        switch code {
        case Z_STREAM_END:
            isWhole = true
            inflateReset(state)
        case Z_OK, Z_BUF_ERROR: isWhole = false
        default: throw .damaged("the packed data is damaged; fetch or pack it again")
        }
        return room - Int(state.pointee.avail_out)
    }
}
