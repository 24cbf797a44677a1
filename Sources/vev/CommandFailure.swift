import Vev

/// Why the command could not run at all: told on standard error, exit code 2.
struct CommandFailure: Error {
    /// What is wrong, one message a problem.
    let messages: [String]

    init(_ message: String) { messages = [message] }

    init(_ failure: PluginLibrary.Failure) { messages = failure.messages.map(\.visible) }

    /// Does some work; problems of plugins become a failure of the command.
    static func rethrowing<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let failure as PluginLibrary.Failure {
            throw CommandFailure(failure)
        }
    }
}
