import ArgumentParser

/// Names of plugins as an argument has them: `people,dates`.
struct PluginNames {
    let names: [String]

    /// Reads the list; blanks around the commas do not matter.
    @Sendable
    init(_ text: String) throws {
        names = text.split(separator: ",").map { String($0.drop(while: \.isWhitespace)) }
            .map { String($0.prefix { !$0.isWhitespace }) }
            .filter { !$0.isEmpty }
        if names.isEmpty { throw ValidationError("must name at least one plugin; vev plugins lists them") }
    }
}
