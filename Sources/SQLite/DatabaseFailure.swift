import CSQLite

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Why a database could not do what it was asked: which file, what is wrong, and what would help.
public struct DatabaseFailure: Error, CustomStringConvertible {
    /// What is wrong.
    public enum Cause: Hashable, Sendable {
        case missing, denied, readOnly, full, busy, notADatabase, damaged
        /// The disk did not do its part; holds the system's error number.
        case system(Int32)
        /// Anything else, in SQLite's words.
        case other(String)
    }

    /// The database file.
    public let path: String
    /// What is wrong.
    public let cause: Cause

    /// Makes a failure.
    public init(path: String, _ cause: Cause) {
        self.path = path
        self.cause = cause
    }

    init(path: String, code: Int32, connection: OpaquePointer?) {
        let system = connection.map { sqlite3_system_errno($0) } ?? 0
        let words = connection.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
        self.init(path: path, Cause(code: code, system: system, words: words))
    }

    /// One line for a person.
    public var description: String { "\(path): \(cause)" }
}

extension DatabaseFailure.Cause: CustomStringConvertible {
    init(code: Int32, system: Int32, words: String) {
        // The low byte tells the kind, whatever the rest says of the circumstances.
        self =
            switch code & 0xFF {
            case SQLITE_FULL: .full
            case SQLITE_BUSY, SQLITE_LOCKED: .busy
            case SQLITE_NOTADB: .notADatabase
            case SQLITE_CORRUPT: .damaged
            case SQLITE_READONLY: .readOnly
            case SQLITE_PERM, SQLITE_AUTH: .denied
            case SQLITE_CANTOPEN, SQLITE_IOERR: Self.ofSystem(system, words)
            default: .other(words)
            }
    }

    /// The failure of a system call; an error number of 0 means that SQLite found the file wanting by itself.
    private static func ofSystem(_ number: Int32, _ words: String) -> Self {
        switch number {
        case 0: .other(words)
        case ENOENT, ENOTDIR: .missing
        case EACCES, EPERM: .denied
        case EROFS: .readOnly
        case ENOSPC, EDQUOT: .full
        default: .system(number)
        }
    }

    /// What is wrong and what would help.
    public var description: String {
        switch self {
        case .missing: "there is no such database; make it first, or correct the path"
        case .denied:
            "permission denied; make the file and its folder writable, or run as a user who may write"
        case .readOnly:
            "the database cannot be written; make it writable (chmod +w), or write to another place"
        case .full: "the disk is full; free some space and try again: what was committed before is kept"
        case .busy: "another process is writing to it; wait until that is done, and try again"
        case .notADatabase: "this is no SQLite database; name another file"
        case .damaged: "the database is damaged or cut short; restore a copy, or remove it and begin anew"
        case .system(let number): "the disk failed: \(Self.words(number)); check it, and try again"
        case .other(let words): words
        }
    }

    private static func words(_ number: Int32) -> String {
        let words = String(cString: strerror(number))
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}
