import ArgumentParser

/// The option that runs a command of the bench again whenever a file is saved.
struct WatchOptions: ParsableArguments {
    @Flag(help: "Run again whenever one of the files is saved, until Ctrl-C.")
    var watch = false

    /// Does some work once, or again and again; false, or a failure, sets the exit code when it is done once.
    func run(onChangesOf paths: [String], _ work: () throws -> Bool) throws {
        guard watch else {
            if try !work() { throw ExitCode(1) }
            return
        }
        var seen = FileStamps(paths)
        while true {
            do {
                _ = try work()
            } catch let failure as CommandFailure {
                failure.messages.forEach(Terminal.complain)
            }
            Terminal.tell("watching \(paths.joined(separator: ", ")); end with Ctrl-C\n")
            seen = FileStamps.next(of: paths, after: seen)
        }
    }
}
