import DocumentReading
import CorpusGraph
import Vev

/// A file of graphs: document graphs as `vev extract` writes them, or a corpus graph, one after the other in any mixture.
struct GraphFile {
    let path: String

    /// Adds every graph in the file to a corpus graph, holding one document at a time.
    func add(to corpus: inout CorpusGraph) throws {
        var lines = LineReader(try opened())
        var object: [UInt8] = []
        var start = 1
        while let line = try Self.rethrowing(path, { () throws(ReadingFailure) in try lines.next() }) {
            if object.isEmpty { start = line.number }
            object += line.bytes
            object.append(UInt8(ascii: "\n"))
            guard line.endsObject(isFirst: start == line.number) else { continue }
            try add(object, startingAt: start, to: &corpus)
            object.removeAll(keepingCapacity: true)
        }
        if object.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
            try add(object, startingAt: start, to: &corpus)
        }
    }

    private func opened() throws -> any ByteStream {
        try Self.rethrowing(path) { () throws(ReadingFailure) in try OpenFile.stream(path) }
    }

    private func add(_ object: [UInt8], startingAt line: Int, to corpus: inout CorpusGraph) throws {
        do throws(JSONReader.Problem) {
            var json = JSONReader(object)
            guard json.peek() != nil else { return }
            try GraphRecord(&json).add(to: &corpus)
        } catch {
            let before = object[..<min(error.offset, object.count)]
            let number = line + before.count { $0 == UInt8(ascii: "\n") }
            let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
            throw CommandFailure("\(path):\(number):\(column): no graph as vev writes it: \(error.message)")
        }
    }

    private static func rethrowing<Result>(
        _ path: String,
        _ work: () throws(ReadingFailure) -> Result
    ) throws -> Result {
        do throws(ReadingFailure) {
            return try work()
        } catch {
            throw CommandFailure("cannot read \(path): \(error)")
        }
    }
}

extension LineReader.Line {
    /// Whether an object ends here: it stands on one line, or is indented and its last brace is not.
    fileprivate func endsObject(isFirst: Bool) -> Bool {
        let text = bytes.last == 0x0D ? bytes.dropLast() : bytes[...]
        return text.elementsEqual("}".utf8)
            || isFirst && text.first == UInt8(ascii: "{") && text.last == UInt8(ascii: "}")
    }
}
