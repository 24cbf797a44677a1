import DocumentModel

/// The bytes of a document as they were read, not yet looked at.
///
/// Reading goes on one at a time; what costs more (validation, JSON, markup) is done
/// by whoever works on the document.
package struct RawDocument: Sendable {
    /// How the bytes make a document.
    package enum Form: Sendable {
        case text
        case html
        /// A line of a JSON Lines file that starts at a byte offset.
        case line(number: Int, offset: Int, RecordFields)
        /// A row of a table that starts on a line.
        case row(line: Int, TableHeader)
    }

    /// The file, or the file and the member of it.
    package let path: String
    package let form: Form
    /// Its number in the input, from 1; ascending, though some may be missing.
    package let place: Int
    package let bytes: [UInt8]
    /// Why there are no bytes.
    package let defect: InputProblem.Cause?

    package init(
        path: String,
        form: Form,
        place: Int = 1,
        bytes: [UInt8],
        defect: InputProblem.Cause? = nil
    ) {
        self.path = path
        self.form = form
        self.place = place
        self.bytes = bytes
        self.defect = defect
    }

    /// The document; throws when the bytes are none.
    package func document() throws(InputProblem) -> Document { try read().document }

    /// The document, and where its text came from if it was made out of markup.
    package func read() throws(InputProblem) -> ReadDocument {
        if let defect { throw InputProblem(shownPlace, defect) }
        try validate()
        switch form {
        case .text:
            return ReadDocument(Document(id: path, validatedUTF8: bytes.withoutMark))
        case .html:
            return HTMLDocument(bytes).document(id: path)
        case .line(let number, _, let fields):
            return ReadDocument(
                try record(line: number, fields).document(id: "\(path):\(number)")
            )
        case .row(let line, let header):
            return ReadDocument(try header.document(bytes, path: path, line: line))
        }
    }

    /// Where it stands, for messages.
    package var shownPlace: String {
        switch form {
        case .text, .html: path
        case .line(let number, _, _): "\(path):\(number)"
        case .row(let line, _): "\(path):\(line)"
        }
    }

    private func record(line: Int, _ fields: RecordFields) throws(InputProblem) -> DocumentRecord {
        do throws(JSONReader.Problem) {
            return try DocumentRecord(line: bytes.withoutMark, fields: fields)
        } catch {
            throw InputProblem("\(path):\(line):\(error.offset + 1)", .badLine(error.message))
        }
    }

    private func validate() throws(InputProblem) {
        guard let offset = UTF8Validation.firstInvalidOffset(in: bytes) else { return }
        let start = if case .line(_, let start, _) = form { start } else { 0 }
        throw InputProblem(shownPlace, .notUTF8(offset: start + offset, byte: bytes[offset]))
    }
}

/// A document, and where its text came from.
package struct ReadDocument: Sendable {
    package let document: Document
    /// From offsets in the text to offsets in the file; nil when they are the same.
    package let sourceMap: SourceMap?

    package init(_ document: Document, sourceMap: SourceMap? = nil) {
        self.document = document
        self.sourceMap = sourceMap
    }
}

extension [UInt8] {
    /// The bytes without a byte order mark: it is no part of the text, and offsets do not count it.
    var withoutMark: [UInt8] {
        starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self
    }
}
