/// How inputs are read.
package struct InputSettings: Sendable {
    /// What the inputs hold; nil leaves it to the name of each.
    package var format: InputFormat?
    /// Where documents lie in records.
    package var fields: RecordFields
    /// The most bytes that one document may have.
    package var largest: Int

    /// Offsets in a document are 32 bits wide.
    package static let largestPossible = Int(Int32.max)

    package init(
        format: InputFormat? = nil,
        fields: RecordFields = RecordFields(),
        largest: Int = Self.largestPossible
    ) {
        self.format = format
        self.fields = fields
        self.largest = largest
    }

    /// The format of an input.
    package func format(of path: String) -> InputFormat {
        format ?? (path == "-" ? .text : InputFormat(path: path))
    }
}
