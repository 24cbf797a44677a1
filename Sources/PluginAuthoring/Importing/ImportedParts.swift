import Recognition

/// A rule on its way into a plugin's folder.
struct ImportedRule: Hashable {
    let id: String
    let language: String
    let about: String
    let pattern: String
    let type: String
    let score: Double
    /// The value of the feature `id`.
    var entryID: String?
    /// The list of words that raise the score.
    var contextList: String?
}

/// A list on its way into a plugin's folder.
struct ImportedList: Hashable {
    let id: String
    let language: String
    /// The file that it was imported from.
    let origin: String
    let ignoresCase: Bool
    /// The type of the entries; nil for a list that only rules use.
    var type: String?
    var score = Importing.defaultScore
    var entries: [Entry] = []
    /// Whether the entries stand in the rule file, not in a file of their own.
    var isInline = false

    struct Entry: Hashable {
        let name: String
        var id: String?
    }

    var hasIDs: Bool { entries.contains { $0.id != nil } }
    var path: String { "\(language)/\(id).tsv" }
}

/// What imports share.
enum Importing {
    /// The score of what comes without one.
    static let defaultScore = 0.8
}

/// All that was read from the files of an import.
struct ImportedParts {
    private(set) var rules: [ImportedRule] = []
    private(set) var lists: [ImportedList] = []
    private(set) var notes: [ImportNote] = []
    /// How many patterns, lists and lines were carried over, and how many were not.
    private(set) var kept = 0
    private(set) var lost = 0
    /// The label that each type was made from.
    private(set) var labels: [(type: String, label: String)] = []
    /// Whether a rule uses the vocabulary of tokens.
    var usesTokens = false
    private var names = UniqueNames()
    private var types: [String: String] = [:]

    /// A name for a rule or list.
    mutating func uniqueName(_ text: String) -> String { names.unique(PluginNaming.slug(text)) }

    /// The type for a label.
    mutating func type(for label: String) -> String {
        if let known = types[label] { return known }
        let type = PluginNaming.slug(label)
        types[label] = type
        if !labels.contains(where: { $0.type == type }) { labels.append((type, label.shortLine)) }
        return type
    }

    mutating func add(_ rule: ImportedRule) { rules.append(rule) }
    mutating func add(_ list: ImportedList) { lists.append(list) }

    /// Counts a pattern, list or line that is carried over.
    mutating func keep() { kept += 1 }

    /// Notes that a pattern, list or line is left out.
    mutating func lose(_ place: ImportPlace, _ subject: String, _ obstacle: ImportObstacle) {
        lost += 1
        note(place, subject, obstacle)
    }

    /// Notes that a part of something is left out.
    mutating func note(_ place: ImportPlace, _ subject: String, _ obstacle: ImportObstacle) {
        notes.append(ImportNote(place, subject, obstacle))
    }
}
