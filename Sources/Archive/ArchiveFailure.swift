import DocumentReading
import SQLite

/// Why an archive cannot be used: which one, what is wrong, and what would help.
package enum ArchiveFailure: Error, CustomStringConvertible {
    case database(DatabaseFailure)
    case system(String, SystemFailure)
    case missing(String)
    case tooShort(String)
    case notAnArchive(String)
    case otherVersion(String, version: Int)
    case held(String, process: Int)

    /// One line for a person.
    package var description: String {
        switch self {
        case .database(let failure): failure.description
        case .system(let path, let failure) where failure.isDenied:
            "\(path): permission denied; make the file and its folder writable, or name another place"
        case .system(let path, let failure): "\(path): \(failure)"
        case .missing(let path): "\(path): there is no such archive; vev index --into \(path) makes one"
        case .tooShort(let path):
            "\(path): the file is too short to be an archive: it may have been cut short; remove it to begin anew"
        case .notAnArchive(let path):
            "\(path): this is an SQLite database, and no archive of vev; name another file"
        case .otherVersion(let path, let version):
            "\(path): the archive has version \(version), and this vev writes \(ArchiveSchema.version); "
                + "index its documents into a new one"
        case .held(let path, let process):
            "\(path): process \(process) is indexing into it; wait until it is done, or end it"
        }
    }
}
