import DocumentModel
import Recognition

/// A list as a record holds it: where its entries stand, and how they are found.
struct RecordedList: Recorded, Sendable {
    private let provenance: Provenance
    /// With its inflections.
    private let policy: Gazetteer.Policy
    /// The list's file as it was; nil for words in a rule file.
    private let file: File?
    private let words: [String]

    private struct File: Recorded {
        let path: String
        let stamp: FileStamp?

        init(path: String, stamp: FileStamp?) { (self.path, self.stamp) = (path, stamp) }

        init(from reader: inout RecordReader) throws(RecordDamage) {
            self.init(path: try reader.read(), stamp: try reader.read())
        }

        func write(to record: inout RecordWriter) {
            record.write(path)
            record.write(stamp)
        }
    }

    init(_ source: ListSource, _ list: Gazetteer) {
        provenance = source.provenance
        policy = list.policy
        switch source.origin {
        case .file(let path, let stamp): (file, words) = (File(path: path, stamp: stamp), [])
        case .words(let words, _): (file, self.words) = (nil, words)
        }
    }

    /// Whether the list's file has not changed.
    var isFresh: Bool {
        guard let file else { return true }
        return file.stamp != nil && FileStamp(file.path) == file.stamp
    }

    private var source: ListSource {
        var bare = policy
        bare.inflections = []
        let origin: ListSource.Origin =
            if let file {
                .file(path: file.path, stamp: file.stamp)
            } else {
                .words(words, SourceLocation(file: ""))
            }
        return ListSource(provenance: provenance, policy: bare, origin: origin)
    }

    /// The index of some lists: mapped from the cache if it has them, else read; nil when they cannot be read.
    static func index(_ lists: [RecordedList]) -> GazetteerIndex? {
        let sources = lists.map(\.source)
        let cache = ListCache(sources)
        if let mapped = cache?.open(),
            let found = mapped.gazetteers(lists.map { ($0.provenance, $0.policy) })
        {
            return GazetteerIndex(found, compiled: mapped)
        }
        // A list set that is missing from the cache is made again with everything else.
        guard cache == nil else { return nil }
        var problems = 0
        let found = sources.compactMap { ListReader.list($0) { _ in problems += 1 } }
        guard problems == 0, found.count == lists.count else { return nil }
        return GazetteerIndex(zip(found, lists).map { $0.carrying($1.policy.inflections) })
    }

    init(from reader: inout RecordReader) throws(RecordDamage) {
        provenance = try reader.read()
        policy = try reader.read()
        file = try reader.read()
        words = try reader.read()
    }

    func write(to record: inout RecordWriter) {
        record.write(provenance)
        record.write(policy)
        record.write(file)
        record.write(words)
    }
}
