import Recognition

/// A sentence beside a rule that says what must, or must not, be found in it.
public struct PluginExample: Hashable, Sendable {
    /// The plugin's id.
    public let plugin: String
    /// The rule's id.
    public let rule: String
    /// The language folder that the rule stands in; `any` for every language.
    public let language: String
    /// What the rule asks of a document, so that the sentence is read in one that has it.
    public let condition: DocumentCondition
    /// The sentence, with its expectations in double brackets.
    public let text: String
    /// What the sentence shows.
    public let kind: Kind
    /// Where it stands.
    public let location: SourceLocation

    /// What an example shows.
    public enum Kind: String, Hashable, Sendable {
        /// The rule finds what is marked.
        case example
        /// The rule finds nothing.
        case counterexample
        /// The rule should find what is marked and is known not to.
        case todo
    }
}

extension PluginLibrary {
    /// The examples of a plugin's rules, in the order of its files.
    public func examples(of plugin: String) throws(Failure) -> [PluginExample] {
        guard let folder = folders.first(where: { $0.manifest.id == plugin }) else { return [] }
        var problems: [PluginProblem] = []
        let examples = folder.languages.flatMap { language in
            folder.rules(of: language) { problems.append($0) }.rules.flatMap { $0.listedExamples(of: plugin) }
        }
        if !problems.isEmpty { throw .problems(problems) }
        return examples
    }
}
