import ArgumentParser
import PluginAuthoring
import Vev

/// `vev plugins new`: makes the folder that an author begins with.
struct NewPluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a small plugin that works, to begin with.",
        discussion: """
            The files say in comments what each of their lines is for. Nothing that exists is overwritten.

            EXAMPLES:
              vev plugins new vessels
              vev plugins new vessels --language nb --in my-plugins

            EXIT CODES: 0 the plugin is made; 2 it could not be.
            """
    )

    @Argument(
        help: ArgumentHelp(
            "The plugin's id, which is its folder's name: lower-case letters, digits, hyphens.",
            valueName: "name"
        )
    )
    var name: String

    @Option(
        help: ArgumentHelp(
            "The language of its rules, such as nb; every language if left out.",
            valueName: "tag"
        )
    )
    var language: LanguageFolder?

    @Option(name: .customLong("in"), help: ArgumentHelp("The folder to make it in.", valueName: "folder"))
    var parent = "."

    func run() throws {
        let known = try KnownPlugins()
        try known.check(newID: name)
        let draft = PluginTemplate(
            id: name,
            language: language?.name,
            knownTypes: Set(known.types.keys)
        ).draft
        let folder = joinedPath(parent, name)
        try write(draft, to: folder)
        let written = draft.files.map { joinedPath(folder, $0.path) }
        try Output.print((written + [""] + nextSteps(folder)).map { "\($0)\n" }.joined())
    }

    private func nextSteps(_ folder: String) -> [String] {
        let folder = folder.shellWord
        let language = language.map { " --language \($0.name)" } ?? ""
        return [
            "next:", "  vev plugins test \(folder)", "  vev plugins check \(folder)",
            "  echo 'The item Brindlewick came.' | vev extract --plugin-path \(folder)\(language)",
        ]
    }
}
