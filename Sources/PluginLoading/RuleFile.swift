import Recognition
import Yams

/// The rule files of one language folder of one plugin, read but not yet linked to what they name.
struct RuleFile {
    var fragments: [Fragment] = []
    var gazetteers: [GazetteerDeclaration] = []
    var inflections: [InflectionDeclaration] = []
    var rules: [RuleDeclaration] = []

    struct Fragment {
        let name: String
        let source: SourceText
    }

    struct GazetteerDeclaration {
        let id: String
        let map: YAMLMapping
        let path: (text: String, node: Node)?
        let words: [String]
        let letterCase: Gazetteer.LetterCase
        let inflections: [(text: String, node: Node)]
        let compounds: Bool
        let isInline: Bool
        let emission: Gazetteer.Emission?
        /// The folder that `path` starts from.
        let folder: String

        var isForAnyLanguage: Bool { PluginFolder.isForAnyLanguage(file: map.file.path) }
    }

    struct InflectionDeclaration {
        let id: String
        let suffixes: [Inflection.Suffix]
        let before: SourceText?
        let map: YAMLMapping
    }
}

/// A piece of pattern with the place it was read from.
struct SourceText {
    let text: String
    /// The text cut at its references: once, however often a fragment is put in.
    let pieces: [PatternPieces.Piece]
    /// The YAML scalar that holds the text; nil when no file does.
    private let node: Node?
    let file: YAMLFile

    init(text: String, node: Node, file: YAMLFile) {
        self.text = text
        self.node = node
        self.file = file
        pieces = Array(PatternPieces(text))
    }

    /// A pattern that stands in no plugin's file, but was given by itself.
    init(given pattern: String) {
        text = pattern
        node = nil
        file = YAMLFile(path: "pattern", text: "")
        pieces = Array(PatternPieces(pattern))
    }

    func location(byte offset: Int) -> SourceLocation {
        if let node { return file.location(of: node, byte: offset) }
        let before = text.utf8.prefix(offset)
        let column = before.reversed().prefix { $0 != 0x0A }.count + 1
        return SourceLocation(file: file.path, line: before.count { $0 == 0x0A } + 1, column: column)
    }

    /// Where the text stands in its file.
    var place: ScalarPlace? { node.flatMap(file.place) }

    /// The last byte that something can be missing behind: the end of the last line of text, not the line below.
    var end: Int { text.utf8.count - (text.hasSuffix("\n") ? 1 : 0) }
}

extension YAMLMapping {
    /// The text of a key with its place.
    func source(_ key: String) -> SourceText? {
        guard let node = self[key], let text = string(key) else { return nil }
        return SourceText(text: text, node: node, file: file)
    }
}

extension RuleFile {
    /// Whether a fragment or list has this name.
    func declares(_ name: String) -> Bool {
        fragments.contains { $0.name == name } || gazetteers.contains { $0.id == name }
    }

    /// What is left beside the declarations of a more specific language.
    func leavingOut(_ other: RuleFile) -> RuleFile {
        let names = Set(other.fragments.map(\.name) + other.gazetteers.map(\.id))
        var file = RuleFile()
        file.fragments = fragments.filter { !names.contains($0.name) }
        file.gazetteers = gazetteers.filter { !names.contains($0.id) }
        file.inflections = inflections.filter { !Set(other.inflections.map(\.id)).contains($0.id) }
        file.rules = rules.filter { !Set(other.rules.map(\.id)).contains($0.id) }
        return file
    }

    /// Adds what a file declares.
    mutating func read(_ file: YAMLFile, folder: String) {
        guard let map = YAMLMapping(file.root, in: file, owner: "the rule file") else { return }
        map.checkKeys(.ruleFile)
        for pair in map.mapping("fragments", owner: "fragments")?.pairs ?? [] {
            guard let text = pair.value.scalar?.string else {
                file.report(.wrongForm(key: pair.key, expected: "a pattern"), at: pair.value)
                continue
            }
            file.checkCharacters(of: text, key: pair.key, at: pair.value)
            let source = SourceText(text: text, node: pair.value, file: file)
            fragments.append(Fragment(name: pair.key, source: source))
        }
        gazetteers += map.mappings("gazetteers", owner: "a gazetteer").compactMap {
            Self.gazetteer($0, folder)
        }
        inflections += map.mappings("inflections", owner: "an inflection").compactMap(Self.inflection)
        rules += map.mappings("rules", owner: "a rule").compactMap(RuleDeclaration.init)
    }

    private static func gazetteer(_ map: YAMLMapping, _ folder: String) -> GazetteerDeclaration? {
        map.checkKeys(.gazetteer)
        guard let id = map.requiredString("id") else { return nil }
        let path = map["file"].flatMap { node in map.string("file").map { (text: $0, node: node) } }
        let words = map.strings("words").map(\.text)
        if path == nil, words.isEmpty {
            map.file.report(.missingKey("file", of: "gazetteer '\(id)'"), at: map.node)
            return nil
        }
        return GazetteerDeclaration(
            id: id,
            map: map.named("gazetteer '\(id)'"),
            path: path,
            words: words,
            letterCase: map.choice("case") ?? .exact,
            inflections: map.strings("inflections"),
            compounds: map.flag("compounds"),
            isInline: map.flag("inline"),
            emission: emission(map),
            folder: folder
        )
    }

    private static func emission(_ map: YAMLMapping) -> Gazetteer.Emission? {
        guard let emit = map.mapping("emit", owner: "emit") else { return nil }
        emit.checkKeys(.listEmission)
        guard let type = emit.requiredString("type") else { return nil }
        return Gazetteer.Emission(
            type: type,
            score: emit.fraction("score") ?? 0.8,
            priority: emit.int("priority") ?? 0,
            features: emit.texts("features")
        )
    }

    private static func inflection(_ map: YAMLMapping) -> InflectionDeclaration? {
        map.checkKeys(.inflection)
        guard let id = map.requiredString("id") else { return nil }
        let items = map["suffixes"]?.sequence.map(Array.init) ?? []
        if items.isEmpty { map.file.report(.missingKey("suffixes", of: "inflection '\(id)'"), at: map.node) }
        return InflectionDeclaration(
            id: id,
            suffixes: items.compactMap { suffix($0, map.file) },
            before: map.source("before"),
            map: map
        )
    }

    private static func suffix(_ node: Node, _ file: YAMLFile) -> Inflection.Suffix? {
        if let text = node.scalar?.string { return Inflection.Suffix(text) }
        guard let map = YAMLMapping(node, in: file, owner: "a suffix") else { return nil }
        map.checkKeys(.suffix)
        guard let text = map.requiredString("suffix") else { return nil }
        return Inflection.Suffix(
            text,
            after: map.strings("after").map(\.text),
            notAfter: map.strings("not-after").map(\.text)
        )
    }
}
