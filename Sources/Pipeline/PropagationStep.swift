import DocumentModel
import Recognition

/// Finds the names that stand on strong evidence again wherever they occur in the same document.
struct PropagationStep {
    let type: AnnotationType
    let propagation: Propagation
    let inflections: [Inflection]

    /// The rule id that propagated candidates carry.
    static let rule = "propagation"

    func run(_ findings: Findings) {
        var sources = self.sources(findings)
        for word in ordinaryWords(among: sources.keys, findings) { sources[word] = nil }
        guard !sources.isEmpty else { return }
        let provenance = Provenance(plugin: type.plugin, rule: Self.rule)
        var policy = Gazetteer.Policy()
        policy.inflections = inflections
        policy.compounds = true
        let names = sources.keys.sorted()
        let list = GazetteerFile.list(names, provenance: provenance, policy: policy) { _ in }
        // What stands on strong evidence of its own needs no other mention's.
        let enough = min(propagation.from, propagation.score)
        let found = findings.find(list).filter { hit in
            !findings.hasCandidate(ofType: type.name, on: hit.range, atLeast: enough)
        }
        for hit in found { findings.add(candidate(hit.range, sources[hit.name]!, provenance)) }
    }

    /// The single words that the document also writes in lower case: they are not the name wherever they stand.
    private func ordinaryWords(among names: some Collection<String>, _ findings: Findings) -> [String] {
        let words = names.filter { !$0.contains(" ") }
        let byLowercase = Dictionary(grouping: words) { $0.lowercased() }.filter { $0.value != [$0.key] }
        guard !byLowercase.isEmpty else { return [] }
        let list = GazetteerFile.list(
            byLowercase.keys.sorted(),
            provenance: Provenance(plugin: type.plugin, rule: Self.rule),
            policy: Gazetteer.Policy()
        ) { _ in }
        return Set(findings.find(list).map(\.name)).flatMap { byLowercase[$0] ?? [] }
    }

    private func candidate(_ range: Range<Int>, _ source: Source, _ provenance: Provenance) -> Candidate {
        Candidate(
            type: type.name,
            span: Span(range.lowerBound, range.upperBound),
            score: propagation.score,
            baseName: source.baseName,
            features: ["propagated-from": "\(source.provenance)"],
            provenance: provenance
        )
    }

    /// What a name was found by.
    private struct Source {
        let baseName: String?
        let provenance: Provenance
    }

    /// The names to look for, each with the candidate it comes from.
    private func sources(_ findings: Findings) -> [String: Source] {
        let strong = findings.candidates.filter {
            $0.type == type.name && $0.score >= propagation.from
                && !propagation.silentRules.contains($0.provenance)
        }
        var sources: [String: Source] = [:]
        for candidate in strong.sorted(by: Merge.standsHigher) {
            let name = BaseForm(inflections).name(of: candidate, in: findings)
            for part in parts(of: name) where sources[part] == nil {
                sources[part] = Source(
                    baseName: part == name ? candidate.baseName : nil,
                    provenance: candidate.provenance
                )
            }
        }
        return sources
    }

    private func parts(of name: String) -> [String] {
        // All white space in a name is single spaces.
        guard propagation.parts == .lastWord, let space = name.utf8.lastIndex(of: UInt8(ascii: " ")) else {
            return [name]
        }
        let last = name[name.utf8.index(after: space)...]
        guard last.count > 1, last.first?.isUppercase == true, last.contains(where: \.isLowercase) else {
            return [name]
        }
        return [name, String(last)]
    }
}
