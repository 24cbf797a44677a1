import DocumentModel
import PatternMatching
import Recognition

/// Vev's core as the benchmarks see it: the only file that knows how rules and lists are run.
///
/// What is measured is all that stands between a text and its candidates:
/// preparing the text, looking up the lists, running every rule, and making the
/// candidates. Merging and entities come after it and are measured by the whole
/// program.
struct MatchingCore {
    private let rules: [Rule]
    // One worker's, as in the pipeline: used for one text after the other.
    private let recognizer: RuleRecognizer
    private let index: GazetteerIndex
    private let numbers: [String: Int32]

    /// The id of the list that holds the names.
    private static let nameList = "names"

    init(rules: [PatternRule] = [], names: [String] = []) throws {
        let linked = try rules.map { (id: $0.id, pattern: LinkedPattern(try Pattern($0.pattern))) }
        self.init(rules: linked, index: GazetteerIndex(names.isEmpty ? [] : [Self.list(names)]))
    }

    /// Rules of plugins: their patterns, each match making one candidate of the whole match.
    ///
    /// Normalizers, validators and context words are left out, so that what is found is what the patterns match.
    init(patternsOf rules: [Rule], index: GazetteerIndex) {
        self.init(rules: rules.map { ("\($0.provenance)", $0.pattern) }, index: index)
    }

    private init(rules: [(id: String, pattern: LinkedPattern)], index: GazetteerIndex) {
        self.rules = rules.map { id, pattern in
            Rule(
                provenance: Provenance(plugin: "benchmark", rule: id),
                pattern: pattern,
                emissions: [Emission(type: "match")]
            )
        }
        self.index = index
        recognizer = RuleRecognizer(limits: Self.limits, sieve: RuleSieve(rules.map(\.pattern)))
        numbers = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, Int32($0)) })
            .merging([Self.nameList: Int32(rules.count)]) { rule, _ in rule }
    }

    /// What the rules, by their numbers, and the names, numbered behind them, find in a text.
    func candidates(in text: [UInt8]) -> [Candidate] {
        let findings = Findings(Document(id: "", validatedUTF8: text), index: index, threshold: 0.5)
        recognizer.begin(findings.text)
        for number in rules.indices where !recognizer.canPass(over: number, findings) {
            recognizer.run(rules[number], number: number, findings)
        }
        return findings.candidates
    }

    func found(in candidates: [Candidate]) -> [Found] {
        candidates.compactMap { candidate in
            numbers[candidate.provenance.rule].map {
                Found(rule: $0, start: candidate.span.start, end: candidate.span.end)
            }
        }
    }

    /// Far beyond what any pattern here needs: nothing may stop one side before the other.
    static let limits = MatchLimits(match: 100_000_000, stack: 8 << 20)

    private static func list(_ names: [String]) -> Gazetteer {
        var policy = Gazetteer.Policy()
        policy.emission = Gazetteer.Emission(type: "name", score: 0.8)
        return GazetteerFile.list(
            names,
            provenance: Provenance(plugin: "benchmark", rule: nameList),
            policy: policy,
            report: { preconditionFailure("a made-up name cannot be read: \($0)") }
        )
    }
}
