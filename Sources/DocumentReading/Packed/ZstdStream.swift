import CZstd

/// Unpacks zstd files, also several one behind the other.
final class ZstdStream: ByteStream {
    private let source: any ByteStream
    private let state: OpaquePointer
    private var packed = [UInt8](repeating: 0, count: 1 << 17)
    private var pending = 0..<0
    private var isWhole = false

    init(_ source: any ByteStream) throws(ReadingFailure) {
        guard let state = ZSTD_createDStream() else {
            throw .damaged("there is not enough memory to unpack it")
        }
        self.source = source
        self.state = state
    }

    deinit { ZSTD_freeDStream(state) }

    func read(into bytes: inout [UInt8], from index: Int) throws(ReadingFailure) -> Int {
        while index < bytes.count {
            // What was taken in earlier may still have more to give, so that is asked before the source.
            if !(pending.isEmpty && isWhole) {
                let count = try unpack(into: &bytes, from: index)
                if count > 0 { return count }
            }
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

    private func unpack(into bytes: inout [UInt8], from index: Int) throws(ReadingFailure) -> Int {
        let (code, read, written) = packed.withUnsafeBytes { input in
            bytes.withUnsafeMutableBytes { output in
                var from = ZSTD_inBuffer(
                    src: input.baseAddress,
                    size: pending.upperBound,
                    pos: pending.lowerBound
                )
                var into = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: index)
                let code = ZSTD_decompressStream(state, &into, &from)
                return (code, from.pos, into.pos - index)
            }
        }
        guard ZSTD_isError(code) == 0 else {
            throw .damaged("the packed data is damaged; fetch or pack it again")
        }
        isWhole = code == 0
        pending = read..<pending.upperBound
        return written
    }
}
