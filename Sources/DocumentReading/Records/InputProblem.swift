import Exporting

/// Why a document could not be read: what is wrong, where, and what would help.
package struct InputProblem: Error, Sendable, CustomStringConvertible {
    /// The file, or the file and the place in it.
    package let place: String
    package let cause: Cause

    package enum Cause: Sendable {
        case system(SystemFailure)
        case notUTF8(offset: Int, byte: UInt8)
        case damaged(String)
        case tooLarge(limit: Int)
        case emptyFolder
        case unreadableName
        case badLine(String)
    }

    package init(_ place: String, _ cause: Cause) {
        self.place = place
        self.cause = cause
    }

    package init(_ place: String, failure: ReadingFailure) {
        switch failure {
        case .system(let failure): self.init(place, .system(failure))
        case .damaged(let reason): self.init(place, .damaged(reason))
        }
    }

    package var description: String { "\(place == "-" ? "standard input" : place.visible): \(message)" }

    private var message: String {
        switch cause {
        case .system(let failure) where failure.isMissing:
            "there is no such file or folder"
        case .system(let failure) where failure.isDenied:
            "permission denied; make it readable (chmod +r) or run as a user who may read it"
        case .system(let failure):
            "cannot be read: \(failure)"
        case .notUTF8(let offset, let byte):
            "not valid UTF-8 at byte offset \(offset) (\(Self.hexadecimal(byte))); convert it first: "
                + "iconv -f \(Self.likelyEncoding(offset, byte)) -t UTF-8"
        case .damaged(let reason):
            "cannot be read: \(reason)"
        case .tooLarge(limit: InputSettings.largestPossible):
            "larger than 2 GiB, the limit for one document; split it or give it as JSON Lines"
        case .tooLarge(let limit):
            "larger than \(limit / 1_000_000) MB; split it, or allow more with --max-size"
        case .emptyFolder:
            "the folder holds no file that ends in \(InputFormat.extensions.joined(separator: ", ")) "
                + "(or .gz or .zst behind one); name files of other kinds one by one"
        case .unreadableName:
            "the folder holds a file whose name is not valid UTF-8; rename it"
        case .badLine(let reason):
            reason
        }
    }

    /// A guess that is mostly right: UTF-16 shows by its first bytes, all else is likely Western European.
    private static func likelyEncoding(_ offset: Int, _ byte: UInt8) -> String {
        offset == 0 && byte >= 0xFE ? "UTF-16" : "WINDOWS-1252"
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        "0x" + String(byte, radix: 16, uppercase: true)
    }
}
