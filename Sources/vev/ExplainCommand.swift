import ArgumentParser
import PluginAuthoring
import Vev

/// `vev explain`: why something was found, and why something else was not.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell why something was found in a document, and why not.",
        discussion: """
            For each claim at the place: the rule, its pattern with the named groups, list entries and earlier \
            annotations that it used, the steps of its score, and who beat whom by what. \
            Then the rules that claimed nothing there: the furthest place that each pattern reached, and the \
            piece of pattern that failed.

            Without a place, every annotation is explained; with --rule alone, what that rule claims \
            everywhere, or how far it came.

            EXAMPLES:
              vev explain article.txt --text "Ada Quill"
              vev explain article.txt --at 3:14 --rule people/role-then-name
              vev explain article.txt --at 812
            """
    )

    @Argument(help: ArgumentHelp("A text file, or - for standard input.", valueName: "file"))
    var file: String

    @Option(
        help: ArgumentHelp(
            "The place: an offset in Unicode scalars as exports have it, or LINE:COLUMN, both from 1.",
            valueName: "place"
        )
    )
    var at: String?

    @Option(help: ArgumentHelp("The place: wherever this text stands.", valueName: "text"))
    var text: String?

    @Option(help: ArgumentHelp("Only this rule, as plugin/rule or the rule alone.", valueName: "rule"))
    var rule: String?

    @Flag(help: "Show patterns with their fragments put in, and whole.")
    var expand = false

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var pluginOptions: PluginOptions

    func validate() throws {
        if at != nil, text != nil { throw ValidationError("--at and --text both name a place; choose one") }
    }

    func run() throws {
        let document = try TextFile.document(file)
        let extractor = try reading.extractor(pluginOptions)
        let explainer = try CommandFailure.rethrowing { try Explainer(extractor, document) }
        let question = Question(
            places: try places(in: document),
            rule: try rule.map { try Self.rule($0, among: explainer.rules) },
            isExpanding: expand
        )
        let report = ExplanationReport(explainer.explain(question), of: document, isExpanding: expand)
        try Output.print(report.text)
    }

    private func places(in document: Document) throws -> [Range<Int>]? {
        if let text {
            let ranges = Self.ranges(of: Array(text.utf8), in: document.utf8)
            if ranges.isEmpty { throw CommandFailure("the text '\(text)' does not stand in \(file)") }
            return ranges
        }
        guard let at else { return nil }
        let numbers = at.split(separator: ":").map { Int($0) }
        let offset: Int? =
            switch (numbers.count, numbers.first ?? nil, numbers.last ?? nil) {
            case (1, let scalars?, _): TextPlace.offset(scalars: scalars, in: document.utf8)
            case (2, let line?, let column?): TextPlace.offset(line: line, column: column, in: document.utf8)
            default: nil
            }
        guard let offset else {
            throw CommandFailure(
                "--at '\(at)' is no place in \(file); write an offset or LINE:COLUMN, both from 1"
            )
        }
        return [offset..<offset + 1]
    }

    /// The rule of a name, which is `plugin/rule` or the rule alone.
    private static func rule(_ name: String, among rules: [Provenance]) throws -> Provenance {
        let found = rules.filter { $0.rule == name || "\($0)" == name }
        if found.count == 1 { return found[0] }
        if found.count > 1 {
            let names = found.map(\.description).quotedList
            throw CommandFailure("several rules are named '\(name)': \(names); name one of them")
        }
        let near = name.nearest(in: rules.map(\.rule)).map { near in rules.first { $0.rule == near } } ?? nil
        let hint = near.map { "; did you mean '\($0)'?" } ?? name.suggestion(from: rules.map(\.description))
        throw CommandFailure("no rule is named '\(name)'\(hint)")
    }

    private static func ranges(of needle: [UInt8], in text: [UInt8]) -> [Range<Int>] {
        guard !needle.isEmpty else { return [] }
        return text.ranges(of: needle).map { $0 }
    }
}
