/// Reads a file line by line through one buffer, which grows only for a line longer than itself.
struct LineReader {
    /// A line without its line feed.
    struct Line {
        /// Its number, from 1.
        let number: Int
        /// Where it starts in the file, in bytes.
        let offset: Int
        let bytes: [UInt8]
    }

    private let file: OpenFile
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    /// The bytes that are read but not yet given out.
    private var pending = 0..<0
    /// Up to where `pending` is known to hold no line feed.
    private var searched = 0
    private var number = 0
    private var offset = 0

    init(_ file: OpenFile) { self.file = file }

    /// The next line, the last one with or without a line feed; nil at the end.
    mutating func next() throws(SystemFailure) -> Line? {
        while true {
            if let feed = buffer[searched..<pending.upperBound].firstIndex(of: UInt8(ascii: "\n")) {
                return take(upTo: feed, skipping: 1)
            }
            searched = pending.upperBound
            if try !fill() { return pending.isEmpty ? nil : take(upTo: pending.upperBound, skipping: 0) }
        }
    }

    private mutating func take(upTo end: Int, skipping feed: Int) -> Line {
        let line = Line(number: number + 1, offset: offset, bytes: Array(buffer[pending.lowerBound..<end]))
        number += 1
        offset += line.bytes.count + feed
        pending = end + feed..<pending.upperBound
        searched = pending.lowerBound
        return line
    }

    /// Reads more behind what is pending; false at the end of the file.
    private mutating func fill() throws(SystemFailure) -> Bool {
        makeRoom()
        let count = try file.read(into: &buffer, from: pending.upperBound)
        pending = pending.lowerBound..<pending.upperBound + count
        return count > 0
    }

    private mutating func makeRoom() {
        if pending.lowerBound > 0 {
            buffer.removeSubrange(..<pending.lowerBound)
            buffer.append(contentsOf: repeatElement(0, count: pending.lowerBound))
            searched -= pending.lowerBound
            pending = 0..<pending.count
        }
        if pending.upperBound == buffer.count {
            buffer.append(contentsOf: repeatElement(0, count: buffer.count))
        }
    }
}
