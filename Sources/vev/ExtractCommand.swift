import DocumentReading
import ArgumentParser
import Vev

/// `vev extract`: documents in, one graph a document out.
struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Find mentions and entities in documents.",
        usage: "vev extract [<path> ...] [--format <format>] [--plugins <names>] [<option> ...]",
        discussion: """
            Prints one document graph for each document, in the order of the input. \
            Text is UTF-8; a byte order mark is left out, all else is kept as it is.

            A file is one document. In a folder and its sub-folders, files that end in \
            \(InputFormat.extensions.joined(separator: ", ")) are read, also with .gz or .zst behind, sorted by path; \
            hidden ones are not. A .jsonl file (or --input jsonl) holds one document a line: \
            {"id": "1", "text": "…", "language": "nb", "date": "2024-10-29"}, of which only \
            text is required; options name other members. Members that are other strings become metadata, which \
            rules can ask for. A .csv or .tsv file holds one a row, under a row with the names of the columns. \
            Of an HTML file the main text is read, and offsets count in that. \
            A .zip file holds texts and HTML files. gzip and zstd are known by their first bytes.

            FORMATS:
            \(OutputFormat.table)

            EXAMPLES:
              vev extract article.txt --reference-date 2024-10-29
              vev extract articles/ --plugins people,dates --format jsonl -o graph.jsonl
              curl -s https://example.org/article.txt | vev extract --language nb
              vev extract --input jsonl --format jsonl < in.jsonl > out.jsonl
            """
    )

    @Argument(
        help: ArgumentHelp(
            "A file, a folder, or - for standard input, which is also read when there is no path.",
            valueName: "path"
        )
    )
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "Use only these plugins, separated by commas, and what they need.",
            valueName: "names"
        ),
        transform: PluginNames.init
    )
    var plugins: PluginNames?

    @OptionGroup var pluginOptions: PluginOptions

    @Option(
        help: ArgumentHelp(
            "The language of the documents, such as nb; auto picks one for each document.",
            valueName: "tag"
        )
    )
    var language = "auto"

    @Option(
        help: ArgumentHelp(
            "The day the documents were written, such as 2024-10-29. Without it, 'last week' has no date.",
            valueName: "date"
        ),
        transform: requiring(ReferenceDate.init, else: ReferenceDate.form)
    )
    var referenceDate: ReferenceDate?

    @OptionGroup var inputOptions: InputOptions

    @Option(
        help: ArgumentHelp(
            "How to write what was found; FORMATS above says what each is.",
            valueName: "format"
        )
    )
    var format = OutputFormat(.text)

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Write to this file, which appears only when all is done, or to this folder.",
            valueName: "path"
        )
    )
    var output: String?

    @Option(
        help: ArgumentHelp("Leave out what scores less, from 0 to 1; 0.5 without it.", valueName: "score"),
        transform: requiring(
            { text in Double(text).flatMap { (0...1).contains($0) ? $0 : nil } },
            else: "must be a number from 0 to 1, such as 0.5"
        )
    )
    var minScore = 0.5

    @OptionGroup var jobs: JobOptions

    @Option(
        help: ArgumentHelp(
            "Colours in text output: auto (on a terminal, unless NO_COLOR is set), always or never.",
            valueName: "when"
        )
    )
    var color = ColorChoice.auto

    @Flag(help: "With json and jsonl: also write the candidates that lost, each with its reason.")
    var keepCandidates = false

    @Flag(
        help:
            "With jsonl: what cannot be read becomes a line {\"problem\": …} in its place, and the exit code is 0."
    )
    var keepProblems = false

    @Flag(
        help: "Tell on standard error what each rule cost, slowest first: time, calls of PCRE2 and matches."
    )
    var profile = false

    func run() async throws {
        if keepCandidates, !["json", "jsonl"].contains(format.name) {
            throw CommandFailure(
                "--keep-candidates needs --format json or jsonl; other formats show no candidates"
            )
        }
        if keepProblems, format.name != "jsonl" {
            throw CommandFailure("--keep-problems needs --format jsonl; other formats have no place for them")
        }
        let costs = profile ? CostProfile() : nil
        let extractor = try pluginOptions.extractor { configuration in
            configuration.profile = costs
            configuration.plugins = plugins?.names
            configuration.minimumScore = minScore
            configuration.language = language == "auto" ? nil : language
            configuration.referenceTime = referenceDate?.time
        }
        try extractor.checkLanguage(language)
        if paths.isEmpty, OpenFile.standardInput.isTerminal {
            Terminal.complain("reading standard input; end it with Ctrl-D, or name a file")
        }
        let inputs = Input.list(paths)
        let problems: Int
        do {
            problems = try await extract(inputs, extractor)
        } catch OutputFailure.closed {
            return
        } catch let failure as OutputFailure {
            throw CommandFailure(failure.description)
        }
        if let costs { Terminal.tell(CostTable(costs).text) }
        if problems > 0, !keepProblems { throw ExitCode(1) }
    }
}
