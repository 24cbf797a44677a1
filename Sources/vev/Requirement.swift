import ArgumentParser

/// Makes a reader of an option's text; what it cannot read is refused with what the text must be.
func requiring<Parsed>(
    _ parse: @escaping @Sendable (String) -> Parsed?,
    else requirement: String
) -> @Sendable (String) throws -> Parsed {
    { text in
        guard let parsed = parse(text) else { throw ValidationError(requirement) }
        return parsed
    }
}
