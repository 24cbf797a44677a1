import DocumentReading
import ArgumentParser
import PluginAuthoring
import Vev

/// A language tag given as an option, as the name of a plugin's folder.
struct LanguageFolder: ExpressibleByArgument {
    let name: String

    init?(argument: String) {
        guard let name = PluginNaming.languageFolder(argument) else { return nil }
        self.name = name
    }
}

extension ParsableCommand {
    /// Writes a plugin's folder.
    func write(_ draft: PluginFolderDraft, to folder: String) throws {
        do throws(PluginFolderDraft.WritingFailure) {
            try draft.write(to: folder)
        } catch {
            throw CommandFailure(error.description)
        }
    }

    /// Refuses a folder that exists, before work is spent on what would go into it.
    func refuseExisting(_ folder: String) throws {
        if (try? FileStatus(path: folder, followingLinks: false)) != nil {
            throw CommandFailure(PluginFolderDraft.WritingFailure.exists(path: folder).description)
        }
    }
}

/// A path within a folder; the folder `.` is not written out.
func joinedPath(_ folder: String, _ name: String) -> String {
    if folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
}

/// The last name of a path, without slashes behind it.
func lastName(ofPath path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
}

extension String {
    /// The text as one word of a shell's command line.
    var shellWord: String {
        let isPlain = utf8.allSatisfy { $0 >= 0x80 || "-_./=+:,@".utf8.contains($0) || $0.isAlphanumeric }
        return isPlain && !isEmpty ? self : "'" + replacing("'", with: #"'\''"#) + "'"
    }
}

extension UInt8 {
    /// Whether the byte is an ASCII letter or digit.
    fileprivate var isAlphanumeric: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
