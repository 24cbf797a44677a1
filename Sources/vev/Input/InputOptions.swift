import ArgumentParser
import DocumentReading

/// The options that say how inputs make documents.
struct InputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What the inputs hold: text, html, jsonl, csv or zip. Without it, the name of each tells; else it is text.",
            valueName: "format"
        )
    )
    var input: InputFormat?

    @Option(
        help: ArgumentHelp("The member or column with the text; text without it.", valueName: "name")
    )
    var textField = "text"

    @Option(help: ArgumentHelp("The one with the id; id without it.", valueName: "name"))
    var idField = "id"

    @Option(help: ArgumentHelp("The one with the date; date without it.", valueName: "name"))
    var dateField = "date"

    @Option(help: ArgumentHelp("The one with the language; language without it.", valueName: "name"))
    var languageField = "language"

    /// How to read, where no document may have more bytes than `largest`.
    func settings(largest: Int = InputSettings.largestPossible) -> InputSettings {
        InputSettings(
            format: input,
            fields: RecordFields(text: textField, id: idField, date: dateField, language: languageField),
            largest: largest
        )
    }
}

extension InputFormat: ExpressibleByArgument {}
