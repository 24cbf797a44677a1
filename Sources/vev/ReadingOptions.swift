import DocumentReading
import ArgumentParser
import Vev

/// Options that say how a single document is read, for the commands of the bench.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Use only these plugins, separated by commas, and what they need.",
            valueName: "names"
        ),
        transform: PluginNames.init
    )
    var plugins: PluginNames?

    @Option(help: ArgumentHelp("The language of the document, such as nb; auto tells it.", valueName: "tag"))
    var language = "auto"

    @Option(
        help: ArgumentHelp("The day the document was written, such as 2024-10-29.", valueName: "date"),
        transform: requiring(ReferenceDate.init, else: ReferenceDate.form)
    )
    var referenceDate: ReferenceDate?

    /// Opens the plugins for a document.
    func extractor(_ options: PluginOptions) throws -> Extractor {
        let extractor = try options.extractor { configuration in
            configuration.plugins = plugins?.names
            configuration.language = language == "auto" ? nil : language
            configuration.referenceTime = referenceDate?.time
        }
        try extractor.checkLanguage(language)
        return extractor
    }
}

extension Extractor {
    /// Complains of a language that no plugin knows.
    func checkLanguage(_ language: String) throws {
        if language == "auto" || rulesLanguage(for: language) != nil { return }
        throw CommandFailure(
            "no plugin knows the language '\(language)'; choose auto or one of \(languages.quotedList)"
        )
    }
}
