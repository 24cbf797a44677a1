import Vev

/// What an author reads after a run of the examples.
public struct ExampleReport {
    private let outcomes: [ExampleRunner.Outcome]

    /// Makes a report.
    public init(_ outcomes: [ExampleRunner.Outcome]) { self.outcomes = outcomes }

    /// Whether an example or counterexample failed; known misses do not count.
    public var hasFailures: Bool { outcomes.contains { !$0.passed && $0.example.kind != .todo } }

    /// The failures, each with its sentence, then one line of counts.
    public var text: String {
        let failures = outcomes.filter { !$0.passed && $0.example.kind != .todo }.map(describe)
        let fixed = outcomes.filter { $0.passed && $0.example.kind == .todo }.map { outcome in
            "\(outcome.example.location): this todo of rule '\(outcome.example.rule)' passes; make it an example\n"
                + "    \(outcome.example.text)\n"
        }
        return (failures + fixed + [summary]).joined(separator: "\n")
    }

    private var summary: String {
        let count = { (kind: PluginExample.Kind, passed: Bool) in
            outcomes.count { $0.example.kind == kind && $0.passed == passed }
        }
        let failed = count(.example, false) + count(.counterexample, false)
        let passed = count(.example, true) + count(.counterexample, true)
        let todo = count(.todo, false)
        let misses = todo == 0 ? "" : todo == 1 ? ", 1 known miss" : ", \(todo) known misses"
        return "\(passed) passed, \(failed) failed\(misses)\n"
    }

    private func describe(_ outcome: ExampleRunner.Outcome) -> String {
        let example = outcome.example
        let form = outcome.variant == .plain ? "" : ", \(outcome.variant.rawValue)"
        var lines = [
            "\(example.location): the \(example.kind.rawValue) of rule '\(example.rule)' fails\(form)"
        ]
        lines.append("    \(example.text)")
        switch outcome.mistake {
        case .unclosed(let offset):
            lines.append("    the mark at byte \(offset) is not closed; write ]] behind it")
        case .incomplete(let mark): lines.append("    the mark '[[\(mark)]]' should read [[text | type]]")
        case nil: break
        }
        lines += outcome.missing.map { "    missing: \(describe($0))" }
        lines += outcome.noisy.map { "    noisy:   \(describe($0))" }
        lines += outcome.missingRelations.map { "    missing: \(describe($0))" }
        lines += outcome.noisyRelations.map { "    noisy:   \(describe($0))" }
        return lines.joined(separator: "\n") + "\n"
    }

    private func describe(_ relation: MarkedSentence.ExpectedRelation) -> String {
        let label = relation.label.map { " = \($0)" } ?? ""
        return "[[\(relation.from) | \(relation.type)\(label) | \(relation.to)]]"
    }

    private func describe(_ mention: ExampleRunner.FoundMention) -> String {
        "[[\(mention.text) | \(mention.type)\(mention.value.map { " = \($0)" } ?? "")]]"
    }
}
