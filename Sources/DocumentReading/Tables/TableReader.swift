/// An input whose rows are documents: comma-separated values by RFC 4180, or the same with semicolons or tabs.
///
/// Only the ends of rows are looked for here; fields are taken apart by whoever works on the document.
struct TableReader: RecordReader {
    private let path: String
    private let limit: Int
    private var lines: LineReader
    private var header: TableHeader?

    init(_ path: String, _ stream: any ByteStream, _ settings: InputSettings) throws(ReadingFailure) {
        self.path = path
        limit = settings.largest
        lines = LineReader(stream, limit: settings.largest)
        guard let first = try row() else { return }
        header = try TableHeader(row: first.bytes.withoutMark, settings.fields)
    }

    mutating func next() throws(ReadingFailure) -> RawDocument? {
        guard let header else { return nil }
        while let row = try row() {
            if row.bytes.isEmpty, !row.isTooLong { continue }
            return RawDocument(
                path: path,
                form: .row(line: row.line, header),
                place: row.line,
                bytes: row.bytes,
                defect: row.isTooLong ? .tooLarge(limit: limit) : nil
            )
        }
        return nil
    }

    /// The next row with the number of its first line: lines up to one that leaves no quotation mark open.
    private mutating func row() throws(ReadingFailure) -> (line: Int, bytes: [UInt8], isTooLong: Bool)? {
        guard let first = try lines.next() else { return nil }
        var (bytes, isTooLong) = (first.bytes, first.isTooLong)
        var isOpen = first.bytes.leavesQuoteOpen(whenOpen: false)
        while isOpen, let line = try lines.next() {
            isOpen = line.bytes.leavesQuoteOpen(whenOpen: true)
            isTooLong = isTooLong || line.isTooLong || bytes.count + line.bytes.count > limit
            bytes = isTooLong ? [] : bytes + [UInt8(ascii: "\n")] + line.bytes
        }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return (first.number, bytes, isTooLong)
    }
}

extension [UInt8] {
    /// Whether a quoted field goes on behind this line of a row.
    fileprivate func leavesQuoteOpen(whenOpen wasOpen: Bool) -> Bool {
        var (isOpen, startsField, place) = (wasOpen, !wasOpen, 0)
        while place < count {
            let isMark = self[place] == UInt8(ascii: "\"")
            if isOpen, isMark, place + 1 < count, self[place + 1] == UInt8(ascii: "\"") {
                place += 1
            } else if isMark, isOpen || startsField {
                isOpen.toggle()
            }
            startsField = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].contains(self[place])
            place += 1
        }
        return isOpen
    }
}
