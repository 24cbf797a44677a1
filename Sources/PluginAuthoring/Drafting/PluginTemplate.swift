/// A small plugin that works, with comments that say what each line is for: what an author begins with.
public struct PluginTemplate: Sendable {
    private let id: String
    private let language: String
    private let type: String

    /// Makes a template.
    ///
    /// - Parameters:
    ///   - id: the plugin's id, see ``PluginNaming/isID(_:)``.
    ///   - language: the language folder of its rules; nil for rules that hold in every language.
    ///   - knownTypes: annotation types that other plugins declare, which this one cannot declare again.
    public init(id: String, language: String? = nil, knownTypes: Set<String> = []) {
        self.id = id
        self.language = language ?? PluginNaming.anyLanguage
        type = knownTypes.contains(id) ? "\(id)-name" : id
    }

    /// The folder.
    public var draft: PluginFolderDraft {
        PluginFolderDraft(
            id: id,
            files: [
                .init("plugin.yaml", manifest), .init("README.md", readme),
                .init("\(language)/names.tsv", names), .init("\(language)/rules.yaml", rules),
            ]
        )
    }

    private var manifest: String {
        """
        # What the plugin is. Only 'id', 'version' and 'summary' must be there.
        id: \(id)                # the folder's name
        version: 0.1.0           # raise it when the plugin finds more, or other things
        summary: Names of \(type)   # one line for 'vev plugins'
        licence: Apache-2.0      # what others may do with it
        vev: ">=0.1"             # the versions of Vev that it works with
        needs: []                # plugins whose lists, fragments and types the rules name, such as [places]

        # The kinds of things that the plugin finds.
        types:
          \(type):
            label: \(type.prefix(1).uppercased() + type.dropFirst())   # what readers see
            color: "#8e44ad"       # how it is marked in text
            entity: name           # mentions of one name are one entity; or personal-name, or value
            # Suffixes that these names may carry, declared under 'inflections' in a rule file:
            # inflections: [genitive]
            # Finds a name again wherever it stands in a document that has it with this score:
            # propagate: {from: 0.8, score: 0.8, parts: whole}

        # Where the lists come from.
        sources:
          - {file: \(language)/names.tsv, source: written by hand, licence: Apache-2.0}

        """
    }

    private var readme: String {
        """
        # \(id)

        Names of \(type).

        ## What it finds

        | evidence | example |
        |---|---|
        | a listed name | [Quillmark] is old |
        | a capitalized name behind a word that tells | the item [Brindlewick] |

        ## Known misses

        - A name that no list knows, without such a word before it.

        """
    }

    private var names: String {
        """
        # Known names, a line each; the cells are separated by tabs. Lines like this one are comments.
        # aliases: other spellings, separated by |; ambiguous: 1 for a name that is an ordinary word too;
        # every other column is a feature of what is found.
        name\taliases\tambiguous\tkind
        Quillmark\tQuill-Mark|QM\t\tlarge
        Tolvane\t\t\tsmall
        Amber\t\t1\tsmall

        """
    }

    private var rules: String {
        """
        # Pieces of pattern; a rule puts one in by its name in double braces.
        fragments:
          name-word: '\\p{Lu}\\p{Ll}+'

        # Lists of names and words; {{name}} in a pattern means that an entry stands exactly there.
        gazetteers:
          - id: listed-name
            file: names.tsv
            emit: {type: \(type), score: 0.9}   # each entry is found by itself; leave it out for words
          - id: telling-word
            words: [item, items]     # a short list can stand here
            case: ignore             # exact, sentence (the first letter may be a capital) or ignore
          - id: common-word
            words: [The, This]

        rules:
          - id: word-then-name       # what 'vev explain' calls the rule
            about: a capitalized name behind a word that tells what it is
            # PCRE2. (?x) lets blanks and line ends stand for nothing; \\s+ is white space in the text.
            pattern: |
              (?x) {{telling-word}} \\s+ (?<name> {{name-word}} (?: \\s {{name-word}} )? )
            emit:
              - {group: name, type: \(type), score: 0.8}   # the group that is found, and how sure the rule is
            unless: [common-word]    # not when the name is an entry of this list
            examples:                # the marked text, and no other, must be found
              - The item [[Brindlewick | \(type)]] came later than [[Quillmark | \(type)]].
              - The items [[Amber Vale | \(type)]] and [[Tolvane | \(type)]] are new.
            counterexamples:         # the rule must find nothing
              - No item came; Brindlewick was late.
              - The item This.
            todo:                    # known misses; they are counted, and do not fail
              - The [[Brindlewick | \(type)]] item came later.

        """
    }
}
