/// An input that is being read.
package struct OpenInput {
    private let path: String
    private let file: OpenFile
    private var reader: any RecordReader

    /// Opens a file, or standard input for `-`.
    package init(_ path: String, size: Int = 0, _ settings: InputSettings) throws(InputProblem) {
        self.path = path
        do throws(ReadingFailure) {
            file =
                try path == "-"
                ? .standardInput : fromSystem { () throws(SystemFailure) in try .reading(path) }
            reader = try Self.reader(path, file, size, settings)
        } catch {
            throw InputProblem(path, failure: error)
        }
    }

    /// The next document; nil when there are no more. A failure ends the input.
    package mutating func next() throws(InputProblem) -> RawDocument? {
        do throws(ReadingFailure) { return try reader.next() } catch {
            throw InputProblem(path, failure: error)
        }
    }

    /// How many bytes of the file were read, packed as they may be.
    package var bytesRead: Int { file.bytesRead }

    private static func reader(
        _ path: String,
        _ file: OpenFile,
        _ size: Int,
        _ settings: InputSettings
    ) throws(ReadingFailure) -> any RecordReader {
        let whole = { (stream: any ByteStream, form: RawDocument.Form) in
            WholeReader(path, stream, size: size, form: form, limit: settings.largest)
        }
        switch settings.format(of: path) {
        case .text: return whole(try file.unpacked(), .text)
        case .html: return whole(try file.unpacked(), .html)
        case .jsonl: return JSONLinesReader(path, try file.unpacked(), settings)
        case .csv: return try TableReader(path, try file.unpacked(), settings)
        case .zip: return try ZipReader(path, file, settings)
        }
    }
}
