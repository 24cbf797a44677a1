import DocumentReading
import ArgumentParser
import PluginAuthoring
import Vev

/// `vev plugins import`: makes a plugin of recognizers written for another tool.
struct ImportPluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a plugin of Presidio's or spaCy's patterns.",
        discussion: """
            Reads Presidio's recognizers in YAML, and the patterns of spaCy's EntityRuler in JSON Lines. \
            What cannot be carried over is told with its place, the cause, and what to do instead; \
            the plugin's README lists it too. Nothing that exists is overwritten.

            EXAMPLES:
              vev plugins import recognizers.yaml --into my-plugins/vessels
              vev plugins import patterns.jsonl --into my-plugins/vessels --language nb

            EXIT CODES: 0 all was carried over; 1 some was not; 2 nothing could be done.
            """
    )

    @Argument(help: ArgumentHelp("What to import; several files become one plugin.", valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "The plugin's folder, which is made; its name is the plugin's id.",
            valueName: "folder"
        )
    )
    var into: String

    @Option(
        help: ArgumentHelp("presidio or spacy; else told from the name and the content.", valueName: "format")
    )
    var format: ImportFormat?

    @Option(
        help: ArgumentHelp("The language of what names none; every language if left out.", valueName: "tag")
    )
    var language: LanguageFolder?

    @Option(help: ArgumentHelp("The plugin's id; its folder is then made inside --into.", valueName: "name"))
    var id: String?

    func run() throws {
        let folder = id.map { joinedPath(into, $0) } ?? into
        let name = id ?? lastName(ofPath: into)
        let known = try KnownPlugins()
        try known.check(newID: name)
        try refuseExisting(folder)
        let imported = PluginImport(
            try sources(),
            PluginImport.Options(id: name, language: language?.name, knownTypes: known.types)
        )
        try Output.print(imported.notes.map { "\($0)\n" }.joined())
        guard let draft = imported.draft else {
            throw CommandFailure("nothing to write: \(imported.lossSummary)")
        }
        try write(draft, to: folder)
        let problems = known.problems(ofPluginIn: folder)
        try Output.print((problems + [imported.summary(writtenTo: folder)]).map { "\($0)\n" }.joined())
        if !(imported.notes.isEmpty && problems.isEmpty) { throw ExitCode(1) }
    }

    private func sources() throws -> [ImportSource] {
        try files.map { path in
            do throws(ReadingFailure) {
                return ImportSource(path: path, bytes: try Self.bytes(of: path), format: format)
            } catch {
                throw CommandFailure(InputProblem(path, failure: error).description)
            }
        }
    }

    private static func bytes(of path: String) throws(ReadingFailure) -> [UInt8] {
        guard let bytes = try OpenFile.stream(path).readAll(limit: InputSettings.largestPossible) else {
            throw .system(.isTooLarge)
        }
        return bytes
    }
}

extension ImportFormat: ExpressibleByArgument {}
