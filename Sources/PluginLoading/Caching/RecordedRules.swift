import DocumentModel
import Recognition

/// What the plugins bring for a language besides its lists' entries, as a record holds it.
struct RecordedRules: Recorded, Sendable {
    private let steps: [RecognizerSet.Step]
    private let types: [String: AnnotationType]
    private let inflections: [String: [Inflection]]
    private let unitingRelations: Set<String>
    private let reportedPlugins: Set<String>

    init(_ recognizers: RecognizerSet) {
        steps = recognizers.turns.map { turn in
            switch turn {
            case .rule(let number): .rule(recognizers.rules[number])
            case .propagation(let type, let propagation): .propagation(type, propagation)
            }
        }
        types = recognizers.types
        inflections = recognizers.inflections
        unitingRelations = recognizers.unitingRelations
        reportedPlugins = recognizers.reportedPlugins
    }

    /// The same over the lists.
    func recognizers(_ index: GazetteerIndex) -> RecognizerSet {
        RecognizerSet(
            index: index,
            steps: steps,
            types: types,
            inflections: inflections,
            unitingRelations: unitingRelations,
            reportedPlugins: reportedPlugins
        )
    }

    init(from reader: inout RecordReader) throws(RecordDamage) {
        steps = try reader.read()
        types = try reader.read()
        inflections = try reader.read()
        unitingRelations = try reader.read()
        reportedPlugins = try reader.read()
    }

    func write(to record: inout RecordWriter) {
        record.write(steps)
        record.write(types)
        record.write(inflections)
        record.write(unitingRelations)
        record.write(reportedPlugins)
    }
}

extension RecognizerSet.Step: Recorded {
    init(from reader: inout RecordReader) throws(RecordDamage) {
        let isRule: Bool = try reader.read()
        self = isRule ? .rule(try reader.read()) : .propagation(try reader.read(), try reader.read())
    }

    func write(to record: inout RecordWriter) {
        switch self {
        case .rule(let rule):
            record.write(true)
            record.write(rule)
        case .propagation(let type, let propagation):
            record.write(false)
            record.write(type)
            record.write(propagation)
        }
    }
}
