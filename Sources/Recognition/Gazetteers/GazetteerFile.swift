import DocumentModel

/// Reads a gazetteer's TSV: a header line, then an entry a line.
public enum GazetteerFile {
    /// The columns that mean something to the reader and are no features.
    static let reservedColumns: Set<String> = ["name", "aliases", "ambiguous"]

    /// Something wrong in a list, with its line and column.
    public struct Problem: Error, Hashable, Sendable {
        /// The line, from 1.
        public let line: Int
        /// The column in Unicode scalars, from 1.
        public let column: Int
        /// What is wrong.
        public let message: String
        /// What to do about it.
        public let remedy: String
    }

    /// Reads a list.
    ///
    /// - Parameter report: receives every problem; the lines without one are kept.
    public static func read(
        _ file: [UInt8],
        provenance: Provenance,
        policy: Gazetteer.Policy,
        report: (Problem) -> Void
    ) -> Gazetteer {
        var reader = Reader(file: file)
        file.withUnsafeBufferPointer { reader.readLines($0, report) }
        return Gazetteer(
            provenance: provenance,
            policy: policy,
            columns: reader.columns,
            spellings: FlatArray(reader.spellings),
            file: FlatArray(file)
        )
    }

    /// Makes a list of words without features.
    public static func list(
        _ words: [String],
        provenance: Provenance,
        policy: Gazetteer.Policy,
        report: (Problem) -> Void
    ) -> Gazetteer {
        let lines = (["name"] + words).joined(separator: "\n")
        return read(Array(lines.utf8), provenance: provenance, policy: policy, report: report)
    }

    private struct Reader {
        var columns: [String] = []
        var spellings: [Gazetteer.Spelling] = []
        private var aliasColumn: Int?
        private var ambiguousColumn: Int?
        private var lineNumber = 0

        init(file: [UInt8]) {
            spellings.reserveCapacity(file.count / 24)
        }

        mutating func readLines(_ file: UnsafeBufferPointer<UInt8>, _ report: (Problem) -> Void) {
            var start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            while start < file.count {
                let end = lineEnd(file, from: start)
                lineNumber += 1
                let last = end > start && file[end - 1] == 0x0D ? end - 1 : end
                if last > start, file[start] != UInt8(ascii: "#") { read(file, start..<last, report) }
                start = end + 1
            }
            if columns.isEmpty {
                report(
                    Problem(
                        line: 1,
                        column: 1,
                        message: "the list has no header line",
                        remedy: "begin it with 'name'"
                    )
                )
            }
        }

        private func lineEnd(_ file: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
            file[start...].firstIndex(of: 0x0A) ?? file.count
        }

        private mutating func read(
            _ file: UnsafeBufferPointer<UInt8>,
            _ line: Range<Int>,
            _ report: (Problem) -> Void
        ) {
            if columns.isEmpty { return readHeader(file, pieces(file, line, separator: 0x09), report) }
            let row = Row(file, line, aliasColumn: aliasColumn, ambiguousColumn: ambiguousColumn)
            if row.cellCount > columns.count {
                let extra = pieces(file, line, separator: 0x09)[columns.count].lowerBound
                return report(
                    problem(
                        file,
                        line,
                        at: extra,
                        "the line has \(row.cellCount) cells, the header \(columns.count)",
                        remedy: "remove the extra tab"
                    )
                )
            }
            if let bad = row.controlCharacter {
                return report(
                    problem(file, line, at: bad, "the line holds a control character", remedy: "remove it")
                )
            }
            if row.name.isEmpty {
                return report(
                    problem(
                        file,
                        line,
                        at: line.lowerBound,
                        "the entry has no name in its first cell",
                        remedy: "write one before the first tab"
                    )
                )
            }
            addSpellings(file, line, row)
        }

        /// What the reader needs of a line, found in one pass without an array of cells.
        private struct Row {
            let name: Range<Int>
            private(set) var aliases = 0..<0
            private(set) var isAmbiguous = false
            private(set) var cellCount = 0
            private(set) var controlCharacter: Int?

            init(
                _ file: UnsafeBufferPointer<UInt8>,
                _ line: Range<Int>,
                aliasColumn: Int?,
                ambiguousColumn: Int?
            ) {
                var name = line
                var start = line.lowerBound
                for index in line.lowerBound...line.upperBound {
                    let isEnd = index == line.upperBound
                    let byte = isEnd ? 0x09 : file[index]
                    if byte != 0x09 {
                        if byte < 0x20 { controlCharacter = controlCharacter ?? index }
                        continue
                    }
                    if cellCount == 0 { name = start..<index }
                    if cellCount == aliasColumn { aliases = start..<index }
                    if cellCount == ambiguousColumn { isAmbiguous = index > start }
                    cellCount += 1
                    start = index + 1
                }
                self.name = name
            }
        }

        private mutating func readHeader(
            _ file: UnsafeBufferPointer<UInt8>,
            _ cells: [Range<Int>],
            _ report: (Problem) -> Void
        ) {
            columns = cells.map { String(decoding: file[$0], as: UTF8.self) }
            aliasColumn = columns.firstIndex(of: "aliases")
            ambiguousColumn = columns.firstIndex(of: "ambiguous")
            if columns[0] != "name" {
                report(
                    Problem(
                        line: lineNumber,
                        column: 1,
                        message: "the header begins with '\(columns[0])'",
                        remedy: "call its first column 'name'"
                    )
                )
            }
        }

        private mutating func addSpellings(
            _ file: UnsafeBufferPointer<UInt8>,
            _ line: Range<Int>,
            _ row: Row
        ) {
            add(row.name, line, row)
            guard !row.aliases.isEmpty else { return }
            for alias in pieces(file, row.aliases, separator: UInt8(ascii: "|")) where !alias.isEmpty {
                add(alias, line, row)
            }
        }

        private mutating func add(_ spelling: Range<Int>, _ line: Range<Int>, _ row: Row) {
            spellings.append(
                Gazetteer.Spelling(
                    start: Int32(spelling.lowerBound),
                    end: Int32(spelling.upperBound),
                    line: Int32(line.lowerBound),
                    ambiguity: row.isAmbiguous ? 1 : 0
                )
            )
        }

        private func pieces(
            _ file: UnsafeBufferPointer<UInt8>,
            _ range: Range<Int>,
            separator: UInt8
        ) -> [Range<Int>] {
            var pieces: [Range<Int>] = []
            var start = range.lowerBound
            for index in range where file[index] == separator {
                pieces.append(start..<index)
                start = index + 1
            }
            pieces.append(start..<range.upperBound)
            return pieces
        }

        private func problem(
            _ file: UnsafeBufferPointer<UInt8>,
            _ line: Range<Int>,
            at offset: Int,
            _ message: String,
            remedy: String
        ) -> Problem {
            let before = file[line.lowerBound..<offset].count { !UTF8.isContinuation($0) }
            return Problem(line: lineNumber, column: before + 1, message: message, remedy: remedy)
        }
    }
}
