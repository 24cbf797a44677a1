import Foundation
import Vev

extension OutsideProgram {
    /// Fails when the program is not along the search path.
    func require(for format: String) throws {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        guard !folders.contains(where: { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") })
        else {
            return
        }
        throw CommandFailure("--format \(format) needs the program '\(name)'; \(remedy)")
    }

    /// What the program makes of some bytes.
    func output(for input: [UInt8]) throws -> [UInt8] {
        let process = Process()
        let (source, result) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.standardInput = source
        process.standardOutput = result
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { throw CommandFailure("cannot run the program '\(name)'; \(remedy)") }
        // Beside the reading: a pipe holds little, and neither side may wait for the other.
        DispatchQueue.global().async {
            try? source.fileHandleForWriting.write(contentsOf: Data(input))
            try? source.fileHandleForWriting.close()
        }
        let output = try result.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw CommandFailure("the program '\(name)' failed with exit code \(process.terminationStatus)")
        }
        return Array(output)
    }
}
