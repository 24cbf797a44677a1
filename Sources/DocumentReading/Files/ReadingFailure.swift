/// Why bytes could not be had.
package enum ReadingFailure: Error, CustomStringConvertible {
    case system(SystemFailure)
    /// They are there, and are not what they should be.
    case damaged(String)

    package var description: String {
        switch self {
        case .system(let failure): failure.description
        case .damaged(let reason): reason
        }
    }
}
