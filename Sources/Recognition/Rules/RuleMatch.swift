import DocumentModel
import PatternMatching

/// One match of a rule, on its way to candidates and relations.
struct RuleMatch {
    let rule: Rule
    let match: Match
    let findings: Findings

    func emit() {
        for emission in rule.emissions { emit(emission) }
        for relation in rule.relates { emit(relation) }
    }

    private func emit(_ emission: Emission) {
        switch claim(emission) {
        case .accepted(let candidate): findings.add(candidate)
        case .refused(let candidate, let reason): findings.reject(candidate, reason)
        case nil: break
        }
    }

    /// What came of an emission.
    enum Claim {
        case accepted(Candidate)
        case refused(Candidate, Rejection)
    }

    /// What an emission claims; nil when its group took no part.
    func claim(_ emission: Emission) -> Claim? {
        guard let range = range(emission.group) else { return nil }
        let entry = entry(on: range)
        var candidate = Candidate(
            type: emission.type,
            span: Span(range.lowerBound, range.upperBound),
            score: score(emission, range),
            priority: rule.priority,
            baseName: entry?.name,
            provenance: rule.provenance
        )
        if let list = blockList(of: range) { return .refused(candidate, .blocked(by: list)) }
        candidate.features = features(emission, entry: entry?.features ?? [:])
        if let failed = emission.validators.first(where: { !$0.accepts(findings.string(range)) }) {
            return .refused(candidate, .rejected(by: failed.rawValue))
        }
        guard let (name, normalizer) = emission.normalizer else { return .accepted(candidate) }
        candidate.value = normalizer.value(of: capture(emission, range))
        return candidate.value == nil ? .refused(candidate, .rejected(by: name)) : .accepted(candidate)
    }

    /// The bytes of a group, or of the whole match; nil when they are none.
    func range(_ group: String?) -> Range<Int>? {
        let range = group.map { match.range(ofGroup: $0) } ?? match.range
        return range.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The block list that has an entry on a range.
    private func blockList(of range: Range<Int>) -> Provenance? {
        let list = rule.blockLists.first {
            findings.spans(.gazetteer($0)).contains(range.lowerBound, range.upperBound)
        }
        return list.map { findings.index.lists[$0].provenance }
    }

    /// The list entry that stands exactly on a range, of the lists that the pattern names.
    func entry(on range: Range<Int>) -> (name: String, features: [String: String])? {
        for case .gazetteer(let list) in rule.pattern.references {
            guard let spelling = findings.entries(ofList: list, on: range).first else { continue }
            let gazetteer = findings.index.lists[list]
            return (gazetteer.name(spelling), gazetteer.features(spelling))
        }
        return nil
    }

    private func features(_ emission: Emission, entry: [String: String]) -> [String: String] {
        var features = entry
        for (name, source) in emission.features {
            switch source {
            case .constant(let text): features[name] = text
            case .group(let group): features[name] = range(group).map(findings.string)
            case .feature(let known, let group): features[name] = feature(known, ofGroup: group)
            }
        }
        return features
    }

    private func score(_ emission: Emission, _ range: Range<Int>) -> Double {
        guard !rule.context.isEmpty else { return emission.score }
        let change = contextSteps(around: range).reduce(0) { $0 + $1.change }
        // Sums of decimal fractions carry traces of the binary ones: three digits are all that a score means.
        return min(1, max(0, ((emission.score + change) * 1000).rounded() / 1000))
    }

    /// The context words that stand near a range, and what each adds to the score.
    func contextSteps(around range: Range<Int>) -> [ContextStep] {
        rule.context.compactMap { context in
            let words = findings.spans(.gazetteer(context.list))
            let near = ContextWindow(text: findings.text.utf8, around: range, context: context)
            guard let found = near.ranges.lazy.compactMap(words.firstSpan).first else { return nil }
            let list = findings.index.lists[context.list].provenance
            return ContextStep(list: list, words: found, change: context.change)
        }
    }

    private func capture(_ emission: Emission, _ range: Range<Int>) -> Capture {
        var fields: [String: String] = [:]
        var values: [String: Value] = [:]
        for group in rule.pattern.pattern.groups.keys.sorted() {
            guard let groupRange = self.range(group) else { continue }
            let known = known(on: groupRange)
            if let value = known.value { values[group] = value }
            let suffix = group.hasSuffix("_to") ? "_to" : ""
            for (name, feature) in known.features { fields[name + suffix] = feature }
            if fields[group] == nil { fields[group] = findings.string(groupRange) }
        }
        return Capture(
            text: findings.string(range),
            fields: fields.merging(emission.constants) { _, constant in constant },
            values: values,
            referenceTime: findings.document.referenceTime,
            options: findings.options(ofPlugin: rule.provenance.plugin),
            lexicon: findings.lexicon(ofLists: emission.lexicons)
        )
    }

    /// A feature of what the pattern's references find on a group; nil when they know none.
    func feature(_ name: String, ofGroup group: String) -> String? {
        range(group).flatMap { known(on: $0).features[name] }
    }

    /// What the pattern's references know of a range: features of entries and annotations, and an annotation's value.
    private func known(on range: Range<Int>) -> (features: [String: String], value: Value?) {
        var features: [String: String] = [:]
        var value: Value?
        for reference in rule.pattern.references {
            switch reference {
            case .gazetteer(let list):
                for spelling in findings.entries(ofList: list, on: range) {
                    features.merge(findings.index.lists[list].features(spelling)) { first, _ in first }
                }
            case .annotation(let type):
                guard let candidate = findings.candidates(ofType: type, on: range).first else { continue }
                features.merge(candidate.features) { first, _ in first }
                value = value ?? candidate.value
            }
        }
        return (features, value)
    }
}
