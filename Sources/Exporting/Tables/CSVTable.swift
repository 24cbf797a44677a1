import DocumentModel

/// A table with a row of names, then rows made from each document (RFC 4180, every field in quotation marks).
struct CSVTable: DocumentExporter {
    private let columns: [String]
    private let rows: @Sendable (DocumentGraph) -> [[String]]

    init(_ columns: [String], rows: @escaping @Sendable (DocumentGraph) -> [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    var frame: FileFrame { FileFrame(prologue: Self.line(columns)) }

    func append(_ graph: DocumentGraph, to bytes: inout [UInt8]) {
        for row in rows(graph) { bytes.write(Self.line(row)) }
    }

    private static func line(_ fields: [String]) -> String {
        fields.map(\.quoted).joined(separator: ",") + "\r\n"
    }
}

extension String {
    fileprivate var quoted: String {
        var result = "\""
        for scalar in unicodeScalars {
            if scalar == "\"" { result += "\"" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }
}
