import Recognition

/// A list as a rule file declares it, with its entries.
public struct ListListing: Sendable {
    /// The entries, with the list's provenance and without its inflections.
    public let gazetteer: Gazetteer
    /// The language folder that declares it; `any` for every language.
    public let language: String
    /// Where its id stands.
    public let location: SourceLocation
    /// The file of its entries; nil when the rule file holds them.
    public let file: String?
    /// Where the rule file names that file or holds the entries.
    public let entriesLocation: SourceLocation
    /// Where each word stands that the rule file holds.
    let words: [SourceLocation]

    /// The place of a spelling of one of its entries.
    public func location(of spelling: Gazetteer.Spelling) -> SourceLocation {
        let place = gazetteer.place(of: spelling)
        if let file { return SourceLocation(file: file, line: place.line, column: place.column) }
        // The words of a rule file are read as a list with one line a word, below a header.
        return words.indices.contains(place.line - 2) ? words[place.line - 2] : entriesLocation
    }
}
