import ArgumentParser
import PluginAuthoring
import Vev

/// `vev eval`: how well the plugins find what a gold file says should be found.
struct EvalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Score what is found against gold.",
        discussion: """
            The gold is JSON Lines, a document a line, offsets in Unicode scalars:
              {"id": "1", "text": "…", "entities": [{"start": 0, "end": 9, "label": "person"}]}
            Strict counts the same text under the same label; partial counts the same text as one and an \
            overlap as a half, whatever the label (SemEval-2013 task 9.1). Scored are the labels that the gold holds, \
            and those that --map names.

            EXAMPLES:
              vev eval gold.jsonl --language nb --errors errors.jsonl
              vev eval gold.jsonl --map PER=person,LOC=place --ignore MISC
              vev extract gold.jsonl --format jsonl -o before.jsonl
              vev eval gold.jsonl --compare before.jsonl

            EXIT CODES: 0 scored, however well; 2 it could not be.
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    @Argument(help: ArgumentHelp("Documents with what should be found in them.", valueName: "gold"))
    var gold: String

    @Option(
        help: ArgumentHelp(
            "Names for labels, in gold and in what is found, such as PER=person; A= drops a label.",
            valueName: "pairs"
        ),
        transform: LabelNames.init
    )
    var map: LabelNames?

    @Option(
        help: ArgumentHelp(
            "Labels of the gold that are not scored, nor what is found on them alone.",
            valueName: "labels"
        ),
        transform: LabelList.init
    )
    var ignore: LabelList?

    @Option(
        help: ArgumentHelp("Score only these labels, as --map names them.", valueName: "labels"),
        transform: LabelList.init
    )
    var labels: LabelList?

    @Option(
        help: ArgumentHelp(
            "Write every mistake to this file as JSON Lines, with the rule and the text around it.",
            valueName: "file"
        )
    )
    var errors: String?

    @Option(
        help: ArgumentHelp(
            "Tell what was won and lost since this output of vev extract --format jsonl.",
            valueName: "file"
        )
    )
    var compare: String?

    @Option(help: ArgumentHelp("text for eyes; json, an object in full precision.", valueName: "format"))
    var format = Format.text

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var pluginOptions: PluginOptions
    @OptionGroup var jobs: JobOptions

    func validate() throws {
        if compare != nil, format == .json {
            throw ValidationError("--compare is for eyes; leave out --format")
        }
    }

    func run() async throws {
        let gold = try GoldFile(path: gold)
        let labels = labelReading(for: gold)
        let run = EvaluationRun(extractor: try reading.extractor(pluginOptions), reading: labels)
        let evaluation = try await run.run(gold, jobs: jobs.count)
        if let errors { try write(EvaluationJSON.mistakes(evaluation), to: errors) }
        if let compare {
            let before = try earlier(compare, gold, labels)
            try Output.print(EvaluationComparison(evaluation, with: before).text + "\n")
        }
        switch format {
        case .text: try Output.print(EvaluationText(evaluation).text)
        case .json: try Output.print(EvaluationJSON.scores(evaluation))
        }
    }

    private func labelReading(for gold: GoldFile) -> LabelReading {
        let reading = LabelReading(
            names: map?.names ?? [:],
            ignored: ignore?.labels ?? [],
            counted: labels?.labels
        )
        return labels == nil ? reading.counting(labelsOf: gold.items.lazy.flatMap(\.spans)) : reading
    }

    private func earlier(_ path: String, _ gold: GoldFile, _ reading: LabelReading) throws -> Evaluation {
        let spans = try GoldFile.spans(path: path)
        return Evaluation(
            gold.items.map { document, gold in
                EvaluatedDocument(document, gold: gold, found: spans[document.id] ?? [], reading: reading)
            }
        )
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        do throws(OutputFailure) {
            let output = try Output(path: path)
            try output.write(bytes)
            try output.finish()
        } catch {
            throw CommandFailure(error.description)
        }
    }
}
