import DocumentModel
import PatternMatching
import Recognition

/// The cases of the core benchmark.
struct CoreCases {
    let text: BenchmarkText
    let isQuick: Bool
    private let scaledRules: ScaledRules
    private let names: [String]

    static let ruleCounts = [64, 320, 1000]
    static let nameCounts = [1000, 100_000, 500_000]

    init(_ text: BenchmarkText, isQuick: Bool) {
        (self.text, self.isQuick) = (text, isQuick)
        let sample = text.bytes(4_000_000)
        scaledRules = ScaledRules(sample)
        names = ScaledNames(sample).names(Self.nameCounts.last!)
    }

    /// Runs cases one after the other, each made when its turn comes and gone afterwards.
    func forEach(_ use: (CoreCase) throws -> Void) throws {
        try use(try standard())
        for count in Self.ruleCounts { try use(try rules(count)) }
        try use(try fewNames(Self.nameCounts[0]))
        for count in Self.nameCounts { try use(try names(count)) }
        try use(try rulesAndNames(320, Self.nameCounts.last!))
    }

    /// Plain PCRE2 reads every text once a rule: the more rules, the less text.
    private func comparedBytes(rules: Int) -> Int { (isQuick ? 32_000_000 : 128_000_000) / rules }

    private func standard() throws -> CoreCase {
        let plugins = try StandardPlugins()
        let (rules, index) = (plugins.independentRules, plugins.recognizers.index)
        return CoreCase(
            name: "standard plugins, \(rules.count) of \(plugins.rules.count) rules",
            against: "PCRE2",
            comparedBytes: comparedBytes(rules: 500),
            core: MatchingCore(patternsOf: rules, index: index),
            rules: rules.map { "\($0.provenance)" },
            plain: { text in Self.plain(rules, index, text) }
        )
    }

    private static func plain(_ rules: [Rule], _ index: GazetteerIndex, _ text: [UInt8]) -> CoreCase.PlainSide
    {
        let findings = Findings(Document(id: "", validatedUTF8: text), index: index, threshold: 0.5)
        let patterns = rules.map { rule in
            let spans = rule.pattern.references.map(findings.spans)
            let references = spans.isEmpty ? nil : PlainReferences(spans, textLength: text.count)
            return PlainPCRE2(PlainReferences.written(rule.pattern.pattern), references: references)
        }
        return CoreCase.PlainSide(timed: { search(patterns, text) })
    }

    private func rules(_ count: Int) throws -> CoreCase {
        let rules = scaledRules.rules(count)
        let patterns = rules.map { PlainPCRE2($0.pattern) }
        return CoreCase(
            name: "\(count) rules",
            against: "PCRE2",
            comparedBytes: comparedBytes(rules: count),
            core: try MatchingCore(rules: rules),
            rules: rules.map(\.id),
            plain: { text in CoreCase.PlainSide(timed: { Self.search(patterns, text) }) }
        )
    }

    private func fewNames(_ count: Int) throws -> CoreCase {
        let names = Array(names.prefix(count))
        let patterns = PlainNames.patterns(names).map { PlainPCRE2($0) }
        return CoreCase(
            name: "\(count) names as a pattern",
            against: "PCRE2",
            comparedBytes: isQuick ? 50_000 : 200_000,
            core: try MatchingCore(names: names),
            rules: ["names"],
            plain: { text in CoreCase.PlainSide(timed: { Self.search(patterns, text, isNames: true) }) }
        )
    }

    private func names(_ count: Int) throws -> CoreCase {
        let names = Array(names.prefix(count))
        let lookup = WordSetLookup(names)
        return CoreCase(
            name: "\(count) names",
            against: "word set",
            comparedBytes: isQuick ? 500_000 : 2_000_000,
            core: try MatchingCore(names: names),
            rules: ["names"],
            plain: { text in CoreCase.PlainSide(timed: { lookup.found(of: 0, in: text) }) }
        )
    }

    private func rulesAndNames(_ ruleCount: Int, _ nameCount: Int) throws -> CoreCase {
        let (rules, names) = (scaledRules.rules(ruleCount), Array(names.prefix(nameCount)))
        let (patterns, lookup) = (rules.map { PlainPCRE2($0.pattern) }, WordSetLookup(names))
        return CoreCase(
            name: "\(ruleCount) rules + \(nameCount) names",
            against: "PCRE2, rules only",
            comparedBytes: comparedBytes(rules: ruleCount),
            core: try MatchingCore(rules: rules, names: names),
            rules: rules.map(\.id) + ["names"],
            plain: { text in
                CoreCase.PlainSide(
                    timed: { Self.search(patterns, text) },
                    untimed: lookup.found(of: Int32(ruleCount), in: text)
                )
            }
        )
    }

    /// Pattern by pattern over the whole text.
    private static func search(_ patterns: [PlainPCRE2], _ text: [UInt8], isNames: Bool = false) -> [Found] {
        text.withUnsafeBufferPointer { bytes in
            patterns.enumerated().flatMap { number, pattern in
                pattern.matches(of: isNames ? 0 : Int32(number), in: bytes, group: isNames ? 1 : 0)
            }
        }
    }
}
