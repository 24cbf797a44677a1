import DocumentModel
import DocumentReading
import Foundation

/// Reads made-up bytes as an input of a kind, and holds the reader to what it promises.
@_cdecl("vev_fuzz_input")
public func fuzzInput(_ kind: UnsafePointer<CChar>, _ bytes: UnsafePointer<UInt8>?, _ count: Int) {
    guard let format = InputFormat(rawValue: String(cString: kind)) else {
        fatalError("there is no such kind of input")
    }
    let path = NSTemporaryDirectory() + "vev-fuzzing-\(getpid()).\(format.rawValue)"
    let contents = Array(UnsafeBufferPointer(start: bytes, count: count))
    guard FileManager.default.createFile(atPath: path, contents: Data(contents)) else {
        fatalError("the temporary folder is full")
    }
    defer { unlink(path) }
    // What a small file unpacks to has no bounds of its own.
    readAll(path, InputSettings(format: format, largest: 1 << 20))
}

private func readAll(_ path: String, _ settings: InputSettings) {
    var place = 0
    guard var input = try? OpenInput(path, settings) else { return }
    while let raw = try? input.next() {
        precondition(raw.place > place, "places ascend")
        place = raw.place
        if let document = try? raw.read() { check(document, of: raw) }
    }
}

private func check(_ found: ReadDocument, of raw: RawDocument) {
    let text = found.document.utf8
    precondition(UTF8Validation.firstInvalidOffset(in: text) == nil, "a text is valid UTF-8")
    guard let map = found.sourceMap else { return }
    precondition(SourceMap(bytes: map.bytes) == map, "a map is read as it was written")
    var last = 0
    for offset in text.indices {
        let source = map.source(of: offset)
        precondition(source >= last && source <= raw.bytes.count, "a map leads into the file, and forwards")
        last = source
    }
}
