import DocumentModel

/// A named list of known names or words, with features by column.
///
/// A list is kept as the bytes of its file, in memory or mapped; strings are
/// made only for the entries that a document mentions.
public struct Gazetteer: Sendable {
    /// What made the list: its plugin and its id there.
    public let provenance: Provenance
    /// How its entries are found and what they claim.
    public private(set) var policy: Policy
    /// The names of the columns; the first is `name`.
    public let columns: [String]
    /// Every spelling of every entry, in the order of the file.
    public let spellings: FlatArray<Spelling>

    let file: FlatArray<UInt8>

    /// One spelling of an entry: byte ranges in the list's file.
    public struct Spelling: BitwiseCopyable, Sendable {
        /// The offset of the spelling's first byte.
        public let start: Int32
        /// The offset behind its last byte.
        public let end: Int32
        /// The offset of the entry's line.
        public let line: Int32
        /// Not 0 for an ambiguous entry; a number, because the bytes of a mapped file are not all a `Bool`.
        let ambiguity: Int32

        /// Whether the entry needs context to count as found.
        public var isAmbiguous: Bool { ambiguity != 0 }
    }

    /// How a list's entries are found, and what they claim.
    public struct Policy: Sendable {
        /// Which spellings of upper and lower case count.
        public var letterCase = LetterCase.exact
        /// The suffixes that an entry may carry.
        public var inflections: [Inflection] = []
        /// Whether an entry may be the first part of a hyphen compound.
        public var compounds = false
        /// Whether patterns receive the entries as an alternation instead of a look-up.
        public var isInline = false
        /// The candidate that every entry makes; nil for lists that only patterns use.
        public var emission: Emission?

        /// A policy with the defaults.
        public init() {}
    }

    /// Which spellings of upper and lower case count as the entry.
    public enum LetterCase: String, Sendable, CaseIterable {
        case exact, sentence, ignore
    }

    /// The candidate that an entry makes by itself.
    public struct Emission: Sendable {
        /// The annotation type.
        public let type: String
        /// The score of an entry that is not ambiguous.
        public let score: Double
        /// The merge priority.
        public let priority: Int
        /// Features that all entries share.
        public let features: [String: String]

        /// Makes an emission.
        public init(type: String, score: Double, priority: Int = 0, features: [String: String] = [:]) {
            self.type = type
            self.score = score
            self.priority = priority
            self.features = features
        }
    }

    /// Makes a list; see ``GazetteerFile`` for reading one.
    init(
        provenance: Provenance,
        policy: Policy,
        columns: [String],
        spellings: FlatArray<Spelling>,
        file: FlatArray<UInt8>
    ) {
        self.provenance = provenance
        self.policy = policy
        self.columns = columns
        self.spellings = spellings
        self.file = file
    }

    /// The same list whose entries may carry these suffixes.
    public func carrying(_ inflections: [Inflection]) -> Gazetteer {
        var list = self
        list.policy.inflections = inflections
        return list
    }

    /// The number of entries; the spellings of one entry count once.
    public var entryCount: Int { Set(spellings.map(\.line)).count }

    /// The text of a spelling.
    public func text(_ spelling: Spelling) -> String {
        String(decoding: file[Int(spelling.start)..<Int(spelling.end)], as: UTF8.self)
    }

    /// The place of a spelling in the list's file: its line and its column in Unicode scalars, both from 1.
    public func place(of spelling: Spelling) -> (line: Int, column: Int) {
        let line = file[..<Int(spelling.line)].count { $0 == 0x0A } + 1
        let before = file[Int(spelling.line)..<Int(spelling.start)]
        return (line, before.count { !UTF8.isContinuation($0) } + 1)
    }

    /// The base name of a spelling's entry: its first column.
    public func name(_ spelling: Spelling) -> String {
        cells(ofLineAt: Int(spelling.line)).first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// The features of a spelling's entry, by column; empty cells and the reserved columns give none.
    public func features(_ spelling: Spelling) -> [String: String] {
        var features: [String: String] = [:]
        for (column, cell) in zip(columns, cells(ofLineAt: Int(spelling.line)))
        where !cell.isEmpty && !GazetteerFile.reservedColumns.contains(column) {
            features[column] = String(decoding: cell, as: UTF8.self)
        }
        return features
    }

    /// The list as a normalizer sees it.
    public var lexicon: Lexicon {
        var words: [String: [String: String]] = [:]
        for spelling in spellings {
            words[text(spelling).lowercased()] = features(spelling)
        }
        return Lexicon(words)
    }

    /// The base names that each alias stands for.
    public var namesByAlias: [String: Set<String>] {
        spellings.reduce(into: [:]) { names, spelling in
            let (alias, name) = (text(spelling), name(spelling))
            if alias != name { names[alias, default: []].insert(name) }
        }
    }

    private func cells(ofLineAt start: Int) -> [Slice<FlatArray<UInt8>>] {
        let end = file[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? file.count
        return file[start..<end].split(separator: 0x09, omittingEmptySubsequences: false)
    }
}
