/// Reads a stream line by line through one buffer, which grows only for a line longer than itself.
package struct LineReader {
    /// A line without its line feed.
    package struct Line {
        /// Its number, from 1.
        package let number: Int
        /// Where it starts in the stream, in bytes.
        package let offset: Int
        /// Its bytes; none when it is longer than the reader's limit.
        package let bytes: [UInt8]
        /// Whether it is longer than the reader's limit.
        package let isTooLong: Bool
    }

    private let stream: any ByteStream
    private let limit: Int
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    /// The bytes that are read but not yet given out.
    private var pending = 0..<0
    /// Up to where `pending` is known to hold no line feed.
    private var searched = 0
    private var number = 0
    private var offset = 0
    /// How many bytes of the line were forgotten, because it is longer than the limit.
    private var forgotten = 0

    /// Starts at the stream's first byte; of a line with more bytes than `limit` none are kept.
    package init(_ stream: any ByteStream, limit: Int = Int(Int32.max)) {
        self.stream = stream
        self.limit = limit
    }

    /// The next line, the last one with or without a line feed; nil at the end.
    package mutating func next() throws(ReadingFailure) -> Line? {
        while true {
            if let feed = buffer[searched..<pending.upperBound].firstIndex(of: UInt8(ascii: "\n")) {
                return take(upTo: feed, skipping: 1)
            }
            searched = pending.upperBound
            if pending.count > limit || forgotten > 0 { forget() }
            if try !fill() {
                return pending.isEmpty && forgotten == 0 ? nil : take(upTo: pending.upperBound, skipping: 0)
            }
        }
    }

    private mutating func take(upTo end: Int, skipping feed: Int) -> Line {
        let isTooLong = forgotten > 0 || end - pending.lowerBound > limit
        let line = Line(
            number: number + 1,
            offset: offset,
            bytes: isTooLong ? [] : Array(buffer[pending.lowerBound..<end]),
            isTooLong: isTooLong
        )
        number += 1
        offset += forgotten + end - pending.lowerBound + feed
        forgotten = 0
        pending = end + feed..<pending.upperBound
        searched = pending.lowerBound
        return line
    }

    private mutating func forget() {
        forgotten += pending.count
        pending = pending.upperBound..<pending.upperBound
    }

    /// Reads more behind what is pending; false at the end of the stream.
    private mutating func fill() throws(ReadingFailure) -> Bool {
        makeRoom()
        let count = try stream.read(into: &buffer, from: pending.upperBound)
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
