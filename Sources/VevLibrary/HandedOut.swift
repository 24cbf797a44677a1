import Foundation

/// A copy of some bytes with a zero at its end, which the caller frees with `vev_free`.
func handedOut(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar> {
    // Allocated as C does it, as `vev_free` frees it.
    guard let copy = malloc(bytes.count + 1) else { fatalError("out of memory") }
    bytes.withUnsafeBytes { source in
        if let start = source.baseAddress { copy.copyMemory(from: start, byteCount: source.count) }
    }
    copy.storeBytes(of: 0, toByteOffset: bytes.count, as: UInt8.self)
    return copy.assumingMemoryBound(to: CChar.self)
}
