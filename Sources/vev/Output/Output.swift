import DocumentReading

/// Where the result goes: standard output, or a file that appears only when it is complete.
enum Output {
    case stream(OpenFile, name: String)
    case file(TemporaryFile, name: String)

    /// Opens the output; nil and `-` stand for standard output.
    init(path: String?) throws(OutputFailure) {
        guard let path, path != "-" else {
            self = .stream(.standardOutput, name: "standard output")
            return
        }
        do throws(SystemFailure) {
            self = try Self.opened(path)
        } catch {
            throw .system(name: path, error)
        }
    }

    /// Writes an answer to standard output; a reader who has had enough is no failure.
    static func print(_ bytes: [UInt8]) throws {
        do throws(OutputFailure) {
            try Output(path: nil).write(bytes)
        } catch {
            if case .system = error { throw CommandFailure(error.description) }
        }
    }

    static func print(_ text: String) throws { try print(Array(text.utf8)) }

    /// Pipes and devices are written as they are: a rename would put a file in their place.
    private static func opened(_ path: String) throws(SystemFailure) -> Output {
        let target = resolvedPath(path) ?? path
        let status = try? FileStatus(path: target)
        if status?.kind == .other { return .stream(try .writing(target), name: path) }
        if status?.kind == .folder { throw .isFolder }
        return .file(try TemporaryFile(replacing: target, permissions: status?.permissions), name: path)
    }

    func write(_ bytes: [UInt8]) throws(OutputFailure) {
        do throws(SystemFailure) {
            switch self {
            case .stream(let file, _): try file.write(bytes)
            case .file(let file, _): try file.write(bytes)
            }
        } catch {
            throw failure(error)
        }
    }

    /// Makes the result visible under its name.
    func finish() throws(OutputFailure) {
        guard case .file(let file, _) = self else { return }
        do throws(SystemFailure) {
            try file.replaceTarget()
        } catch {
            throw failure(error)
        }
    }

    private func failure(_ failure: SystemFailure) -> OutputFailure {
        if failure.isClosedPipe { return .closed }
        switch self {
        case .stream(_, let name), .file(_, let name): return .system(name: name, failure)
        }
    }
}

/// Why a result could not be written.
enum OutputFailure: Error, CustomStringConvertible {
    /// Whoever read it has had enough; no reason to complain.
    case closed
    case system(name: String, SystemFailure)

    var description: String {
        switch self {
        case .closed: "the output was closed"
        case .system(let name, let failure): "cannot write \(name): \(failure)"
        }
    }
}
