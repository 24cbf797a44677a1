import CorpusGraph
import DocumentReading

extension CorpusGraph {
    /// Adds graphs out of JSON Lines: document graphs, and lines of corpus graphs, in any mixture.
    ///
    /// - Throws: ``GraphFileFailure``, which names the line and column; the lines before it have been added.
    public mutating func add(lines: [UInt8]) throws(GraphFileFailure) {
        for (number, line) in lines.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            var json = JSONReader(Array(line))
            guard json.peek() != nil else { continue }
            do throws(JSONReader.Problem) {
                try GraphRecord(&json).add(to: &self)
            } catch {
                throw GraphFileFailure(
                    "line \(number + 1), column \(error.offset + 1): no graph as vev writes it: \(error.message)"
                )
            }
        }
    }
}
