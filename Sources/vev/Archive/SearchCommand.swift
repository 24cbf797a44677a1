import Archive
import ArgumentParser
import CorpusGraph
import Vev

/// `vev search`: what an archive holds of an entity, a type, a value, a time or some words.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Look for mentions and documents in an archive.",
        usage: "vev search <archive> [--entity <name>] [--type <type>] [--text <words>] [<option> ...]",
        discussion: """
            What is asked for must all hold. With --entity, --type, --value or --when mentions are found, in the order \
            of the documents; else documents, the best ones first.

            --graph writes the graphs of the documents with hits in any format of vev extract:
            \(OutputFormat.table)

            EXAMPLES:
              vev search archive.sqlite --entity "Kari Holm" --since 2024-10-01
              vev search archive.sqlite --type money --value "1000000.. NOK" --text '"new harbour"'
              vev search archive.sqlite --when 2024-12-24 --format json
              vev search archive.sqlite --entity 'Bodø*' --graph gexf -o networks
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument { case table, json }

    @Argument(help: ArgumentHelp("The archive.", valueName: "archive"))
    var archive: String

    @Option(
        help: ArgumentHelp("A name of the entity, or the start of one: 'Holm*'.", valueName: "name")
    )
    var entity: String?

    @Option(help: ArgumentHelp("The type of the entity, such as person.", valueName: "type"))
    var type: String?

    @Option(
        help: ArgumentHelp(
            "A number or a range with its unit or currency, such as '5..10 km', '1000.. NOK' or 7.",
            valueName: "range"
        ),
        transform: requiring(
            ArchiveQuery.AmountRange.init,
            else: "must be a number or a range, with or without a unit, such as '1000..2000 NOK' or '..5'"
        )
    )
    var value: ArchiveQuery.AmountRange?

    @Option(
        help: ArgumentHelp(
            "A day or days that the entity is or has a part of: 2024-10-29, 2024-10-01..2024-10-31 or 2024-10-01..",
            valueName: "days"
        ),
        transform: requiring(
            SearchCommand.window,
            else: "must be a day or a range of days, such as 2024-10-29 or 2024-10-01..2024-10-31"
        )
    )
    var when: DayWindow?

    @Option(
        help: ArgumentHelp(
            "Words of the document: all of them, \"a phrase\", or the start of a word: harb*.",
            valueName: "words"
        )
    )
    var text: String?

    @Option(
        help: ArgumentHelp(
            "Documents of this day and later; those without a date are left out.",
            valueName: "date"
        ),
        transform: requiring({ Day($0) }, else: "must be a day that exists, written as 2024-10-29")
    )
    var since: Day?

    @Option(
        help: ArgumentHelp("Documents of this day and before.", valueName: "date"),
        transform: requiring({ Day($0) }, else: "must be a day that exists, written as 2024-10-29")
    )
    var until: Day?

    @Option(help: ArgumentHelp("Documents in this language, such as nb.", valueName: "tag"))
    var language: String?

    @Option(
        help: ArgumentHelp(
            "At most this many hits, 100 without it; with --graph this many documents, all without it.",
            valueName: "number"
        ),
        transform: requiring(
            { text in Int(text).flatMap { $0 >= 1 ? $0 : nil } },
            else: "must be a whole number of at least 1"
        )
    )
    var limit: Int?

    @Option(help: ArgumentHelp("table, or json, an array of objects.", valueName: "format"))
    var format = Format.table

    @Option(
        help: ArgumentHelp("Write the graphs of the documents in this format instead.", valueName: "format")
    )
    var graph: OutputFormat?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("With --graph: write to this file or folder.", valueName: "path")
    )
    var output: String?

    func validate() throws {
        if output != nil, graph == nil {
            throw ValidationError("-o goes with --graph; write > file for hits")
        }
    }

    func run() throws {
        do {
            let file = try ArchiveFile(archive)
            let search = ArchiveSearch(file, query)
            if let graph { try write(graph, search, file) } else { try show(search) }
        } catch let failure as ArchiveFailure {
            throw CommandFailure(failure.description)
        } catch OutputFailure.closed {
            return
        } catch let failure as OutputFailure {
            throw CommandFailure(failure.description)
        }
    }

    private var query: ArchiveQuery {
        var query = ArchiveQuery()
        query.text = text
        query.entity = entity
        query.type = type
        query.amount = value
        query.time = when ?? .always
        query.written = DayWindow(first: since, last: until)
        query.language = language
        return query
    }

    private func show(_ search: ArchiveSearch) throws {
        let most = limit ?? 100
        // One more tells whether there are more.
        let hits = try search.hits(limit: most == .max ? most : most + 1)
        let shown = HitList(hits.prefix(most))
        try Output.print(format == .table ? shown.table : shown.json)
        if hits.count > most {
            Terminal.complain("these are the first \(most); --limit says how many are shown")
        }
    }

    private func write(_ format: OutputFormat, _ search: ArchiveSearch, _ file: ArchiveFile) throws {
        let numbers = try search.documents(limit: limit ?? .max)
        let graphs = try StoredGraphs(file)
        var destination = try Destination(format.format, path: output, single: numbers.count == 1)
        try destination.begin()
        for number in numbers {
            guard let graph = try graphs.graph(number) else { continue }
            try destination.write(ExportedDocument(graph, format.format.arrangement))
        }
        try destination.finish()
    }

    /// Reads a day, or two days with two points between them, of which one may be left out.
    @Sendable
    private static func window(_ text: String) -> DayWindow? {
        let bounds = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
        let days = bounds.map { Day($0) }
        let isRead = zip(bounds, days).allSatisfy { $0.isEmpty && bounds.count == 2 || $1 != nil }
        guard (1...2).contains(bounds.count), isRead, days.contains(where: { $0 != nil }) else { return nil }
        return DayWindow(first: days[0], last: days[days.count - 1])
    }
}
