import DocumentReading
import PluginAuthoring
import Vev

/// A JSON Lines file of documents and the spans that should be found in them.
struct GoldFile: Sendable {
    /// A document and its gold.
    typealias Item = (document: Document, spans: [LabelledSpan])

    let items: [Item]

    init(path: String) throws {
        var items: [Item] = []
        try Self.eachLine(of: path) { raw in
            let document = try raw.document()
            guard let spans = try raw.spanRecord().spans else {
                throw InputProblem(raw.shownPlace, .badLine("the object has no 'entities'"))
            }
            items.append((document, spans))
        }
        if items.isEmpty { throw CommandFailure("\(path): the file holds no document") }
        self.items = items
    }

    /// The spans of another file, by the id of their document.
    static func spans(path: String) throws -> [String: [LabelledSpan]] {
        var spans: [String: [LabelledSpan]] = [:]
        try eachLine(of: path) { raw in
            let record = try raw.spanRecord()
            if let id = record.id { spans[id] = record.spans ?? [] }
        }
        return spans
    }

    private static func eachLine(of path: String, _ body: (RawDocument) throws -> Void) throws {
        do {
            var input = try OpenInput(path, InputSettings(format: .jsonl))
            while let raw = try input.next() { try body(raw) }
        } catch let problem as InputProblem {
            throw CommandFailure(problem.description)
        }
    }
}

extension RawDocument {
    fileprivate func spanRecord() throws(InputProblem) -> SpanRecord {
        do throws(JSONReader.Problem) {
            return try SpanRecord(line: bytes)
        } catch {
            throw InputProblem(shownPlace, .badLine(error.message))
        }
    }
}
