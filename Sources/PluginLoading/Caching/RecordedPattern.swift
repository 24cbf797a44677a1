import PatternMatching

/// A pattern as it stands in a record: its source, and what was compiled of it.
struct RecordedPattern: Recorded, Sendable {
    private let source: String
    /// What was compiled; empty where it is the source itself.
    private let written: String

    init(_ pattern: Pattern) {
        source = pattern.source
        written = pattern.written == pattern.source ? "" : pattern.written
    }

    init(from reader: inout RecordReader) throws(RecordDamage) {
        (source, written) = (try reader.read(), try reader.read())
    }

    func write(to record: inout RecordWriter) {
        record.write(source)
        record.write(written)
    }

    /// The pattern, compiled again; nil when the record is damaged.
    var compiled: Pattern? { try? Pattern(source, written: written.isEmpty ? source : written) }
}
