import Foundation
import PluginAuthoring
import Vev

/// Imports made-up bytes as recognizers of another tool; what comes of it must be a plugin without problems.
@_cdecl("vev_fuzz_import")
public func fuzzImport(_ kind: UnsafePointer<CChar>, _ bytes: UnsafePointer<UInt8>?, _ count: Int) {
    let source = ImportSource(
        path: "made-up",
        bytes: Array(UnsafeBufferPointer(start: bytes, count: count)),
        format: ImportFormat(rawValue: String(cString: kind))
    )
    let imported = PluginImport([source], PluginImport.Options(id: "imported"))
    imported.notes.forEach { precondition(!"\($0)".contains("\n"), "a note is one line") }
    guard let draft = imported.draft else { return }
    let folder = FileManager.default.temporaryDirectory.appending(path: "vev-fuzzing-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
        try draft.write(to: folder.appending(path: draft.id).path)
        _ = try Extractor(.init(standardPlugins: [folder.path])).extract("Kari 12, x@example.org")
    } catch {
        for file in draft.files { print("== \(file.path)\n\(file.text)") }
        fatalError("what was imported is no plugin: \(error)")
    }
}
