import ArgumentParser
import Vev

/// What `vev extract` writes: one of the formats, by name.
struct OutputFormat: ExpressibleByArgument, Sendable {
    let format: ExportFormat

    init(_ format: ExportFormat) { self.format = format }

    init?(argument: String) {
        guard let format = ExportFormat.named(argument) else { return nil }
        self.format = format
    }

    static var allValueStrings: [String] { ExportFormat.all.map(\.name) }

    /// The formats and what they are, a line each.
    static var table: String {
        let width = allValueStrings.map(\.count).max() ?? 0
        return ExportFormat.all.map { format in
            "  " + format.name + String(repeating: " ", count: width + 2 - format.name.count) + format.summary
        }.joined(separator: "\n")
    }

    var name: String { format.name }

    var defaultValueDescription: String { name }
}
