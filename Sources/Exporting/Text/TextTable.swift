/// Rows set in columns by the width they have on a terminal.
public struct TextTable {
    /// A heading and how the cells below it are set.
    public struct Column {
        let heading: String
        let isNumeric: Bool

        /// A column of words, flush left.
        public static func words(_ heading: String) -> Column { Column(heading: heading, isNumeric: false) }

        /// A column of numbers, flush right.
        public static func numbers(_ heading: String) -> Column { Column(heading: heading, isNumeric: true) }
    }

    /// Cells wider than this do not widen their column; they push the rest of their own row to the right.
    private static let widestColumn = 48

    private let columns: [Column]
    private var rows: [[String]] = []

    /// Makes an empty table.
    public init(_ columns: [Column]) { self.columns = columns }

    /// Adds a row; white space within a cell is set as single spaces, control characters are made visible.
    public mutating func append(_ cells: [String]) {
        precondition(cells.count == columns.count, "a row has one cell a column")
        rows.append(cells.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ").visible })
    }

    /// The lines of the table, the heading first; `style` may wrap a cell in what takes no columns, such as colour.
    public func lines(style: (_ cell: String, _ row: Int?, _ column: Int) -> String = { cell, _, _ in cell })
        -> [String]
    {
        let widths = columns.indices.map(width)
        let heading = line(columns.map(\.heading), widths) { style($0, nil, $1) }
        return [heading] + rows.enumerated().map { row, cells in line(cells, widths) { style($0, row, $1) } }
    }

    private func width(of column: Int) -> Int {
        let widths = rows.map { $0[column].displayWidth }.filter { $0 <= Self.widestColumn }
        return max(widths.max() ?? 0, columns[column].heading.displayWidth)
    }

    private func line(_ cells: [String], _ widths: [Int], _ style: (String, Int) -> String) -> String {
        var line = ""
        for (column, cell) in cells.enumerated() {
            let gap = String(repeating: " ", count: max(0, widths[column] - cell.displayWidth))
            let isLast = column == cells.count - 1
            if column > 0 { line += "  " }
            line +=
                columns[column].isNumeric
                ? gap + style(cell, column) : style(cell, column) + (isLast ? "" : gap)
        }
        return line
    }
}
