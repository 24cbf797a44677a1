import Recognition

/// The mappings of a rule file, but for those of a rule.
extension MappingSchema {
    /// The whole of a rule file.
    public static let ruleFile = MappingSchema(
        "rule-file",
        "Rules of one language, with the fragments, lists and inflections that they use.",
        [
            .optional(
                "fragments",
                .named(.pattern),
                "Named pieces of pattern, written {{name}} in patterns."
            ),
            .optional("gazetteers", .mappings(gazetteer), "Lists of known names or words."),
            .optional("inflections", .mappings(inflection), "Suffixes that words may carry."),
            .optional("rules", .mappings(rule), "What finds annotations."),
        ]
    )

    static let gazetteer = MappingSchema(
        "gazetteer",
        "A list of known names or words, written {{id}} in patterns.",
        needsOneOf: ["file", "words"],
        [
            .required("id", .text, "The name by which patterns and rules call the list."),
            .optional("file", .text, "The list's TSV file, beside the rule file.", examples: ["vessels.tsv"]),
            .optional("words", .texts, "The entries of a short list without features, instead of a file."),
            .optional("case", .choice(Gazetteer.LetterCase.self), "Which capitals count.", default: "exact"),
            .optional("inflections", .texts, "Inflections that entries may carry, by id."),
            .optional("compounds", .flag, "Whether an entry may begin a hyphen compound.", default: "false"),
            .optional(
                "inline",
                .flag,
                "Whether patterns get the entries as an alternation instead of a look-up.",
                default: "false"
            ),
            .optional(
                "emit",
                .mapping(listEmission),
                "The candidate that every entry makes where it stands."
            ),
        ]
    )

    static let listEmission = MappingSchema(
        "list-emission",
        "The candidate that every entry of a list makes where it stands.",
        [
            .required("type", .text, "An annotation type of the manifest."),
            .optional("score", .number(0...1), "How sure it is.", default: "0.8"),
            .optional("priority", .wholeNumber(from: nil), "The merge order: higher wins.", default: "0"),
            .optional("features", .named(.literal), "Features that all entries share."),
        ]
    )

    static let inflection = MappingSchema(
        "inflection",
        "Suffixes that words may carry, such as those of a case.",
        [
            .required("id", .text, "The name by which lists and types ask for it."),
            .required("suffixes", .textsOrMappings(suffix), "What may stand behind a word."),
            .optional("before", .pattern, "What must follow the suffix of a name that no list knows."),
        ]
    )

    static let suffix = MappingSchema(
        "suffix",
        "A suffix that not every word may carry.",
        [
            .required("suffix", .text, "What stands behind the word."),
            .optional("after", .texts, "Endings of which the word must have one."),
            .optional("not-after", .texts, "Endings of which the word must have none."),
        ]
    )
}
