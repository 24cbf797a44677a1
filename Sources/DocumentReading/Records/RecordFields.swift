/// Which members of a JSON object, or columns of a table, make a document.
package struct RecordFields: Hashable, Sendable {
    package var text: String
    package var id: String
    package var date: String
    package var language: String

    package init(
        text: String = "text",
        id: String = "id",
        date: String = "date",
        language: String = "language"
    ) {
        self.text = text
        self.id = id
        self.date = date
        self.language = language
    }
}
