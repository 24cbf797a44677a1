import CorpusGraph
import DocumentModel
import DocumentReading
import SQLite

/// A file of graphs: document graphs as `vev extract` writes them, or a corpus graph, one after the other in any mixture;
/// or a database of them.
///
///     for path in paths { try GraphFile(path).add(to: &corpus) }
public struct GraphFile: Sendable {
    /// Where it is; `-` for standard input.
    public let path: String

    /// Names a file; nothing is read yet.
    public init(_ path: String) { self.path = path }

    /// Adds every graph in the file to a corpus graph, holding one document at a time.
    public func add(to corpus: inout CorpusGraph) throws {
        if try isDatabase {
            try readingDatabase { try $0.add(to: &corpus) }
        } else {
            try forEachObject { (json) throws(JSONReader.Problem) in
                try GraphRecord(&json)
            } then: {
                $0.add(to: &corpus)
            }
        }
    }

    /// Hands on the document graphs in the file, one after another.
    ///
    /// Where it holds parts of a corpus graph, those are added to `corpus` instead.
    public func forEachDocument(
        addingOthersTo corpus: inout CorpusGraph,
        _ take: (DocumentGraph) throws -> Void
    ) throws {
        if try isDatabase {
            try readingDatabase { graphs in
                try graphs.addCorpus(to: &corpus)
                try graphs.forEachDocument(take)
            }
        } else {
            try forEachObject { (json) throws(JSONReader.Problem) in
                try WholeRecord(&json)
            } then: { record in
                switch record {
                case .document(let graph): try take(graph)
                case .part(let part): part.add(to: &corpus)
                }
            }
        }
    }

    /// An object of a file: all of a document's graph, or a part of a corpus graph.
    private enum WholeRecord {
        case document(DocumentGraph)
        case part(GraphRecord)

        init(_ json: inout JSONReader) throws(JSONReader.Problem) {
            self =
                GraphRecord.standsForNoDocument(json)
                ? .part(try GraphRecord(&json)) : .document(try DocumentGraph(&json))
        }
    }

    // MARK: Objects

    private func forEachObject<Record>(
        _ read: (inout JSONReader) throws(JSONReader.Problem) -> Record,
        then take: (Record) throws -> Void
    ) throws {
        var lines = LineReader(try opened())
        var object: [UInt8] = []
        var start = 1
        while let line = try rethrowing({ () throws(ReadingFailure) in try lines.next() }) {
            if object.isEmpty { start = line.number }
            object += line.bytes
            object.append(UInt8(ascii: "\n"))
            guard line.endsObject(isFirst: start == line.number) else { continue }
            try record(object, startingAt: start, read).map(take)
            object.removeAll(keepingCapacity: true)
        }
        try record(object, startingAt: start, read).map(take)
    }

    private func opened() throws -> any ByteStream {
        try rethrowing { () throws(ReadingFailure) in try OpenFile.stream(path) }
    }

    /// What an object holds; nil for nothing but white space.
    private func record<Record>(
        _ object: [UInt8],
        startingAt line: Int,
        _ read: (inout JSONReader) throws(JSONReader.Problem) -> Record
    ) throws -> Record? {
        do throws(JSONReader.Problem) {
            var json = JSONReader(object)
            return json.peek() == nil ? nil : try read(&json)
        } catch {
            let before = object[..<min(error.offset, object.count)]
            let number = line + before.count { $0 == UInt8(ascii: "\n") }
            let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
            throw GraphFileFailure("\(path):\(number):\(column): no graph as vev writes it: \(error.message)")
        }
    }

    private func rethrowing<Result>(_ work: () throws(ReadingFailure) -> Result) throws -> Result {
        do throws(ReadingFailure) {
            return try work()
        } catch {
            throw GraphFileFailure("cannot read \(path): \(error)")
        }
    }

    // MARK: Databases

    /// Whether the file begins as every SQLite database does.
    private var isDatabase: Bool {
        get throws {
            guard path != "-", let status = try? FileStatus(path: path), status.kind == .file else {
                return false
            }
            do throws(SystemFailure) {
                return try OpenFile.reading(path).read(16, at: 0) == Array("SQLite format 3\0".utf8)
            } catch {
                throw GraphFileFailure("cannot read \(path): \(error)")
            }
        }
    }

    private func readingDatabase(_ work: (StoredGraphs) throws -> Void) throws {
        do {
            try work(StoredGraphs(try Database(path, .read)))
        } catch let failure as DatabaseFailure {
            throw GraphFileFailure("\(failure); a database of graphs is written with --format sqlite")
        }
    }
}

/// Why a file of graphs could not be read.
public struct GraphFileFailure: Error, CustomStringConvertible {
    /// One sentence for a person.
    public let description: String

    init(_ description: String) { self.description = description }
}

extension LineReader.Line {
    /// Whether an object ends here: it stands on one line, or is indented and its last brace is not.
    fileprivate func endsObject(isFirst: Bool) -> Bool {
        let text = bytes.last == 0x0D ? bytes.dropLast() : bytes[...]
        return text.elementsEqual("}".utf8)
            || isFirst && text.first == UInt8(ascii: "{") && text.last == UInt8(ascii: "}")
    }
}
