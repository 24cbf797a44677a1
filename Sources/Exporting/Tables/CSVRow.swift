/// A row of a table by RFC 4180, every field in quotation marks.
struct CSVRow {
    let line: String

    init(_ fields: [String]) { line = fields.map(\.quoted).joined(separator: ",") + "\r\n" }
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
