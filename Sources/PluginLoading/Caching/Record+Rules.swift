import DocumentModel
import PatternMatching
import Recognition

// How rules and what they are made of are written into records. Every stored property has its place here, in the order of
// its declaration.

extension Provenance: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        self.init(plugin: try reader.read(), rule: try reader.read())
    }

    func write(to record: inout RecordWriter) {
        record.write(plugin)
        record.write(rule)
    }
}

extension Rule: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        self.init(
            provenance: try reader.read(),
            pattern: try reader.read(),
            emissions: try reader.read(),
            relates: try reader.read(),
            priority: try reader.read(),
            blockLists: try reader.read(),
            context: try reader.read(),
            propagates: try reader.read(),
            condition: try reader.read()
        )
    }

    func write(to record: inout RecordWriter) {
        record.write(provenance)
        record.write(pattern)
        record.write(emissions)
        record.write(relates)
        record.write(priority)
        record.write(blockLists)
        record.write(context)
        record.write(propagates)
        record.write(condition)
    }
}

extension LinkedPattern: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        self.init(
            try reader.pattern(),
            references: try reader.read(),
            fragments: try reader.read()
        )
    }

    func write(to record: inout RecordWriter) {
        record.write(pattern)
        record.write(references)
        record.write(fragments)
    }
}

extension LinkedPattern.Reference: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        let list: Int? = try reader.read()
        self = if let list { .gazetteer(list) } else { .annotation(try reader.read()) }
    }

    func write(to record: inout RecordWriter) {
        switch self {
        case .gazetteer(let list): record.write(Optional(list))
        case .annotation(let type):
            record.write(Int?.none)
            record.write(type)
        }
    }
}

extension LinkedPattern.Fragment: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        let name: String = try reader.read()
        let (start, end): (Int, Int) = (try reader.read(), try reader.read())
        guard 0 <= start, start <= end else { throw RecordDamage() }
        self.init(name: name, range: start..<end)
    }

    func write(to record: inout RecordWriter) {
        record.write(name)
        record.write(range.lowerBound)
        record.write(range.upperBound)
    }
}

extension Emission: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        self.init(
            group: try reader.read(),
            type: try reader.read(),
            score: try reader.read(),
            features: try reader.read(),
            normalizer: try Self.normalizer(&reader),
            lexicons: try reader.read(),
            constants: try reader.read(),
            validators: try reader.read()
        )
    }

    func write(to record: inout RecordWriter) {
        record.write(group)
        record.write(type)
        record.write(score)
        record.write(features)
        record.write(normalizer?.name)
        record.write(lexicons)
        record.write(constants)
        record.write(validators)
    }

    private static func normalizer(
        _ reader: inout RecordReader
    ) throws(RecordDamage) -> (name: String, normalizer: any Normalizer)? {
        guard let name: String = try reader.read() else { return nil }
        guard let normalizer = reader.normalizers[name] else { throw RecordDamage() }
        return (name, normalizer)
    }
}

extension Emission.FeatureSource: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        let group: String? = try reader.read()
        let text: String = try reader.read()
        self = group.map { text.isEmpty ? .group($0) : .feature(text, ofGroup: $0) } ?? .constant(text)
    }

    func write(to record: inout RecordWriter) {
        record.write(group)
        switch self {
        case .group: record.write("")
        case .constant(let text), .feature(let text, _): record.write(text)
        }
    }
}

extension Validator: Recorded {}
extension ContextWords.Side: Recorded {}

extension ContextWords: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        self.init(
            list: try reader.read(),
            within: try reader.read(),
            side: try reader.read(),
            change: try reader.read()
        )
    }

    func write(to record: inout RecordWriter) {
        record.write(list)
        record.write(within)
        record.write(side)
        record.write(change)
    }
}

extension DocumentCondition: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        self.init(metadata: try reader.read(), languages: try reader.read())
    }

    func write(to record: inout RecordWriter) {
        record.write(metadata)
        record.write(languages)
    }
}

extension RelationEmission: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        self.init(
            type: try reader.read(),
            from: try reader.read(),
            to: try reader.read(),
            label: try reader.read(),
            score: try reader.read()
        )
    }

    func write(to record: inout RecordWriter) {
        record.write(type)
        record.write(from)
        record.write(to)
        record.write(label)
        record.write(score)
    }
}
