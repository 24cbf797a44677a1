import Vev

/// Runs the examples of a plugin's rules.
///
/// An example fails when a marked mention is missing, or when the plugin finds
/// a mention that is not marked; likewise for relations, once it states one. A counterexample fails when its rule finds
/// a mention or a relation that is kept. Marks of types that the plugin neither declares nor
/// makes are for readers.
public struct ExampleRunner {
    /// The moment that the values in examples are resolved against.
    public static let referenceTime = LocalDateTime(year: 2024, month: 10, day: 29)

    private let extractor: Extractor
    private let types: Set<String>
    private let examples: [PluginExample]

    /// Reads a plugin's examples, and compiles it with what it needs.
    public init(plugin: String, _ configuration: Extractor.Configuration) throws(PluginLibrary.Failure) {
        var configuration = configuration
        configuration.plugins = [plugin]
        configuration.referenceTime = Self.referenceTime
        extractor = try Extractor(configuration)
        examples = try extractor.examples(of: plugin)
        types = Set(try extractor.plugins().filter { $0.id == plugin }.flatMap { $0.types + $0.emittedTypes })
    }

    /// What came of an example.
    public struct Outcome: Sendable {
        /// The example.
        public let example: PluginExample
        /// The form in which it first failed; `plain` when it passed.
        public let variant: ExampleVariant
        /// What the sentence says that it could not be read; nil when it could.
        public let mistake: MarkedSentence.Mistake?
        /// Marked mentions that were not found.
        public let missing: [FoundMention]
        /// Found mentions that are not marked.
        public let noisy: [FoundMention]

        /// Stated relations that were not found.
        public var missingRelations: [MarkedSentence.ExpectedRelation] = []
        /// Found relations that are not stated.
        public var noisyRelations: [MarkedSentence.ExpectedRelation] = []

        /// Whether everything was as the example says.
        public var passed: Bool {
            mistake == nil && missing.isEmpty && noisy.isEmpty && missingRelations.isEmpty
                && noisyRelations.isEmpty
        }
    }

    /// A mention in an example, found or wanted.
    public struct FoundMention: Hashable, Sendable {
        /// Its text, composed.
        public let text: String
        /// Which of the occurrences of the text in the sentence it is, from 0.
        public let occurrence: Int
        /// The annotation type.
        public let type: String
        /// The value as `vev` writes it; nil for names, and where the example asks for none.
        public let value: String?
    }

    /// Runs every example in every form.
    public func outcomes() throws(PluginLibrary.Failure) -> [Outcome] {
        var outcomes: [Outcome] = []
        for example in examples { outcomes.append(try outcome(example)) }
        return outcomes
    }

    private func outcome(_ example: PluginExample) throws(PluginLibrary.Failure) -> Outcome {
        let sentence: MarkedSentence
        do throws(MarkedSentence.Mistake) {
            sentence = try MarkedSentence(example.text)
        } catch {
            return Outcome(example: example, variant: .plain, mistake: error, missing: [], noisy: [])
        }
        // A sentence that is nothing but its mark stands for a whole document: nothing comes before it.
        let isWhole = sentence.expectations.first?.range == 0..<sentence.text.utf8.count
        for variant in ExampleVariant.allCases where !(isWhole && variant == .behindEmoji) {
            let outcome = try run(example, sentence, variant)
            if !outcome.passed { return outcome }
        }
        return Outcome(example: example, variant: .plain, mistake: nil, missing: [], noisy: [])
    }

    private func run(
        _ example: PluginExample,
        _ sentence: MarkedSentence,
        _ variant: ExampleVariant
    ) throws(PluginLibrary.Failure) -> Outcome {
        let graph = try extractor.extract(example.document(of: variant.text(sentence.text)))
        let found = graph.annotations.filter { types.contains($0.type) }
        if example.kind == .counterexample {
            let noisy = found.filter { $0.provenance.rule == example.rule }
            return Outcome(
                example: example,
                variant: variant,
                mistake: nil,
                missing: [],
                noisy: noisy.map { mention($0, in: graph, variant) },
                noisyRelations: relations(in: graph, variant) { $0.provenance.rule == example.rule }
            )
        }
        let mentions = found.map { mention($0, in: graph, variant) }
        let wanted = sentence.expectations.filter { types.contains($0.type) }.map {
            self.wanted($0, in: sentence)
        }
        let relations = relations(in: graph, variant) { $0.provenance.plugin == example.plugin }
        return Outcome(
            example: example,
            variant: variant,
            mistake: nil,
            missing: wanted.filter { want in !mentions.contains { $0.fulfils(want) } },
            noisy: mentions.filter { mention in !wanted.contains { mention.fulfils($0) } },
            missingRelations: sentence.relations.filter { !relations.contains($0) },
            noisyRelations: sentence.relations.isEmpty
                ? [] : relations.filter { !sentence.relations.contains($0) }
        )
    }

    private func relations(
        in graph: DocumentGraph,
        _ variant: ExampleVariant,
        where isAsked: (Relation) -> Bool
    ) -> [MarkedSentence.ExpectedRelation] {
        graph.relations.filter(isAsked).map { relation in
            MarkedSentence.ExpectedRelation(
                from: variant.plain(graph[relation.from].name),
                type: relation.type,
                label: relation.label.map(variant.plain),
                to: variant.plain(graph[relation.to].name)
            )
        }
    }

    private func mention(
        _ annotation: Annotation,
        in graph: DocumentGraph,
        _ variant: ExampleVariant
    ) -> FoundMention {
        let text = variant.plain(graph.document[annotation.span])
        let before = variant.plain(
            String(decoding: graph.document.utf8[..<Int(annotation.span.start)], as: UTF8.self)
        )
        return FoundMention(
            text: text,
            occurrence: before.ranges(of: text).count,
            type: annotation.type,
            value: annotation.value?.exampleText
        )
    }

    private func wanted(_ expectation: MarkedSentence.Expectation, in sentence: MarkedSentence)
        -> FoundMention
    {
        let utf8 = Array(sentence.text.utf8)
        let text = String(decoding: utf8[expectation.range], as: UTF8.self)
        let before = String(decoding: utf8[..<expectation.range.lowerBound], as: UTF8.self)
        return FoundMention(
            text: text,
            occurrence: before.ranges(of: text).count,
            type: expectation.type,
            value: expectation.value
        )
    }
}

extension PluginExample {
    /// A document that the rule runs on, in the first language that it asks for, else in that of its folder.
    fileprivate func document(of text: String) -> Document {
        Document(
            text: text,
            language: condition.languages.first ?? (language == "any" ? nil : language),
            metadata: condition.metadata
        )
    }
}

extension ExampleRunner.FoundMention {
    /// Whether this mention is the one that an example wants; the unit of an expected number may be left out.
    func fulfils(_ wanted: Self) -> Bool {
        guard text == wanted.text, occurrence == wanted.occurrence, type == wanted.type else { return false }
        guard let expected = wanted.value else { return true }
        return value == expected || value?.split(separator: " ").first.map(String.init) == expected
    }
}

extension Value {
    /// The value in one line, as examples write it: `1200000 NOK`, `15 %`, `2024-W43`.
    var exampleText: String {
        switch content {
        case .number(let number): "\(number)"
        case .quantity(let number, let unit): "\(number) \(unit)"
        case .money(let number, let currency): "\(number) \(currency)"
        case .time(let time): time.timex
        }
    }
}
