import Recognition

/// The mappings of `plugin.yaml`.
extension MappingSchema {
    /// The whole of `plugin.yaml`.
    public static let manifest = MappingSchema(
        "manifest",
        "What a plugin is, and what its rules and lists can find.",
        [
            .required(
                "id",
                .textMatching("^[a-z0-9][a-z0-9-]*$"),
                "The plugin's id, which is its folder's name: lower case, digits and hyphens.",
                examples: ["vessels"]
            ),
            .required("version", .literal, "The plugin's version.", examples: ["0.1.0"]),
            .required("summary", .text, "What the plugin is for, in one line."),
            .optional(
                "licence",
                .text,
                "The licence of the plugin, as an SPDX expression.",
                examples: ["Apache-2.0"]
            ),
            .optional("vev", .text, "The versions of Vev that it works with.", examples: [">=0.1"]),
            .optional(
                "needs",
                .texts,
                "The plugins whose fragments, gazetteers and types its patterns name."
            ),
            .optional(
                "builds-on",
                .named(.text),
                "The language folder that another one builds on, by the latter's name: what that does not declare is read from the former."
            ),
            .optional("types", .named(.mapping(type)), "The annotation types that it declares, by name."),
            .optional(
                "relations",
                .named(.mapping(relation)),
                "The relation types that it declares, by name."
            ),
            .optional(
                "options",
                .named(.mapping(option)),
                "The choices that it leaves to whoever uses it, by name."
            ),
            .optional("sources", .mappings(source), "Where its lists come from."),
        ]
    )

    static let type = MappingSchema(
        "type",
        "An annotation type: what a span of text can be said to be.",
        [
            .optional("label", .text, "The name for readers; the type's own name without it."),
            .optional(
                "color",
                .textMatching("^#[0-9a-fA-F]{6}$"),
                "The colour for displays.",
                examples: ["#2980b9"]
            ),
            .optional(
                "same-as",
                .texts,
                "Terms of other vocabularies for the same.",
                examples: ["schema:Thing"]
            ),
            .optional(
                "entity",
                .choice(EntityResolution.self),
                "How mentions become entities.",
                default: "name"
            ),
            .optional("inflections", .texts, "Inflections that names of this type may carry, by id."),
            .optional(
                "nicknames",
                .text,
                "For personal names: the list whose aliases are short for the names that they stand beside."
            ),
            .optional("propagate", .mapping(propagation), "How names are found again in the same document."),
        ]
    )

    static let propagation = MappingSchema(
        "propagation",
        "How a name that was found with strong evidence is found wherever else it stands in a document.",
        [
            .optional("from", .number(0...1), "The score that a name's candidate must have.", default: "0.8"),
            .optional("score", .number(0...1), "The score of what is found.", default: "0.8"),
            .optional(
                "parts",
                .choice(Propagation.Parts.self),
                "What of the name is looked for.",
                default: "whole"
            ),
        ]
    )

    static let relation = MappingSchema(
        "relation",
        "A relation type: a directed edge between two entities.",
        [
            .optional("label", .text, "The name for readers; the relation's own name without it."),
            .optional("unites", .flag, "Whether both ends are one entity.", default: "false"),
        ]
    )

    static let option = MappingSchema(
        "option",
        "A choice that is left to whoever uses the plugin.",
        [
            .optional("about", .text, "What it decides, in a few words."),
            .optional("choices", .texts, "What it may be; a whole number without them."),
            .required("default", .literal, "What it is when nobody chooses."),
        ]
    )

    static let source = MappingSchema(
        "source",
        "Where a list comes from.",
        [
            .required(
                "file",
                .text,
                "The list's file, from the plugin's folder.",
                examples: ["en/vessels.tsv"]
            ),
            .required("source", .text, "Where it comes from.", examples: ["written by hand"]),
            .required("licence", .text, "Its licence, as an SPDX expression.", examples: ["CC0-1.0"]),
        ]
    )
}
