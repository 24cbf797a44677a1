import CorpusGraph
import Vev

/// An answer as a table for eyes; estimated counts are written with a tilde.
struct AnswerTable {
    private let answer: CorpusAnswer

    init(_ answer: CorpusAnswer) { self.answer = answer }

    var text: String {
        let lines =
            switch answer {
            case .entities(let found): entities(found)
            case .neighbours(let found): neighbours(found)
            case .paths(let found): found.map(line)
            }
        return lines.isEmpty ? "nothing found\n" : lines.map { $0 + "\n" }.joined()
    }

    private func entities(_ found: [CorpusAnswer.Found]) -> [String] {
        guard !found.isEmpty else { return [] }
        var table = TextTable([
            .words("NAME"), .words("TYPE"), .numbers("MENTIONS"), .numbers("DOCUMENTS"), .words("FIRST"),
            .words("LAST"),
            .words("IN"),
        ])
        for one in found {
            let days = one.node.sightings.days
            table.append([
                one.node.shownName, one.node.key.type, count(one.counts.mentions, one.counts),
                count(one.counts.documents, one.counts), days?.lowerBound.description ?? "-",
                days?.upperBound.description ?? "-", one.node.sightings.shownEvidence,
            ])
        }
        return table.lines()
    }

    private func neighbours(_ found: [CorpusAnswer.Neighbour]) -> [String] {
        guard !found.isEmpty else { return [] }
        var table = TextTable([
            .words("NAME"), .words("TYPE"), .numbers("DOCUMENTS"), .words("RELATION"), .words("IN"),
        ])
        for one in found {
            for (number, step) in one.steps.enumerated() {
                table.append([
                    number == 0 ? one.node.shownName : "", number == 0 ? one.node.key.type : "",
                    count(step.counts.documents, step.counts), step.shown, step.edge.sightings.shownEvidence,
                ])
            }
        }
        return table.lines()
    }

    private func line(_ path: CorpusAnswer.Path) -> String {
        zip(path.steps, path.nodes.dropFirst()).reduce(path.nodes.first?.shownName ?? "") { line, next in
            let count = count(next.0.counts.documents, next.0.counts)
            return line + "  \(next.0.shown) [\(count)]  " + next.1.shownName
        }
    }

    private func count(_ number: Int, _ counts: Sightings.Counts) -> String {
        counts.isExact ? "\(number)" : "~\(number)"
    }
}

extension CorpusNode {
    /// The name, with a mark where it could be several.
    fileprivate var shownName: String { couldBe.isEmpty ? name : "\(name) (undecided)" }
}

extension Sightings {
    /// The first of the documents.
    fileprivate var shownEvidence: String {
        evidence.prefix(2).joined(separator: ", ") + (sample.count > 2 ? ", …" : "")
    }
}

extension CorpusAnswer.Step {
    /// The relation with its direction: `holds-role (mayor) ->`, or `-` for one without.
    fileprivate var shown: String {
        let label = edge.kind.label.map { " (\($0))" } ?? ""
        if edge.kind == .occursWith { return "- \(edge.kind.type) -" }
        return isForward ? "- \(edge.kind.type)\(label) ->" : "<- \(edge.kind.type)\(label) -"
    }
}
