import Recognition

/// One plugin with its rule files and lists for a language, read but not linked.
///
/// A part is made by one thread and handed to another that only reads it, which is all that makes it safe to
/// send: the YAML nodes within are not `Sendable`.
struct PluginPart: @unchecked Sendable {
    let folder: PluginFolder
    /// Its lists, without their inflections, which may name lists themselves.
    let lists: [Gazetteer]
    /// What was wrong with the files.
    let problems: [PluginProblem]
    private let files: [RuleFile]

    /// Reads the files of some language folders.
    init(_ folder: PluginFolder, languages: [String]) {
        var problems: [PluginProblem] = []
        let files = languages.map { name in folder.rules(of: name) { problems.append($0) } }
        var reader = ListReader(plugin: folder)
        self.folder = folder
        self.files = files
        lists = reader.lists(files.flatMap(\.gazetteers))
        self.problems = problems + reader.problems
    }

    var id: String { folder.manifest.id }
    var manifestLocation: SourceLocation { SourceLocation(file: "\(folder.path)/plugin.yaml") }
    var fragments: [RuleFile.Fragment] { files.flatMap(\.fragments) }
    var gazetteers: [RuleFile.GazetteerDeclaration] { files.flatMap(\.gazetteers) }
    var inflections: [RuleFile.InflectionDeclaration] { files.flatMap(\.inflections) }
    var rules: [RuleDeclaration] { files.flatMap(\.rules) }
}
