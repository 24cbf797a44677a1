import DocumentModel
import Recognition

/// A list that a plugin declares, not yet read: what it is called, and where its entries stand.
struct ListSource: Sendable {
    let provenance: Provenance
    /// How its entries are found, without its inflections, which may name lists themselves.
    let policy: Gazetteer.Policy
    let origin: Origin

    enum Origin: Sendable {
        case file(path: String, stamp: FileStamp?)
        case words([String], SourceLocation)
    }

    /// The list's file as it was found; nil for words in a rule file.
    var stamp: FileStamp? {
        guard case .file(_, let stamp) = origin else { return nil }
        return stamp
    }
}
