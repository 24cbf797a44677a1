import DocumentModel

/// The first row of a table: what its columns are, and what stands between them.
package struct TableHeader: Sendable {
    private let separator: UInt8
    private let columns: [String]
    private let fields: RecordFields

    /// Reads the row; the separator is whichever of comma, semicolon and tab it has most of.
    init(row: [UInt8], _ fields: RecordFields) throws(ReadingFailure) {
        let counts = [",", ";", "\t"].map { (mark: Unicode.Scalar) in
            (mark: UInt8(ascii: mark), count: row.count { $0 == UInt8(ascii: mark) })
        }
        // Of equal counts the first wins: a table of one column has none of them.
        separator = counts.reduce(counts[0]) { $1.count > $0.count ? $1 : $0 }.mark
        columns = Self.split(row, separator).map { String(decoding: $0, as: UTF8.self) }
        self.fields = fields
        guard columns.contains(fields.text) else {
            let names = columns.map { "'\($0)'" }.joined(separator: ", ")
            throw .damaged("no column is named '\(fields.text)'; name one with --text-field: \(names)")
        }
    }

    /// The document of a row; columns that mean nothing else become metadata.
    func document(_ row: [UInt8], path: String, line: Int) throws(InputProblem) -> Document {
        let cells = Self.split(row, separator)
        let place = "\(path):\(line)"
        guard cells.count == columns.count else {
            let counts = "\(cells.count) columns, and the first row \(columns.count)"
            throw InputProblem(place, .badLine("the row has \(counts)"))
        }
        var (text, id, language): ([UInt8], String?, String?) = ([], nil, nil)
        var date: LocalDateTime?
        var metadata: [String: String] = [:]
        for (name, cell) in zip(columns, cells) where name == fields.text || !cell.isEmpty {
            switch name {
            case fields.text: text = cell
            case fields.id: id = String(decoding: cell, as: UTF8.self)
            case fields.language: language = String(decoding: cell, as: UTF8.self)
            case fields.date:
                guard let moment = ReferenceDate(String(decoding: cell, as: UTF8.self)) else {
                    throw InputProblem(place, .badLine("'\(name)' \(ReferenceDate.form)"))
                }
                date = moment.time
            default: metadata[name] = String(decoding: cell, as: UTF8.self)
            }
        }
        return Document(
            id: id ?? place,
            validatedUTF8: text,
            language: language,
            referenceTime: date,
            metadata: metadata
        )
    }

    /// The fields of a row, without their quotation marks; a mark inside a field that has none around it is text.
    static func split(_ row: [UInt8], _ separator: UInt8) -> [[UInt8]] {
        let quote = UInt8(ascii: "\"")
        var (cells, cell, isQuoted, place): ([[UInt8]], [UInt8], Bool, Int) = ([], [], false, 0)
        while place < row.count {
            let byte = row[place]
            if isQuoted, byte == quote, place + 1 < row.count, row[place + 1] == quote {
                cell.append(quote)
                place += 1
            } else if byte == quote, isQuoted || cell.isEmpty {
                isQuoted.toggle()
            } else if byte == separator, !isQuoted {
                cells.append(cell)
                cell = []
            } else {
                cell.append(byte)
            }
            place += 1
        }
        return cells + [cell]
    }
}
