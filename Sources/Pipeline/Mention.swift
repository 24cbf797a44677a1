import DocumentModel
import Recognition

/// A mention on its way to an entity.
struct Mention {
    /// Its place among the winners of the merge.
    let number: Int
    let candidate: Candidate
    /// Its text, with white space made single spaces.
    let text: String
    /// The base form as it is written.
    var writtenName: String
    /// The name of the list entry that it is, or the base form as it is written.
    var name: String

    /// The identity of its annotation.
    var id: AnnotationID { AnnotationID(number + 1) }

    /// The same with another base form.
    func renamed(_ name: String) -> Mention {
        var renamed = self
        (renamed.writtenName, renamed.name) = (name, name)
        return renamed
    }
}
