import Foundation

extension PluginFolderDraft {
    /// Why a folder was not written; nothing of it is left behind.
    public enum WritingFailure: Error, Hashable, CustomStringConvertible {
        /// There is something at the path already.
        case exists(path: String)
        /// The system refused: what it says.
        case refused(path: String, reason: String)

        /// What is wrong and what to do about it.
        public var description: String {
            switch self {
            case .exists(let path):
                "'\(path)' exists already and is left as it is; choose another name, or move it away"
            case .refused(let path, let reason): "cannot write '\(path)': \(reason)"
            }
        }
    }

    /// Writes the folder, and the folders above it that are missing.
    ///
    /// The folder appears complete or not at all. The empty folder that is made
    /// first claims the name: nobody's folder is replaced, not even one that is
    /// made at the same moment.
    public func write(to path: String) throws(WritingFailure) {
        let target = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
        let made = try Self.makeParents(of: target, path)
        do throws(WritingFailure) {
            try claim(target, path)
        } catch {
            Self.removeEmpty(made)
            throw error
        }
        do {
            try fill(target)
        } catch {
            Self.removeEmpty([target] + made)
            throw .refused(path: path, reason: Self.reason(error))
        }
    }

    private func claim(_ target: URL, _ path: String) throws(WritingFailure) {
        guard mkdir(target.path, 0o777) != 0 else { return }
        if errno == EEXIST { throw .exists(path: path) }
        throw .refused(path: path, reason: Self.systemReason(errno))
    }

    /// Writes the files into a folder beside the target, and puts it in the target's place in one step.
    private func fill(_ target: URL) throws {
        let partial = target.deletingLastPathComponent()
            .appending(path: ".\(target.lastPathComponent).\(getpid()).partial", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: partial) }
        for file in files {
            let place = partial.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(file.text.utf8).write(to: place)
        }
        guard rename(partial.path, target.path) == 0 else {
            throw WritingFailure.refused(path: target.path, reason: Self.systemReason(errno))
        }
    }

    /// Makes the missing folders above a path; gives those that it made, the innermost first.
    private static func makeParents(of target: URL, _ path: String) throws(WritingFailure) -> [URL] {
        var missing: [URL] = []
        var parent = target.deletingLastPathComponent()
        while access(parent.path, F_OK) != 0, parent.path != "/" {
            missing.append(parent)
            parent.deleteLastPathComponent()
        }
        for (number, folder) in missing.reversed().enumerated() where mkdir(folder.path, 0o777) != 0 {
            let reason = systemReason(errno)
            removeEmpty(Array(missing.suffix(number)))
            throw .refused(path: path, reason: reason)
        }
        return missing
    }

    private static func removeEmpty(_ folders: [URL]) {
        for folder in folders { rmdir(folder.path) }
    }

    private static func reason(_ error: any Error) -> String {
        if case .refused(_, let reason) = error as? WritingFailure { return reason }
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
        guard let cause = cause as NSError?, cause.domain == NSPOSIXErrorDomain else { return "\(error)" }
        return systemReason(Int32(cause.code))
    }

    private static func systemReason(_ code: Int32) -> String {
        let words = String(cString: strerror(code))
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}
