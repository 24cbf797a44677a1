import PatternMatching
import Recognition

/// What can be written into a record and read back.
protocol Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage)
    func write(to record: inout RecordWriter)
}

/// That a record does not hold what was expected.
struct RecordDamage: Error {}

/// Writes values one behind the other, as a ``RecordReader`` reads them.
struct RecordWriter {
    private(set) var bytes: [UInt8] = []
    /// The patterns that were written, each once.
    private(set) var patterns: [Pattern] = []
    private var patternNumbers: [String: Int] = [:]

    mutating func write(_ value: some Recorded) { value.write(to: &self) }

    mutating func append(_ bytes: some Sequence<UInt8>) { self.bytes.append(contentsOf: bytes) }

    mutating func append(_ number: UInt64) {
        withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }

    /// Writes a pattern as a number among ``patterns``.
    mutating func write(_ pattern: Pattern) {
        let number = patternNumbers[pattern.source] ?? patterns.count
        if number == patterns.count {
            patterns.append(pattern)
            patternNumbers[pattern.source] = number
        }
        write(number)
    }
}

/// Reads values one behind the other. Nothing outside of the bytes is ever read, whatever they hold.
struct RecordReader {
    // Owned by whoever reads, for as long as the reader is used.
    private let bytes: UnsafeRawBufferPointer
    private(set) var offset = 0
    /// The patterns to which numbers lead.
    var patterns: [Pattern] = []
    /// The normalizers to which names lead.
    let normalizers: [String: any Normalizer]

    init(_ bytes: UnsafeRawBufferPointer, normalizers: [String: any Normalizer]) {
        (self.bytes, self.normalizers) = (bytes, normalizers)
    }

    /// Whether all was read.
    var isAtEnd: Bool { offset == bytes.count }

    mutating func read<Value: Recorded>() throws(RecordDamage) -> Value { try Value(from: &self) }

    mutating func number() throws(RecordDamage) -> UInt64 {
        let piece = try take(8)
        return piece.loadUnaligned(as: UInt64.self)
    }

    mutating func take(_ count: Int) throws(RecordDamage) -> UnsafeRawBufferPointer {
        guard count >= 0, count <= bytes.count - offset else { throw RecordDamage() }
        defer { offset += count }
        return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
    }

    mutating func pattern() throws(RecordDamage) -> Pattern {
        let number: Int = try read()
        guard patterns.indices.contains(number) else { throw RecordDamage() }
        return patterns[number]
    }

    /// A number of things of which each takes at least a byte.
    mutating func count() throws(RecordDamage) -> Int {
        let count: Int = try read()
        guard count >= 0, count <= bytes.count - offset else { throw RecordDamage() }
        return count
    }
}

// MARK: What records are made of

extension Int: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        self = Int(truncatingIfNeeded: try reader.number())
    }

    func write(to record: inout RecordWriter) { record.append(UInt64(truncatingIfNeeded: self)) }
}

extension Double: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) { self.init(bitPattern: try reader.number()) }
    func write(to record: inout RecordWriter) { record.append(bitPattern) }
}

extension Bool: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) { self = try reader.take(1)[0] != 0 }
    func write(to record: inout RecordWriter) { record.append([self ? 1 : 0]) }
}

extension String: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        self.init(decoding: try reader.take(try reader.count()), as: UTF8.self)
    }

    func write(to record: inout RecordWriter) {
        record.write(utf8.count)
        record.append(utf8)
    }
}

extension Optional: Recorded where Wrapped: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        let isThere: Bool = try reader.read()
        guard isThere else {
            self = nil
            return
        }
        let value: Wrapped = try reader.read()
        self = value
    }

    func write(to record: inout RecordWriter) {
        record.write(self != nil)
        if let self { record.write(self) }
    }
}

extension Array: Recorded where Element: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        self = []
        for _ in 0..<(try reader.count()) { append(try reader.read()) }
    }

    func write(to record: inout RecordWriter) {
        record.write(count)
        for element in self { record.write(element) }
    }
}

extension Set: Recorded where Element: Recorded & Comparable {
    init(from reader: inout RecordReader) throws(RecordDamage) { self.init(try [Element](from: &reader)) }
    func write(to record: inout RecordWriter) { record.write(sorted()) }
}

extension Dictionary: Recorded where Key == String, Value: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        self = [:]
        for _ in 0..<(try reader.count()) {
            let key: String = try reader.read()
            self[key] = try reader.read() as Value
        }
    }

    func write(to record: inout RecordWriter) {
        record.write(count)
        for (key, value) in sorted(by: { $0.key < $1.key }) {
            record.write(key)
            record.write(value)
        }
    }
}

/// Choices are written by their names.
extension Recorded where Self: RawRepresentable, RawValue == String {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        guard let value = Self(rawValue: try reader.read()) else { throw RecordDamage() }
        self = value
    }

    func write(to record: inout RecordWriter) { record.write(rawValue) }
}
