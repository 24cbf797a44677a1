import Archive
import ArgumentParser
import DocumentReading
import Vev

/// `vev index`: documents in, an archive out that can be gone on with at any time.
struct IndexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Put documents and what is found in them into an archive, an SQLite file.",
        usage: "vev index <path> ... --into <archive> [<option> ...]",
        discussion: """
            Reads files and folders as vev extract does. What is done is kept every few seconds: stopped at any \
            moment, by Ctrl-C, a full disk or a power cut, the same command goes on where it was. \
            Run again later, it reads only what is new or has changed (size and time tell of a file, the contents of a \
            document); what plugins or options that have changed since had to do with is worked on again.

            A document that cannot be read is noted with the reason, and the others are done; it is not tried again \
            unless it changes or --retry says so. vev index status lists them. vev index run --help lists the options.

            EXAMPLES:
              vev index articles/ --into archive.sqlite
              vev index news.jsonl.zst --text-field body --into archive.sqlite
              vev index status archive.sqlite
              vev search archive.sqlite --type person --text harbour
            """,
        subcommands: [IndexRunCommand.self, IndexStatusCommand.self],
        defaultSubcommand: IndexRunCommand.self
    )
}

/// The work of `vev index`.
struct IndexRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Index documents; what vev index does unless another of these is named."
    )

    @Argument(help: ArgumentHelp("A file or a folder.", valueName: "path"))
    var paths: [String]

    @Option(help: ArgumentHelp("The archive, which is made if there is none.", valueName: "archive"))
    var into: String

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
            "The language of documents that do not tell theirs, such as nb; auto picks one for each.",
            valueName: "tag"
        )
    )
    var language = "auto"

    @Option(
        help: ArgumentHelp(
            "The day of documents that do not tell theirs, such as 2024-10-29.",
            valueName: "date"
        ),
        transform: requiring(ReferenceDate.init, else: ReferenceDate.form)
    )
    var referenceDate: ReferenceDate?

    @OptionGroup var input: InputOptions

    @Option(
        help: ArgumentHelp("The largest document that is read, in MB; 64 without it.", valueName: "number"),
        transform: requiring(
            { text in Int(text).flatMap { (1...900).contains($0) ? $0 : nil } },
            else: "must be a whole number from 1 to 900"
        )
    )
    var maxSize = 64

    @Option(
        help: ArgumentHelp(
            "Keep what is done after this many documents, and every five seconds; 1000 without it.",
            valueName: "number"
        ),
        transform: requiring(
            { text in Int(text).flatMap { $0 >= 1 ? $0 : nil } },
            else: "must be a whole number of at least 1"
        )
    )
    var chunk = 1000

    @Flag(help: "Try the documents again that could not be read.")
    var retry = false

    @OptionGroup var jobs: JobOptions

    func validate() throws {
        if paths.contains("-") {
            throw ValidationError("a stream cannot be gone on with; write it to a file, and name that")
        }
    }

    func run() async throws {
        do {
            let interruption = Interruption()
            let counts = try await index(until: interruption)
            Terminal.tell("\(counts)\n")
            interruption.passOn()
            if counts.failures > 0 { throw ExitCode(1) }
        } catch let failure as ArchiveFailure {
            throw CommandFailure(failure.description)
        }
    }

    private func index(until interruption: Interruption) async throws -> IndexCounts {
        let lock = try ArchiveLock(of: into)
        defer { withExtendedLifetime(lock) {} }
        let extractor = try pluginOptions.extractor { configuration in
            configuration.plugins = plugins?.names
            configuration.language = language == "auto" ? nil : language
            configuration.referenceTime = referenceDate?.time
        }
        try extractor.checkLanguage(language)
        let run = IndexRun(
            archive: into,
            extractor: extractor,
            paths: paths,
            settings: input.settings(largest: maxSize * 1_000_000),
            retries: retry,
            chunk: chunk
        )
        return try await run.run(jobs: jobs.count, until: interruption)
    }
}
