import Vev

/// Why the command could not run at all: told on standard error, exit code 2.
struct CommandFailure: Error {
    /// What is wrong, one message a problem.
    let messages: [String]

    init(_ message: String) { messages = [message] }

    init(_ failure: PluginLibrary.Failure) {
        switch failure {
        case .problems(let problems):
            messages = problems.map(\.description.visible)
        case .unknownPlugin(let name, let known):
            messages = ["no plugin is named '\(name)'\(name.suggestion(from: known))"]
        case .unknownOption(let name, let known):
            messages = ["no plugin has an option '\(name)'; there are \(known.quotedList)"]
        case .wrongChoice(let option, let choice, let choices):
            let allowed = choices.isEmpty ? "a whole number" : "one of \(choices.quotedList)"
            messages = ["option '\(option)' cannot be '\(choice)'; it is \(allowed)"]
        }
    }

    /// Does some work; problems of plugins become a failure of the command.
    static func rethrowing<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let failure as PluginLibrary.Failure {
            throw CommandFailure(failure)
        }
    }
}
