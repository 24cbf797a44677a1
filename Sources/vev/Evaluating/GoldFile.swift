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
                throw InputProblem(raw.place, .badLine("the object has no 'entities'"))
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
            var reader = LineReader(try OpenFile.reading(path))
            while let line = try reader.next() {
                if line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { continue }
                let form = RawDocument.Form.line(number: line.number, offset: line.offset)
                try body(RawDocument(path: path, form: form, bytes: line.bytes))
            }
        } catch let problem as InputProblem {
            throw CommandFailure(problem.description)
        } catch let failure as SystemFailure {
            throw CommandFailure(InputProblem(path, .system(failure)).description)
        }
    }
}

extension RawDocument {
    /// The file, and the line of it.
    fileprivate var place: String {
        switch form {
        case .file: path
        case .line(let number, _): "\(path):\(number)"
        }
    }

    fileprivate func spanRecord() throws(InputProblem) -> SpanRecord {
        do throws(JSONReader.Problem) {
            return try SpanRecord(line: bytes)
        } catch {
            throw InputProblem(place, .badLine(error.message))
        }
    }
}
