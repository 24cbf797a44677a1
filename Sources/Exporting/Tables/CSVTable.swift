import DocumentModel

/// A table with a row of names, then rows made from each document.
struct CSVTable: DocumentExporter {
    private let columns: [String]
    private let rows: @Sendable (DocumentGraph) -> [[String]]

    init(_ columns: [String], rows: @escaping @Sendable (DocumentGraph) -> [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    var frame: FileFrame { FileFrame(prologue: CSVRow(columns).line) }

    func append(_ graph: DocumentGraph, to bytes: inout [UInt8]) {
        for row in rows(graph) { bytes.write(CSVRow(row).line) }
    }
}
