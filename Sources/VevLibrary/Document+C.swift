import CVev
import Vev

extension Document {
    /// A document that a caller passed.
    ///
    /// - Throws: ``CallProblem`` for a text that is no UTF-8, or a date that is none.
    init(_ document: vev_document) throws {
        let text = [UInt8](
            UnsafeRawBufferPointer(start: document.text, count: document.text == nil ? 0 : document.length)
        )
        if let offset = UTF8Validation.firstInvalidOffset(in: text) {
            throw CallProblem("the text is not UTF-8: byte \(offset) is 0x\(String(text[offset], radix: 16))")
        }
        self.init(
            id: document.id.map { String(cString: $0) } ?? "",
            validatedUTF8: text,
            language: document.language.map { String(cString: $0) },
            referenceTime: try document.date.map { try ExtractorConfiguration.moment(String(cString: $0)) }
        )
    }
}
