import Recognition

/// The mappings of a rule.
extension MappingSchema {
    static let rule = MappingSchema(
        "rule",
        "A named pattern and what its matches are.",
        needsOneOf: ["emit", "relate"],
        [
            .required("id", .text, "The rule's name, unique in the plugin's language."),
            .optional("about", .text, "What the rule finds, in a few words."),
            .required("pattern", .pattern, "A PCRE2 pattern with {{name}} references and named groups."),
            .optional("priority", .wholeNumber(from: nil), "The merge order: higher wins.", default: "0"),
            .optional("emit", .mappings(emission), "The annotations that a match makes."),
            .optional("relate", .mappings(relationEmission), "The relations that a match makes."),
            .optional("unless", .texts, "Gazetteers whose entries the rule never annotates."),
            .optional(
                "context",
                .mappings(context),
                "Words that raise or lower a score when they stand near."
            ),
            .optional(
                "propagate",
                .flag,
                "Whether the names it finds are looked for in the rest of the document, where their type says so.",
                default: "true"
            ),
            .optional("when", .mapping(condition), "The documents for which the rule runs."),
            .optional(
                "examples",
                .texts,
                "Sentences that mark what must be found.",
                examples: ["The [[Gull | vessel]] left port."]
            ),
            .optional("counterexamples", .texts, "Sentences in which the rule must find nothing."),
            .optional("todo", .texts, "Examples that are known to fail."),
        ]
    )

    static let emission = MappingSchema(
        "emission",
        "An annotation that a match makes.",
        [
            .optional("group", .text, "The named group to annotate; the whole match without it."),
            .required("type", .text, "An annotation type of the manifest."),
            .optional("score", .number(0...1), "How sure the rule is.", default: "0.8"),
            .optional(
                "features",
                .named(.literal),
                "Constants, ${group} or ${group.feature}."
            ),
            .optional("normalize", .choice(Normalizers.byName.keys.sorted()), "What reads the value."),
            .optional("words", .texts, "The gazetteers that give the normalizer its lexicon."),
            .optional("with", .named(.literal), "Constants for the normalizer."),
            .optional("validate", .choices(Validator.self), "What the emitted text must pass."),
        ]
    )

    static let relationEmission = MappingSchema(
        "relation-emission",
        "A relation between what stands on two groups of a match.",
        [
            .required("type", .text, "A relation type of the manifest."),
            .optional(
                "from",
                .text,
                "The named group where the relation starts; without it, whoever the document says it of elsewhere."
            ),
            .required("to", .text, "The named group where it ends."),
            .optional("label", .text, "What the text calls it: a constant, ${group}, or ${group.feature}."),
            .optional("score", .number(0...1), "How sure the rule is.", default: "0.8"),
        ]
    )

    static let context = MappingSchema(
        "context",
        "Words that raise or lower a score when they stand near.",
        [
            .required("words", .text, "The gazetteer of the words."),
            .optional("within", .wholeNumber(from: 0), "How many words away they may stand.", default: "5"),
            .optional("side", .choice(ContextWords.Side.self), "On which side they count.", default: "both"),
            .optional("add", .number(-1...1), "What is added to the score.", default: "0.1"),
        ]
    )

    static let condition = MappingSchema(
        "condition",
        "The documents for which a rule runs.",
        [
            .optional("metadata", .named(.literal), "Metadata that the document must carry."),
            .optional("language", .texts, "Languages of which the document must have one."),
        ]
    )
}
