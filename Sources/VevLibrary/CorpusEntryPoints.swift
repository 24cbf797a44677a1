import CVev
import CorpusGraph
import GraphStorage

// The part of `vev.h` that merges graphs.

/// A corpus graph that a caller adds to, by one thread at a time.
private final class OpenCorpus {
    var graph = CorpusGraph()

    /// What `vev_corpus_open` gave; the caller holds on to it until `vev_corpus_close`.
    static func of(_ pointer: OpaquePointer?) throws -> OpenCorpus {
        guard let pointer else { throw CallProblem("there is no corpus graph") }
        return Unmanaged<OpenCorpus>.fromOpaque(UnsafeRawPointer(pointer)).takeUnretainedValue()
    }
}

/// `vev_corpus_open`.
@_cdecl("vev_corpus_open")
public func openCorpus() -> OpaquePointer {
    OpaquePointer(Unmanaged.passRetained(OpenCorpus()).toOpaque())
}

/// `vev_corpus_add`.
@_cdecl("vev_corpus_add")
public func addToCorpus(
    _ corpus: OpaquePointer?,
    _ lines: UnsafePointer<CChar>?,
    _ length: Int,
    _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
    let done: Void? = CallProblem.reporting(to: message) {
        let bytes = UnsafeRawBufferPointer(start: lines, count: lines == nil ? 0 : length)
        try OpenCorpus.of(corpus).graph.add(lines: Array(bytes))
    }
    return done == nil ? 1 : 0
}

/// `vev_corpus_lines`.
@_cdecl("vev_corpus_lines")
public func linesOfCorpus(
    _ corpus: OpaquePointer?,
    _ length: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>? {
    CallProblem.reporting(to: nil) {
        var bytes: [UInt8] = []
        try OpenCorpus.of(corpus).graph.writeLines { bytes += $0 }
        length?.pointee = bytes.count
        return handedOut(bytes)
    }
}

/// `vev_corpus_close`.
@_cdecl("vev_corpus_close")
public func closeCorpus(_ corpus: OpaquePointer?) {
    guard let corpus else { return }
    Unmanaged<OpenCorpus>.fromOpaque(UnsafeRawPointer(corpus)).release()
}
