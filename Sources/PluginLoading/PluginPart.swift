import Recognition

/// One plugin with its rule files and lists for a language, read but not linked.
///
/// A part is made by one thread and handed to another that only reads it, which is all that makes it safe to
/// send: the YAML nodes within are not `Sendable`.
struct PluginPart: @unchecked Sendable {
    let folder: PluginFolder
    /// Where its lists stand.
    let sources: [ListSource]
    /// Its lists, without their inflections; empty until they are fetched.
    private(set) var lists: [Gazetteer] = []
    /// What was wrong with the files.
    private(set) var problems: [PluginProblem]
    private let files: [RuleFile]

    /// Reads the files of some language folders, the most specific last: what one declares takes the place of what
    /// earlier ones declare under the same name.
    init(_ folder: PluginFolder, languages: [String]) {
        var problems: [PluginProblem] = []
        let read = languages.map { name in folder.rules(of: name) { problems.append($0) } }
        let files = read.indices.map { index in
            read[(index + 1)...].reduce(read[index]) { $0.leavingOut($1) }
        }
        var reader = ListReader(plugin: folder)
        self.folder = folder
        self.files = files
        sources = reader.sources(files.flatMap(\.gazetteers))
        self.problems = problems + reader.problems
    }

    /// The part with its lists, one for each source.
    func carrying(_ lists: [Gazetteer]) -> PluginPart {
        var part = self
        part.lists = lists
        return part
    }

    /// The part with its lists, read from their files.
    func readingLists() -> PluginPart {
        var problems: [PluginProblem] = []
        var part = carrying(sources.compactMap { ListReader.list($0) { problems.append($0) } })
        part.problems += problems
        return part
    }

    /// The bytes of its lists' files.
    var listSize: Int { sources.reduce(0) { $0 + ($1.stamp?.size ?? 0) } }

    var id: String { folder.manifest.id }
    var manifestLocation: SourceLocation { SourceLocation(file: "\(folder.path)/plugin.yaml") }
    var fragments: [RuleFile.Fragment] { files.flatMap(\.fragments) }
    var gazetteers: [RuleFile.GazetteerDeclaration] { files.flatMap(\.gazetteers) }
    var inflections: [RuleFile.InflectionDeclaration] { files.flatMap(\.inflections) }
    var rules: [RuleDeclaration] { files.flatMap(\.rules) }
}
