/// One plugin with its rule files for a language.
struct PluginPart {
    let folder: PluginFolder
    let files: [RuleFile]

    var id: String { folder.manifest.id }
    var manifestLocation: SourceLocation { SourceLocation(file: "\(folder.path)/plugin.yaml") }
    var fragments: [RuleFile.Fragment] { files.flatMap(\.fragments) }
    var gazetteers: [RuleFile.GazetteerDeclaration] { files.flatMap(\.gazetteers) }
    var inflections: [RuleFile.InflectionDeclaration] { files.flatMap(\.inflections) }
    var rules: [RuleDeclaration] { files.flatMap(\.rules) }
}
