/// Gives the documents of one input, one after another.
package protocol RecordReader {
    /// The next document; nil when there are no more, and a failure ends the input.
    mutating func next() throws(ReadingFailure) -> RawDocument?
}

/// An input that is one document.
struct WholeReader: RecordReader {
    let path: String
    let stream: any ByteStream
    let size: Int
    let form: RawDocument.Form
    let limit: Int
    private var isDone = false

    init(_ path: String, _ stream: any ByteStream, size: Int, form: RawDocument.Form, limit: Int) {
        (self.path, self.stream, self.size, self.form, self.limit) = (path, stream, size, form, limit)
    }

    mutating func next() throws(ReadingFailure) -> RawDocument? {
        if isDone { return nil }
        isDone = true
        let bytes = try stream.readAll(expecting: size, limit: limit)
        return RawDocument(
            path: path,
            form: form,
            bytes: bytes ?? [],
            defect: bytes == nil ? .tooLarge(limit: limit) : nil
        )
    }
}

/// An input whose lines are documents; blank ones are none.
struct JSONLinesReader: RecordReader {
    private let path: String
    private let settings: InputSettings
    private var lines: LineReader

    init(_ path: String, _ stream: any ByteStream, _ settings: InputSettings) {
        self.path = path
        self.settings = settings
        lines = LineReader(stream, limit: settings.largest)
    }

    mutating func next() throws(ReadingFailure) -> RawDocument? {
        while let line = try lines.next() {
            if line.isBlank, !line.isTooLong { continue }
            return RawDocument(
                path: path,
                form: .line(number: line.number, offset: line.offset, settings.fields),
                place: line.number,
                bytes: line.bytes,
                defect: line.isTooLong ? .tooLarge(limit: settings.largest) : nil
            )
        }
        return nil
    }
}

extension LineReader.Line {
    /// Whether there is nothing but white space.
    fileprivate var isBlank: Bool { bytes.allSatisfy { [0x20, 0x09, 0x0D].contains($0) } }
}
