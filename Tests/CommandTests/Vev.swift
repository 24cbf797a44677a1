import Foundation

/// The built command, run as its users run it.
enum Vev {
    /// What a run left behind.
    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The folder of what the tests read.
    static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    /// Options that make a run independent of the standard plugins.
    static let fixturePlugins = [
        "--plugin-path", fixtures.appending(path: "plugins").path, "--plugins", "fruit,digits",
    ]

    /// The command lies beside the test program.
    static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "vev")

    /// Runs `vev extract` with the fixture plugins.
    static func extract(_ arguments: String..., input: Data = Data(), in folder: ScratchFolder) throws
        -> Result
    {
        try run(["extract"] + fixturePlugins + arguments, input: input, in: folder)
    }

    static func run(_ arguments: [String], input: Data = Data(), in folder: ScratchFolder) throws -> Result {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        return try finish(process, input, folder)
    }

    /// Runs a line of shell in which `$VEV` is the command and `$PLUGINS` are the options of the fixture plugins.
    static func shell(_ line: String, in folder: ScratchFolder) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-o", "pipefail", "-c", line]
        process.environment = ProcessInfo.processInfo.environment.merging([
            "VEV": executable.path, "PLUGINS": fixturePlugins.joined(separator: " "),
        ]) { $1 }
        return try finish(process, Data(), folder)
    }

    /// Files rather than pipes: they never fill up.
    private static func finish(_ process: Process, _ input: Data, _ folder: ScratchFolder) throws -> Result {
        let streams = try ScratchFolder()
        let (stdin, stdout, stderr) = (streams.path("in"), streams.path("out"), streams.path("err"))
        try input.write(to: stdin)
        try Data().write(to: stdout)
        try Data().write(to: stderr)
        process.currentDirectoryURL = folder.url
        process.standardInput = try FileHandle(forReadingFrom: stdin)
        process.standardOutput = try FileHandle(forWritingTo: stdout)
        process.standardError = try FileHandle(forWritingTo: stderr)
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: stdout), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: stderr), as: UTF8.self)
        )
    }
}
