/// A place in the text where an entry of a list stands.
struct GazetteerHit {
    /// The byte offset of its start.
    let start: Int32
    /// The byte offset behind it, its suffix included.
    let end: Int32
    /// The bytes at the end that are an inflection's suffix and not part of the base form.
    let suffixLength: Int32
    /// The list, by its number in the index.
    let list: Int32
    /// The spelling, by its number in the list.
    let spelling: Int32
}
