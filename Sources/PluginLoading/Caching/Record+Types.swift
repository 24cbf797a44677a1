import DocumentModel
import Recognition

// How annotation types, lists and what goes with them are written into records.

extension AnnotationType: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        self.init(
            name: try reader.read(),
            plugin: try reader.read(),
            label: try reader.read(),
            color: try reader.read(),
            sameAs: try reader.read(),
            resolution: try reader.read(),
            inflections: try reader.read(),
            nicknames: try reader.read(),
            propagation: try reader.read()
        )
    }

    func write(to record: inout RecordWriter) {
        record.write(name)
        record.write(plugin)
        record.write(label)
        record.write(color)
        record.write(sameAs)
        record.write(resolution)
        record.write(inflections)
        record.write(nicknames)
        record.write(propagation)
    }
}

extension EntityResolution: Recorded {}
extension Propagation.Parts: Recorded {}

extension Propagation: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        let bare = Propagation(from: try reader.read(), score: try reader.read(), parts: try reader.read())
        self = bare.leavingOut(try reader.read())
    }

    func write(to record: inout RecordWriter) {
        record.write(from)
        record.write(score)
        record.write(parts)
        record.write(silentRules)
    }
}

extension Inflection: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        self.init(id: try reader.read(), suffixes: try reader.read(), before: try reader.read())
    }

    func write(to record: inout RecordWriter) {
        record.write(id)
        record.write(suffixes)
        record.write(before)
    }
}

extension Inflection.Suffix: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        self.init(try reader.read(), after: try reader.read(), notAfter: try reader.read())
    }

    func write(to record: inout RecordWriter) {
        let words = { (endings: [[UInt8]]) in endings.map { String(decoding: $0, as: UTF8.self) } }
        record.write(String(decoding: text, as: UTF8.self))
        record.write(words(after))
        record.write(words(notAfter))
    }
}

extension Gazetteer.LetterCase: Recorded {}

extension Gazetteer.Emission: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        self.init(
            type: try reader.read(),
            score: try reader.read(),
            priority: try reader.read(),
            features: try reader.read()
        )
    }

    func write(to record: inout RecordWriter) {
        record.write(type)
        record.write(score)
        record.write(priority)
        record.write(features)
    }
}

extension Gazetteer.Policy: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        self.init()
        letterCase = try reader.read()
        inflections = try reader.read()
        compounds = try reader.read()
        isInline = try reader.read()
        emission = try reader.read()
    }

    func write(to record: inout RecordWriter) {
        record.write(letterCase)
        record.write(inflections)
        record.write(compounds)
        record.write(isInline)
        record.write(emission)
    }
}

extension FileStamp: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        self.init(
            size: try reader.read(),
            place: try ([Int](from: &reader)).map { UInt64(truncatingIfNeeded: $0) },
            times: try ([Int](from: &reader)).map(Int64.init)
        )
    }

    func write(to record: inout RecordWriter) {
        record.write(size)
        record.write(place.map { Int(truncatingIfNeeded: $0) })
        record.write(times.map(Int.init))
    }
}
