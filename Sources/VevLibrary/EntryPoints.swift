import CVev
import Foundation
import Vev

// What `vev.h` declares, which says what each of these does. They are synchronous to the bottom, because Swift's
// concurrency does not survive a fork.

/// `vev_version`.
@_cdecl("vev_version")
public func version() -> UnsafePointer<CChar> { versionText }

/// `vev_open`.
@_cdecl("vev_open")
public func open(
    _ configuration: UnsafePointer<CChar>?,
    _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> OpaquePointer? {
    reporting(to: message) {
        let configuration = try ExtractorConfiguration(
            json: configuration.map { String(cString: $0) } ?? "{}"
        )
        let extractor = try Extractor(configuration.value)
        return OpaquePointer(Unmanaged.passRetained(extractor).toOpaque())
    }
}

/// `vev_extract`.
@_cdecl("vev_extract")
public func extract(
    _ extractor: OpaquePointer?,
    _ document: UnsafePointer<vev_document>?,
    _ length: UnsafeMutablePointer<Int>?,
    _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> UnsafeMutablePointer<CChar>? {
    reporting(to: message) {
        guard let extractor, let document else { throw CallProblem("there is no extractor or no document") }
        // The caller holds on to what `vev_open` gave until `vev_close`.
        let owner = Unmanaged<Extractor>.fromOpaque(UnsafeRawPointer(extractor)).takeUnretainedValue()
        let graph = try owner.extract(Document(document.pointee))
        var bytes: [UInt8] = []
        JSONExporter(layout: .line).append(graph, to: &bytes)
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        length?.pointee = bytes.count
        return cString(bytes)
    }
}

/// `vev_free`.
@_cdecl("vev_free")
public func free(_ string: UnsafeMutablePointer<CChar>?) { Foundation.free(string) }

/// `vev_close`.
@_cdecl("vev_close")
public func close(_ extractor: OpaquePointer?) {
    guard let extractor else { return }
    Unmanaged<Extractor>.fromOpaque(UnsafeRawPointer(extractor)).release()
}

// MARK: Strings and problems

/// Does some work; a problem becomes the message, and nil.
private func reporting<Result>(
    to message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
    _ work: () throws -> Result
) -> Result? {
    do {
        return try work()
    } catch {
        let text = CallProblem.lines(of: error).joined(separator: "\n")
        if let message { message.pointee = cString(Array(text.utf8)) }
        return nil
    }
}

/// A copy with a zero at its end, which the caller frees.
private func cString(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar> {
    // Allocated as C does it, as `vev_free` frees it.
    guard let copy = malloc(bytes.count + 1) else { fatalError("out of memory") }
    bytes.withUnsafeBytes { source in
        if let start = source.baseAddress { copy.copyMemory(from: start, byteCount: source.count) }
    }
    copy.storeBytes(of: 0, toByteOffset: bytes.count, as: UInt8.self)
    return copy.assumingMemoryBound(to: CChar.self)
}

/// Never freed: callers may hold on to it.
nonisolated(unsafe) private let versionText: UnsafePointer<CChar> = UnsafePointer(
    cString(Array(VevVersion.current.utf8))
)
