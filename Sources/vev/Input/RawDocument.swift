import Vev

/// The bytes of a document as they were read, not yet looked at.
///
/// Reading goes on one at a time; what costs more (validation, JSON) is done
/// by whoever works on the document.
struct RawDocument: Sendable {
    enum Form: Sendable {
        case file
        /// A line of a JSON Lines file that starts at a byte offset.
        case line(number: Int, offset: Int)
    }

    let path: String
    let form: Form
    let bytes: [UInt8]

    /// Makes a document, or tells why the bytes are none.
    func document() throws(InputProblem) -> Document {
        try validate()
        switch form {
        case .file:
            return Document(id: path, validatedUTF8: bytes.withoutMark)
        case .line(let number, _):
            let record = try record(line: number)
            return Document(
                id: record.id ?? "\(path):\(number)",
                validatedUTF8: record.text,
                language: record.language,
                referenceTime: record.date,
                metadata: record.metadata
            )
        }
    }

    private func record(line: Int) throws(InputProblem) -> DocumentRecord {
        do throws(JSONReader.Problem) {
            return try DocumentRecord(line: bytes.withoutMark)
        } catch {
            throw InputProblem("\(path):\(line):\(error.offset + 1)", .badLine(error.message))
        }
    }

    private func validate() throws(InputProblem) {
        guard let offset = UTF8Validation.firstInvalidOffset(in: bytes) else { return }
        switch form {
        case .file:
            throw InputProblem(path, .notUTF8(offset: offset, byte: bytes[offset]))
        case .line(let number, let start):
            throw InputProblem("\(path):\(number)", .notUTF8(offset: start + offset, byte: bytes[offset]))
        }
    }
}

extension [UInt8] {
    /// The bytes without a byte order mark: it is no part of the text, and offsets do not count it.
    fileprivate var withoutMark: [UInt8] {
        starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self
    }
}
