import PatternMatching
import Recognition

/// The linked rules of earlier runs: a file for each language and choice of plugins, in the ``CacheFolder``.
///
/// A file is taken only when every file of the plugins, and the program itself, are what they were when it was made. It
/// holds PCRE2's compiled code too, which cannot be checked but by its sum; so it must belong to the user or root, and be
/// writable for nobody else.
struct RuleCache: Sendable {
    /// The file for this language and these plugins.
    let path: String
    private let folder: CacheFolder
    /// What the rules are made from now.
    private let origin: [UInt8]

    private static let prefix = "rules"
    /// "Vevrules" on a little-endian machine.
    private static let magicNumber: UInt64 = 0x7365_6c75_7276_6556
    /// The magic number and the checksum of everything behind both.
    private static let headerSize = 16
    /// How many files are kept; each is some megabytes.
    private static let mostFiles = 24

    /// The cache of the rules for one language; nil when there is none, or when a file was changed just now.
    ///
    /// - Parameter reported: the plugins whose annotations are reported.
    init?(
        _ folders: [PluginFolder],
        language: String,
        reported: Set<String>,
        environment: (String) -> String? = CacheFolder.environment
    ) {
        guard let folder = CacheFolder(environment), let program = ProgramFile.stamp else { return nil }
        var record = RecordWriter()
        record.write(program)
        record.write(CompiledPatterns.library)
        for plugin in folders {
            for file in plugin.ruleFiles {
                guard let stamp = FileStamp(file), stamp.isSettled else { return nil }
                record.write(file)
                record.write(stamp)
            }
        }
        let names = [language] + reported.sorted() + ["of"] + folders.map(\.path)
        record.write(names)
        self.folder = folder
        path = folder.path(of: Self.prefix, names.map { "\($0.utf8.count):\($0)" })
        origin = record.bytes
    }

    /// The rules, as an earlier run linked them; nil when the file is missing, stale or broken.
    func open(normalizers: [String: any Normalizer]) -> RecognizerSet? {
        guard let owner = SharedBytes(mapping: path), owner.bytes.count >= Self.headerSize else { return nil }
        return withExtendedLifetime(owner) {
            let rest = UnsafeRawBufferPointer(rebasing: owner.bytes[Self.headerSize...])
            guard owner.bytes.loadUnaligned(as: UInt64.self) == Self.magicNumber,
                owner.bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self) == Checksum.of(rest)
            else { return nil }
            var reader = RecordReader(rest, normalizers: normalizers)
            return try? recognizers(&reader)
        }
    }

    /// Keeps rules for later runs, if that is possible.
    ///
    /// - Parameter sources: where the lists stand, in their order.
    func keep(_ recognizers: RecognizerSet, _ sources: [ListSource]) {
        let files = sources.compactMap(\.stamp)
        guard files.allSatisfy(\.isSettled), sources.count == recognizers.index.lists.count else { return }
        var body = RecordWriter()
        body.write(zip(sources, recognizers.index.lists).map(RecordedList.init))
        body.write(RecordedRules(recognizers))
        var record = RecordWriter()
        record.write(origin.count)
        record.append(origin)
        guard record.writeCompiled(body.patterns) else { return }
        record.append(body.bytes)
        write(record.bytes)
    }

    private func write(_ record: [UInt8]) {
        var file = RecordWriter()
        file.append(Self.magicNumber)
        file.append(record.withUnsafeBytes(Checksum.of))
        file.append(record)
        folder.prepare()
        file.bytes.withUnsafeBytes { SharedBytes.write($0, to: path) }
        folder.tidy(Self.prefix, keeping: Self.mostFiles)
    }

    private func recognizers(_ reader: inout RecordReader) throws(RecordDamage) -> RecognizerSet? {
        guard try reader.take(try reader.count()).elementsEqual(origin) else { return nil }
        reader.patterns = try reader.compiledPatterns()
        let lists: [RecordedList] = try reader.read()
        guard lists.allSatisfy(\.isFresh) else { return nil }
        // The two do not need each other, and a short text waits for both.
        var rules: Result<RecordedRules, RecordDamage> = .failure(RecordDamage())
        let (index, _) = inParallel({ RecordedList.index(lists) }) {
            rules = Result { () throws(RecordDamage) in try RecordedRules(from: &reader) }
        }
        let found = try rules.get()
        guard let index, reader.isAtEnd else { return nil }
        return found.recognizers(index)
    }
}
