import Recognition
import Vev

/// Why a rule claimed nothing, as a person reads it.
struct NearMissText {
    private let miss: Explanation.NearMiss
    private let document: Document

    init(_ miss: Explanation.NearMiss, in document: Document) {
        self.miss = miss
        self.document = document
    }

    /// The rule, and why it claimed nothing.
    var text: String { "missed \(miss.rule)\n" + reason }

    /// Why the rule claimed nothing.
    var reason: String {
        switch miss.reason {
        case .stopped(let stop): lines(stop).map { $0 + "\n" }.joined()
        case .nothing: because("nothing there begins its pattern")
        case .tooLarge:
            because("its pattern is too large to be followed piece by piece; use fewer inline lists")
        case .condition(let condition): because(condition.explanation)
        case .elsewhere(let span):
            because(
                "it matches \"\(document[span].oneLine)\", and annotates another part of it, "
                    + "or an earlier match covers its beginning"
            )
        }
    }

    private func because(_ reason: String) -> String { ReportRow.text("because", reason) + "\n" }

    private func lines(_ stop: PatternStop) -> [String] {
        let text = MarkedLine(document.utf8, mark: stop.read.upperBound, from: stop.read.lowerBound)
        return [
            ReportRow.text("text", text.line),
            ReportRow.text("", "\(text.marks) \(TextPlace(stop.read.upperBound, in: document.utf8))"),
            ReportRow.text(
                "wanted",
                stop.wanted.map { $0.oneLine.isEmpty ? "[ ]" : $0.oneLine }.joined(separator: "  or  ")
            ),
        ] + marked("pattern", stop.pattern)
            + (stop.fragment.map { marked("in {{\($0.name)}}", $0.place) } ?? [])
    }

    private func marked(_ label: String, _ place: PatternStop.Place) -> [String] {
        let line = MarkedLine(Array(place.text.utf8), mark: place.offset, from: place.offset)
        return [
            ReportRow.text(label, line.line),
            ReportRow.text("", String(repeating: " ", count: max(0, label.count + 1 - 10)) + line.marks),
        ]
    }
}

extension DocumentCondition {
    fileprivate var explanation: String {
        let metadata = self.metadata.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
        let wants =
            metadata + (languages.isEmpty ? [] : ["language = \(languages.joined(separator: " or "))"])
        return "it only runs on documents with \(wants.joined(separator: " and "))"
    }
}
