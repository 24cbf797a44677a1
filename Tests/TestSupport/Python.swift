import Foundation

/// Python 3, as a second reader of what is exported; tests that use it say so when it is not there.
public enum Python {
    /// Whether Python has a module.
    public static func has(_ module: String) -> Bool { run("import \(module)", [], input: "") == "" }

    /// Runs a script; gives what it says on standard error, nil when there is no Python.
    public static func run(_ script: String, _ arguments: [String], input: String) -> String? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        let (stdin, stderr) = (Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = FileHandle.nullDevice
        process.standardError = stderr
        guard (try? process.run()) != nil else { return nil }
        try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try? stdin.fileHandleForWriting.close()
        let errors = String(decoding: stderr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return process.terminationStatus == 0 ? "" : "status \(process.terminationStatus) \(errors)"
    }
}
