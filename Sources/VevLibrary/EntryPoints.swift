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
    CallProblem.reporting(to: message) {
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
    CallProblem.reporting(to: message) {
        guard let extractor, let document else { throw CallProblem("there is no extractor or no document") }
        // The caller holds on to what `vev_open` gave until `vev_close`.
        let owner = Unmanaged<Extractor>.fromOpaque(UnsafeRawPointer(extractor)).takeUnretainedValue()
        let graph = try owner.extract(Document(document.pointee))
        var bytes: [UInt8] = []
        JSONExporter(layout: .line).append(graph, to: &bytes)
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        length?.pointee = bytes.count
        return handedOut(bytes)
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

/// Never freed: callers may hold on to it.
nonisolated(unsafe) private let versionText: UnsafePointer<CChar> = UnsafePointer(
    handedOut(Array(VevVersion.current.utf8))
)
